/** The line under the bar: the views of the synergy map, each at its own address, and what the lines mean. */
import { Link } from '../../app/Link.tsx'
import type { MessageId } from '../../i18n/catalogs.ts'
import { useText } from '../../i18n/useText.ts'
import { linkPictures } from '../../pictures/link-pictures.ts'
import { PictureTool } from '../../pictures/PictureTool.tsx'
import { useWorkshop } from '../../react/workshop-context.ts'
import { useCurrentInSight } from '../../ui/use-current-in-sight.ts'
import { type Place, placePath } from '../../workshop/workshop-path.ts'
import type { SynergyMap } from './use-synergies.ts'
import '../../ui/tabs.css'
import '../../workshop/board-step.css'

const views = ['map', 'matrix', 'list', 'network', 'overlaps'] as const
export type SynergyViewId = (typeof views)[number]

/** The picture has the step's own address, the outline that of outlines everywhere. */
export function viewOf({ part, outline }: Place): SynergyViewId {
  if (outline) return 'list'
  return views.find(view => view === part) ?? 'map'
}

const words: Record<SynergyViewId, MessageId> = {
  map: 'synergies.map',
  matrix: 'synergies.matrix',
  list: 'synergies.list',
  network: 'synergies.network',
  overlaps: 'synergies.overlaps',
}

export function ViewBar({ map, view }: { map: SynergyMap; view: SynergyViewId }) {
  return (
    <div className="board-views synergy-bar">
      <SynergyViews view={view} />
      {view === 'map' && <Key />}
      {map.links.length > 0 && (
        <div className="board-tools">
          <PictureTool className="board-tool" preload={linkPictures.preload}>
            {dialog => <linkPictures.Part links={map.links} {...dialog} />}
          </PictureTool>
        </div>
      )}
    </div>
  )
}

export function SynergyViews({ view }: { view: SynergyViewId }) {
  const t = useText()
  const { info } = useWorkshop()
  const pathOf = (id: SynergyViewId) =>
    placePath(info.id, {
      step: 'synergies',
      part: id === 'map' || id === 'list' ? undefined : id,
      outline: id === 'list',
    })
  const row = useCurrentInSight(view)
  return (
    <nav ref={row} className="tab-list" aria-label={t('synergies.views')}>
      {views.map(id => (
        <Link key={id} className="tab" href={pathOf(id)} aria-current={id === view ? 'page' : undefined}>
          {t(words[id])}
        </Link>
      ))}
    </nav>
  )
}

export function Key() {
  const t = useText()
  const entries = [
    { words: t('synergies.keyGives'), way: 'right', state: 'done' },
    { words: t('synergies.keyShared'), way: 'both', state: 'done' },
    { words: t('synergies.keyOpen'), way: 'plain', state: 'open' },
    { words: t('synergies.keyParked'), way: 'plain', state: 'parked' },
  ]
  return (
    <p className="synergy-key">
      {entries.map(({ words, way, state }) => (
        <span key={words} data-state={state}>
          <i className="map-line" data-way={way} aria-hidden="true" />
          {words}
        </span>
      ))}
    </p>
  )
}
