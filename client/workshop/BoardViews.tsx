/** The line under the bar: the views of the board; who is here; tools with their keys. */
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
import { boardName } from './board-name.ts'
import type { BoardPlace } from './use-board-place.ts'
import { ViewLinks } from './ViewLinks.tsx'
import type { Place } from './workshop-path.ts'

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
      <ViewLinks place={place} boardPlace={boardPlace} />
      <HereByRegion />
      <div className="board-tools">
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

/**
 * Who is in the workshop, as counts: beyond a few dozen, names would only be noise. Region by region, then all of them;
 * the regions give way together where the views need the room: some of them alone would read as if no others were here.
 */
function HereByRegion() {
  const t = useText()
  const control = useControl()
  const people = usePeople(useWorkshop().presence())
  const counts = countByRegion(people)
  const regions = control.regions.filter(region => counts.has(region.id))
  if (people.length === 0) return <span className="board-here" />
  const each = regions.map(({ id, code }) => `${code} ${counts.get(id)}`).join(', ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: counts, no form fields
    <span className="board-here" role="group" aria-label={t('workshop.whoIsHere')}>
      <span className="board-here-room">
        <span className="board-here-regions">
          {regions.map(region => (
            <span key={region.id}>
              <RegionMark slot={region.slot} code={region.code} /> {counts.get(region.id)}
            </span>
          ))}
        </span>
      </span>
      <Tooltip words={each}>
        <button type="button" className="board-tool" onClick={showFinder}>
          {t('swot.here', { n: people.length })}
        </button>
      </Tooltip>
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
