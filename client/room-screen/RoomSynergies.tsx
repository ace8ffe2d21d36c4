/**
 * The other views of the links for the room: matrix and list to be read page by page, overlaps topic by topic, the
 * network region by region. What somebody at the screen chooses stands below.
 */
import { readOverlap } from '../boards/synergy-map/matrix.ts'
import { OverlapTable } from '../boards/synergy-map/OverlapView.tsx'
import { SynergyWork, useSynergyPanel } from '../boards/synergy-map/SynergyStep.tsx'
import { type SynergyMap, useSynergies } from '../boards/synergy-map/use-synergies.ts'
import { type SynergyViewId, SynergyViews } from '../boards/synergy-map/ViewBar.tsx'
import { sortedTopics } from '../cards/topic-words.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomNetwork } from './RoomNetwork.tsx'
import { RoomReading } from './RoomReading.tsx'

export function RoomSynergies({ place, view }: { place: Place; view: SynergyViewId }) {
  const map = useSynergies()
  const panel = useSynergyPanel()
  const views = <SynergyViews view={view} />
  if (view === 'network' && map.cards.length > 0) return <RoomNetwork place={place} views={views} map={map} />
  return (
    <RoomReading place={place} views={views}>
      {view === 'overlaps' && !map.isComing ? (
        <RoomOverlaps map={map} />
      ) : (
        <div className="synergy-step" data-panel={panel.choice.kind}>
          <SynergyWork map={map} view={view} panel={panel} isWhole />
        </div>
      )}
    </RoomReading>
  )
}

const chooseNothing = () => undefined

/** Topics that two regions or more have cards on. */
function RoomOverlaps({ map }: { map: SynergyMap }) {
  const language = useLanguage()
  const topics = sortedTopics(useControl(), language).filter(({ id }) => readOverlap(map, id).size > 1)
  return topics.map(({ id, label }) => (
    <section key={id} className="room-topic">
      <h2 className="room-repeated">{label}</h2>
      <OverlapTable map={map} topic={id} onCell={chooseNothing} />
    </section>
  ))
}
