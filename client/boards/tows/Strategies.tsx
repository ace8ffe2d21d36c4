/** Strategies that people made: each a card like any other (written in, moved, deleted, commented), with its sources. */
import { tows as towsKind } from '../../../shared/boards/tows/kind.ts'
import type { Card } from '../../../shared/model/card.ts'
import { type CardLook, CardSlip } from '../../cards/CardSlip.tsx'
import { shortText, zoneLabel } from '../../cards/card-words.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, usePeople } from '../../react/workshop-context.ts'
import { writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import type { PlacedCard } from '../synergy-map/synergies.ts'
import { useWayTo } from '../synergy-map/way-to-card.ts'
import { sourcesOf } from './tows-topics.ts'
import type { Tows } from './use-tows.ts'

interface StrategiesProps {
  tows: Tows
  strategies: readonly Card[]
  look: CardLook
}

export function Strategies({ tows, strategies, look }: StrategiesProps) {
  if (!tows.board || strategies.length === 0) return null
  return <Listed {...{ tows, strategies, look }} board={tows.board} />
}

function Listed({ tows, strategies, look, board }: StrategiesProps & { board: OpenBoard }) {
  const t = useText()
  const writers = writersByCard(usePeople(board.presence))
  return (
    <ul className="tows-strategies" aria-label={t('tows.countStrategies')}>
      {strategies.map(card => (
        <li key={card.id} className="card-place">
          {look === 'row' && <Kind card={card} />}
          <CardSlip board={board} cardId={card.id} look={look} writer={writers.get(card.id)} />
          <ul className="tows-sources" aria-label={t('tows.sources')}>
            {sourcesOf(card).map(id => (
              <li key={id}>
                <Source placed={tows.cardsById.get(id)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** In lists, where no field around it says so. */
function Kind({ card }: { card: Card }) {
  const language = useLanguage()
  const zone = towsKind.zones.find(({ id }) => id === card.zone)
  return (
    <small className="tows-kind">
      <b>{card.zone}</b> {zoneLabel(zone, language)}
    </small>
  )
}

/** A small card; pressed it leads to where the card lies. */
function Source({ placed }: { placed: PlacedCard | undefined }) {
  const t = useText()
  const { regions } = useControl()
  const go = useWayTo(placed)
  if (!placed) return <span className="quiet">{t('tows.sourceGone')}</span>
  const { card } = placed
  const region = regions.find(({ id }) => id === card.region)
  return (
    <button
      type="button"
      className="tows-source-card"
      data-paper={card.zone ?? undefined}
      aria-label={t('tows.goTo', { text: `${card.zone} ${region?.code ?? ''} ${shortText(card.text)}` })}
      onClick={go}
    >
      <b>{card.zone}</b>
      <RegionMark slot={region?.slot} code={region?.code ?? ''} />
      <span className="tows-side-text" lang={card.lang ?? undefined}>
        {card.text}
      </span>
    </button>
  )
}
