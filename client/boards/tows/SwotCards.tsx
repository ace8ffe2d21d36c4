/** SWOT cards of one quadrant as what one picks two of: pressed, or dragged onto another. */
import { useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import type { PlacedCard } from '../synergy-map/synergies.ts'
import { usePairDrag } from './pair-drag.tsx'
import type { Picking } from './TowsMatrix.tsx'
import '../../cards/card.css'
import '../../ui/letter.css'

interface SwotCardsProps {
  label: string
  cards: readonly PlacedCard[]
  /** Undefined where nobody may make a strategy. */
  picking: Picking | undefined
}

export function SwotCards({ label, cards, picking }: SwotCardsProps) {
  return (
    <ul className="tows-cards" aria-label={label}>
      {cards.map(placed => (
        <li key={placed.card.id}>
          {picking ? <Pickable placed={placed} picking={picking} /> : <Paper placed={placed} />}
        </li>
      ))}
    </ul>
  )
}

function Pickable({ placed, picking }: { placed: PlacedCard; picking: Picking }) {
  const { card } = placed
  const { ref, listeners, state } = usePairDrag(card)
  const isPicked = picking.first?.id === card.id
  return (
    <button
      ref={ref}
      type="button"
      className="card tows-card"
      data-paper={card.zone ?? undefined}
      data-state={isPicked ? 'selected' : state}
      aria-pressed={isPicked}
      onClick={() => picking.pick(card)}
      {...listeners}
    >
      <Words placed={placed} />
    </button>
  )
}

function Paper({ placed }: { placed: PlacedCard }) {
  return (
    <div className="card tows-card" data-paper={placed.card.zone ?? undefined}>
      <Words placed={placed} />
    </div>
  )
}

function Words({ placed: { card } }: { placed: PlacedCard }) {
  const t = useText()
  const { regions } = useControl()
  const region = regions.find(({ id }) => id === card.region)
  return (
    <>
      <RegionStrip slot={region?.slot} />
      <span className="card-text" lang={card.lang ?? undefined}>
        {card.text || t('cards.empty')}
      </span>{' '}
      <b className="tows-code">{region?.code}</b>
    </>
  )
}
