/** What stands behind a cell: the cards of one region, or of all, on one topic, and the links on it. */
import { topicLabel } from '../../cards/topic-words.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Cell } from './choice.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { stateBadges, stateOf, useLinkWords } from './link-words.ts'
import type { SynergyMap } from './use-synergies.ts'

interface CellPanelProps {
  map: SynergyMap
  cell: Cell
  onChoose: (linkId: string) => void
}

export function CellPanel({ map, cell, onChoose }: CellPanelProps) {
  const { topic, region, cards } = cell
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const find = map.findCard
  const name = control.regions.find(({ id }) => id === region)?.name
  return (
    <>
      <header>
        <p className="label">{localised(name, language)}</p>
        <h2 tabIndex={-1} data-panel-head="">
          {topicLabel(control, topic, language)}
        </h2>
      </header>
      <ul className="synergy-evidence" aria-label={t('synergies.cards', { n: cards.length })}>
        {cards.length === 0 && <li className="quiet">{t('synergies.cellNone')}</li>}
        {cards.map(id => (
          <li key={id}>
            <EvidenceCard placed={find(id)} />
          </li>
        ))}
      </ul>
      <TopicLinks map={map} cell={cell} onChoose={onChoose} />
    </>
  )
}

function TopicLinks({ map, cell: { topic, region }, onChoose }: CellPanelProps) {
  const t = useText()
  const wordsOf = useLinkWords()
  const links = map.links.filter(
    link => link.topic === topic && (region === undefined || link.regions.includes(region)),
  )
  return (
    <section className="synergy-waiting">
      <h3>
        {t('synergies.linksHere')} <span>{links.length}</span>
      </h3>
      {links.length === 0 && <p className="note">{t('synergies.noLinks')}</p>}
      <ul>
        {links.map(link => {
          const { what, state } = wordsOf(link)
          return (
            <li key={link.id}>
              <button type="button" onClick={() => onChoose(link.id)}>
                <span>{what}</span> <Badge kind={stateBadges[stateOf(link)]}>{state}</Badge>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
