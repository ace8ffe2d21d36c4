/** One topic against all clusters: how many cards each has on it; a figure opens its cards. */
import { useState } from 'react'
import { useTopicOptions } from '../../cards/use-topic-options.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import type { Cell } from './choice.ts'
import { readOverlap } from './matrix.ts'
import type { SynergyMap } from './use-synergies.ts'
import '../../ui/table.css'

interface OverlapViewProps {
  map: SynergyMap
  onCell: (cell: Cell) => void
}

export function OverlapView({ map, onCell }: OverlapViewProps) {
  const t = useText()
  const topics = useTopicOptions()
  const [asked, setChosen] = useState<string>()
  const chosen = asked ?? widestTopic(map, topics)
  return (
    <div className="synergy-overlap">
      <ChoiceField
        label={t('synergies.overlapTopic')}
        value={chosen}
        options={topics}
        onChange={topic => setChosen(topic ?? chosen)}
      />
      <p className="note">{t('synergies.overlapText')}</p>
      <OverlapTable map={map} topic={chosen} onCell={onCell} />
    </div>
  )
}

export function OverlapTable({ map, topic, onCell }: OverlapViewProps & { topic: string }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const byRegion = readOverlap(map, topic)
  const most = Math.max(1, ...Array.from(byRegion.values(), cards => cards.length))
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('synergies.cluster')}</th>
          <th scope="col">{t('synergies.cardsInCommon')}</th>
        </tr>
      </thead>
      <tbody>
        {control.regions.map(region => {
          const cards = (byRegion.get(region.id) ?? []).map(card => card.id)
          const n = cards.length
          const onClick = () => onCell({ topic, region: region.id, cards })
          return (
            <tr key={region.id}>
              <th scope="row">
                <RegionMark slot={region.slot} code={region.code} name={localised(region.name, language)} />
              </th>
              <td>
                <button type="button" className="overlap-cell" onClick={onClick}>
                  <span className="overlap-number">{t('synergies.cards', { n })}</span>
                  <i style={{ width: `${(70 * n) / most}%` }} aria-hidden="true" />
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What most clusters have cards on is shown first. */
function widestTopic(map: SynergyMap, topics: readonly { id: string }[]): string {
  const widths = topics.map(({ id }) => ({ id, n: readOverlap(map, id).size }))
  return widths.reduce((widest, one) => (one.n > widest.n ? one : widest), { id: '', n: -1 }).id
}
