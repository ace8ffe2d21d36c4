/**
 * Step 03: the links between regions as a picture, a matrix and an outline, all equal; beside them the chosen link with
 * its cards and the answers to it. What is chosen stays when the view changes.
 */
import { type RefObject, Suspense, useState } from 'react'
import { useUndoKeys } from '../../cards/use-undo-keys.ts'
import { useText } from '../../i18n/useText.ts'
import { isElsewhere } from '../../keys/is-elsewhere.ts'
import { lazyPart } from '../../react/lazy-part.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Waiting } from '../../workshop/Waiting.tsx'
import type { Place } from '../../workshop/workshop-path.ts'
import { CellPanel } from './CellPanel.tsx'
import type { Cell, Choice } from './choice.ts'
import { LinkPanel } from './LinkPanel.tsx'
import { ListView } from './ListView.tsx'
import { MapFoot } from './MapFoot.tsx'
import { MapView } from './MapView.tsx'
import { MatrixView } from './MatrixView.tsx'
import { NetworkPanel } from './NetworkPanel.tsx'
import { OverlapView } from './OverlapView.tsx'
import { OverviewPanel } from './OverviewPanel.tsx'
import { OverviewWay } from './OverviewWay.tsx'
import { OwnLinkForm } from './OwnLinkForm.tsx'
import { shownAtOnce } from './synergy-list.ts'
import { usePanelFocus } from './use-panel-focus.ts'
import { type SynergyMap, useSynergies } from './use-synergies.ts'
import { Key, type SynergyViewId, ViewBar, viewOf } from './ViewBar.tsx'
import './synergies.css'

const networkView = lazyPart(async () => (await import('./NetworkView.tsx')).NetworkView)

export function SynergyStep({ place }: { place: Place }) {
  const map = useSynergies()
  const view = viewOf(place)
  const panel = useSynergyPanel()
  const undoKeys = useUndoKeys()
  return (
    <main
      className="synergy-step"
      id="main"
      data-panel={panel.choice.kind}
      onKeyDown={event => {
        if (!isElsewhere(event.target) && undoKeys(event)) return
        if (event.key === 'Escape' && panel.choice.kind !== 'none') panel.close()
      }}
    >
      <ViewBar map={map} view={view} />
      <SynergyWork map={map} view={view} panel={panel} />
    </main>
  )
}

interface WorkProps {
  map: SynergyMap
  view: SynergyViewId
  panel: SynergyPanel
  /** Not twelve links first. */
  isWhole?: boolean
}

/** The view, and beside it what is chosen in it. */
export function SynergyWork({ map, view, panel, isWhole = false }: WorkProps) {
  const t = useText()
  const [shown, setShown] = useState(isWhole ? Number.POSITIVE_INFINITY : shownAtOnce)
  const more = { shown, onMore: () => setShown(shown + shownAtOnce) }
  return (
    <div className="synergy-work">
      <div className="synergy-view" data-view={view}>
        {map.isComing ? (
          <Waiting />
        ) : (
          <>
            <OverviewWay map={map} onOpen={() => panel.choose({ kind: 'overview' })} />
            <View map={map} view={view} panel={panel} more={more} />
          </>
        )}
      </div>
      <aside ref={panel.element} aria-label={t('synergies.overview')}>
        {panel.choice.kind !== 'none' && (
          <Button kind="bare" size="s" className="synergy-close" onClick={panel.close}>
            {t('synergies.close')}
          </Button>
        )}
        {!map.isComing && <Panel map={map} panel={panel} />}
      </aside>
    </div>
  )
}

interface SynergyPanel {
  choice: Choice
  element: RefObject<HTMLElement | null>
  /** `isAsked` false: the keyboard stays where it is. */
  choose: (choice: Choice, isAsked?: boolean) => void
  close: () => void
}

export function useSynergyPanel(): SynergyPanel {
  const [choice, setChoice] = useState<Choice>({ kind: 'none' })
  const { element, enter, leave } = usePanelFocus()
  const choose = (next: Choice, isAsked = true) => {
    enter(isAsked)
    setChoice(next)
  }
  const close = () => {
    setChoice({ kind: 'none' })
    leave()
  }
  return { choice, element, choose, close }
}

interface ViewProps {
  map: SynergyMap
  view: SynergyViewId
  panel: SynergyPanel
  more: { shown: number; onMore: () => void }
}

function View({ map, view, panel, more }: ViewProps) {
  const t = useText()
  const chosen = panel.choice.kind === 'link' ? panel.choice.id : undefined
  const onChoose = (id: string) => panel.choose({ kind: 'link', id })
  const onCell = (cell: Cell) => panel.choose({ kind: 'cell', ...cell })
  if (map.cards.length === 0)
    return (
      <EmptyState title={t('synergies.empty')}>
        <p>{t('synergies.emptyText')}</p>
      </EmptyState>
    )
  if (view === 'network')
    return (
      <Suspense fallback={<Waiting />}>
        <networkView.Part
          map={map}
          chosen={panel.choice.kind === 'network' ? panel.choice.id : undefined}
          onChoose={(id, isAsked) => panel.choose({ kind: 'network', id }, isAsked)}
        />
      </Suspense>
    )
  if (view === 'matrix') return <MatrixView map={map} choice={panel.choice} onCell={onCell} />
  if (view === 'overlaps') return <OverlapView map={map} onCell={onCell} />
  if (map.links.length === 0)
    return (
      <EmptyState title={t('synergies.empty')}>
        <p>{t('synergies.emptyText')}</p>
      </EmptyState>
    )
  const links = map.links.slice(0, more.shown)
  if (view === 'list') return <ListView map={map} chosen={chosen} onChoose={onChoose} {...more} />
  return (
    <>
      <MapView map={map} links={links} chosen={chosen} onChoose={onChoose} />
      <MapFoot map={map} {...more} />
      <Key />
    </>
  )
}

function Panel({ map, panel }: { map: SynergyMap; panel: SynergyPanel }) {
  const { choice, choose, close } = panel
  const onChoose = (id: string) => choose({ kind: 'link', id })
  if (choice.kind === 'link') {
    const link = map.linksById.get(choice.id)
    if (link) return <LinkPanel map={map} link={link} onClose={close} />
  }
  if (choice.kind === 'network')
    return <NetworkPanel map={map} id={choice.id} onChoose={id => choose({ kind: 'network', id })} />
  if (choice.kind === 'cell') return <CellPanel map={map} cell={choice} onChoose={onChoose} />
  if (choice.kind === 'draw') return <OwnLinkForm map={map} onDone={onChoose} onCancel={close} />
  return <OverviewPanel map={map} onChoose={onChoose} onDraw={() => choose({ kind: 'draw' })} />
}
