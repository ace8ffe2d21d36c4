/**
 * The views of a step: its boards, my region or all, each circle; then the figures and the outline of what is looked
 * at. Tabs as long as all of them fit beside the tools, else what there is to look at is chosen from a list.
 */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { Translate } from '../i18n/active-language.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useOverflow } from '../ui/useOverflow.ts'
import { BoardChoice } from './BoardChoice.tsx'
import { boardName } from './board-name.ts'
import type { BoardPlace } from './use-board-place.ts'
import { type Place, placePath } from './workshop-path.ts'
import '../ui/tabs.css'

interface ViewLinksProps {
  place: Place
  boardPlace: BoardPlace
}

/** More boards are chosen from a list, with their own views beside it. */
const mostTabs = 3

export function ViewLinks({ place, boardPlace }: ViewLinksProps) {
  const t = useText()
  const { info } = useWorkshop()
  const isListOfBoards = boardPlace.boards.length > mostTabs
  const all = useViews(boardPlace)
  const views = isListOfBoards ? viewsOfOne(boardPlace, all, t) : all
  const [nav, isTight] = useOverflow(views.map(view => view.label).join('\n'))
  const { step, part, outline, matrix } = place
  const isPicture = !outline && !matrix
  return (
    <nav ref={nav} className="tab-list" aria-label={t('workshop.views')}>
      {isListOfBoards && <BoardChoice place={place} boardPlace={boardPlace} />}
      {isTight && !isListOfBoards ? (
        <ViewChoice place={place} views={views} />
      ) : (
        views.map(view => (
          <Tab
            key={view.part ?? ''}
            href={placePath(info.id, { step, part: view.part })}
            label={view.label}
            isCurrent={view.isCurrent && isPicture}
          />
        ))
      )}
      {kindOfBoard(boardPlace.board).id === 'competences' && (
        <Tab
          href={placePath(info.id, { step, matrix: true })}
          label={t('workshop.matrix')}
          isCurrent={matrix === true}
        />
      )}
      <Tab
        href={placePath(info.id, { step, part, outline: true })}
        label={t('workshop.outline')}
        isCurrent={outline}
      />
      {step === 'swot' && (
        <Tab href={placePath(info.id, { step: 'tows' })} label={t('workshop.strategies')} isCurrent={false} />
      )}
      {step === 'circles' && (
        <Tab href={placePath(info.id, { step: 'plan' })} label={t('common.stepPlan')} isCurrent={false} />
      )}
    </nav>
  )
}

function Tab({ href, label, isCurrent }: { href: string; label: string; isCurrent: boolean }) {
  return (
    <Link className="tab" href={href} aria-current={isCurrent ? 'page' : undefined}>
      {label}
    </Link>
  )
}

/** A list, and the way back to the picture from outline and figures. */
function ViewChoice({ place, views }: { place: Place; views: readonly View[] }) {
  const t = useText()
  const { info } = useWorkshop()
  const { step, outline, matrix } = place
  const pathOf = (part: string) => placePath(info.id, { step, ...(part !== '' && { part }) })
  const chosen = views.find(view => view.isCurrent)?.part ?? ''
  return (
    <>
      <SelectField
        label={t('workshop.views')}
        labelHidden
        value={chosen}
        options={views.map(({ part = '', label }) => ({ value: part, label }))}
        onChange={part => navigate(pathOf(part))}
      />
      <Tab href={pathOf(chosen)} label={t('workshop.boardChoice')} isCurrent={!outline && !matrix} />
    </>
  )
}

interface View {
  label: string
  part: string | undefined
  isCurrent: boolean
}

/** Of the one board that was chosen from the list: all of it, and parts of it where it has some. */
function viewsOfOne({ board, boards, one }: BoardPlace, views: readonly View[], t: Translate): View[] {
  const isShared = kindOfBoard(board).scope === 'shared'
  const whole = t(isShared ? 'workshop.boardChoice' : 'workshop.allRegions')
  const parts = views.filter(view => !boards.some(other => other.id === view.part))
  return [{ label: whole, part: board.id, isCurrent: isShared || !one }, ...parts]
}

/** Circles: one each. Regions: each board of the step; mine, the one being looked at. */
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
  const whole = boards.map(other => ({
    label:
      boards.length > 1 || kind.scope === 'shared' ? boardName(other, language) : t('workshop.allRegions'),
    part: boards.length > 1 || kind.scope === 'shared' ? other.id : undefined,
    isCurrent: other.id === board.id && (kind.scope === 'shared' || !one),
  }))
  if (kind.scope === 'shared') return whole
  const parts: View[] = []
  if (own) parts.push({ label: t('workshop.myRegion'), part: own.id, isCurrent: own.id === one?.id })
  if (one && one.id !== own?.id) {
    const region = control.regions.find(({ id }) => id === one.regionId)
    parts.push({ label: localised(region?.name, language), part: one.id, isCurrent: true })
  }
  // A step of one board begins with what is one's own; boards come before their parts.
  return boards.length > 1 ? [...whole, ...parts] : [...parts, ...whole]
}
