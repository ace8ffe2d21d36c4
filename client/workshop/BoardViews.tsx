/** The line under the bar: which board, my region or all, the outline; who is here; tools with their keys. */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { Link } from '../app/Link.tsx'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { showFinder, showKeys } from '../keys/key-sheet.ts'
import { type KeyCommand, printKeys } from '../keys/key-table.ts'
import { boardPictures } from '../pictures/board-pictures.ts'
import { PictureTool } from '../pictures/PictureTool.tsx'
import { useControl, usePeople, useWorkshop } from '../react/workshop-context.ts'
import { countByRegion } from '../store/people.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { BoardChoice } from './BoardChoice.tsx'
import { boardName } from './board-name.ts'
import type { BoardPlace } from './use-board-place.ts'
import { type Place, placePath } from './workshop-path.ts'
import '../ui/tabs.css'

export interface BoardViewsProps {
  place: Place
  boardPlace: BoardPlace
  boards: readonly OpenBoard[]
}

export function BoardViews({ place, boardPlace, boards }: BoardViewsProps) {
  const t = useText()
  const isReadOnly = boards.length > 0 && boards.every(board => board.access === 'read')
  const writable = boards.find(board => board.access === 'write')
  const title = boardName(boardPlace.board, useLanguage())
  return (
    <div className="board-views">
      <nav className="tab-list" aria-label={t('workshop.views')}>
        <ViewLinks place={place} boardPlace={boardPlace} />
      </nav>
      <div className="board-tools">
        <HereByRegion />
        <span className="separator" />
        {isReadOnly && <span className="board-read-only">{t('workshop.readOnly')}</span>}
        <Toolbar label={t('workshop.tools')} className="board-tools">
          {writable && <WriteTools board={writable} />}
          {boards.length > 0 && (
            <PictureTool className="board-tool" preload={boardPictures.preload}>
              {dialog => <boardPictures.Part boards={boards} title={title} {...dialog} />}
            </PictureTool>
          )}
          <Tool command="find" label={t('keys.findShort')} onPress={showFinder} />
          <Tool command="sheet" label={t('keys.title')} isMinor onPress={showKeys} />
        </Toolbar>
      </div>
    </div>
  )
}

/** More have no room beside the tools. */
const mostTabs = 3

function ViewLinks({ place, boardPlace }: Pick<BoardViewsProps, 'place' | 'boardPlace'>) {
  const t = useText()
  const { info } = useWorkshop()
  const views = useViews(boardPlace)
  const isLong = boardPlace.boards.length > mostTabs
  const own = views.filter(view => !boardPlace.boards.some(board => board.id === view.part))
  const { step, part, outline, matrix } = place
  return (
    <>
      {isLong && <BoardChoice place={place} boardPlace={boardPlace} />}
      {(isLong ? own : views).map(view => (
        <Link
          key={view.part ?? ''}
          className="tab"
          href={placePath(info.id, { step, part: view.part })}
          aria-current={view.isCurrent && !outline && !matrix ? 'page' : undefined}
        >
          {view.label}
        </Link>
      ))}
      {kindOfBoard(boardPlace.board).id === 'competences' && (
        <Link
          className="tab"
          href={placePath(info.id, { step, matrix: true })}
          aria-current={matrix ? 'page' : undefined}
        >
          {t('workshop.matrix')}
        </Link>
      )}
      <Link
        className="tab"
        href={placePath(info.id, { step, part, outline: true })}
        aria-current={outline ? 'page' : undefined}
      >
        {t('workshop.outline')}
      </Link>
      {step === 'circles' && (
        <Link className="tab" href={placePath(info.id, { step: 'plan' })}>
          {t('common.stepPlan')}
        </Link>
      )}
    </>
  )
}

interface View {
  label: string
  part: string | undefined
  isCurrent: boolean
}

/** Circles: one each. Regions: mine, the one being looked at, all; each board of the step. */
function useViews({ boards, board, documents, one, own }: BoardPlace): View[] {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const kind = kindOfBoard(board)
  if (kind.scope === 'circle')
    return [
      ...(documents.length > 1 ? [{ label: t('workshop.allCircles'), part: board.id, isCurrent: !one }] : []),
      ...documents.map(document => ({
        label: localised(control.circles.find(circle => circle.id === document.circleId)?.title, language),
        part: document.circleId,
        isCurrent: document.id === one?.id,
      })),
    ]
  if (kind.scope === 'shared')
    return boards.map(other => ({
      label: boardName(other, language),
      part: other.id,
      isCurrent: other.id === board.id,
    }))
  const regionOf = (id: string | undefined) => control.regions.find(region => region.id === id)
  const views: View[] = []
  if (own) views.push({ label: t('workshop.myRegion'), part: own.id, isCurrent: own.id === one?.id })
  if (one && one.id !== own?.id)
    views.push({
      label: localised(regionOf(one.regionId)?.name, language),
      part: one.id,
      isCurrent: true,
    })
  for (const other of boards) {
    const label = boards.length > 1 ? boardName(other, language) : t('workshop.allRegions')
    views.push({
      label,
      part: boards.length > 1 ? other.id : undefined,
      isCurrent: !one && other.id === board.id,
    })
  }
  return views
}

/** Who is in the workshop, as counts: beyond a few dozen, names would only be noise. */
export function HereByRegion() {
  const t = useText()
  const control = useControl()
  const counts = countByRegion(usePeople(useWorkshop().presence()))
  const regions = control.regions.filter(region => counts.has(region.id))
  return (
    // biome-ignore lint/a11y/useSemanticElements: counts, no form fields
    <span className="board-here" role="group" aria-label={t('workshop.whoIsHere')}>
      {regions.map(region => (
        <span key={region.id}>
          <RegionMark slot={region.slot} code={region.code} /> {counts.get(region.id)}
        </span>
      ))}
    </span>
  )
}

function WriteTools({ board }: { board: OpenBoard }) {
  const t = useText()
  const store = useWorkshop()
  const zone = board.kind.zones[0]?.id ?? null
  return (
    <>
      <Tool
        command="new"
        label={t('cards.new')}
        isMinor
        onPress={() =>
          store.editing.set({ kind: 'new', documentId: board.documentId, zone, cardId: undefined })
        }
      />
      <Tool command="undo" label={t('common.undo')} onPress={() => store.undo.undo()} />
    </>
  )
}

interface ToolProps {
  command: KeyCommand
  label: string
  /** Makes room for others first. */
  isMinor?: boolean
  onPress: () => void
}

/** Its key stands beside it where there is room, else it comes when the pointer or the keyboard is on it. */
function Tool({ command, label, isMinor = false, onPress }: ToolProps) {
  const t = useText()
  const keys = printKeys(command, t)
  return (
    <span className={isMinor ? 'board-tool-minor' : undefined}>
      <Tooltip words={`${label} (${keys})`}>
        <button type="button" className="board-tool" onClick={onPress}>
          {label} <kbd>{keys}</kbd>
        </button>
      </Tooltip>
    </span>
  )
}
