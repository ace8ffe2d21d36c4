/** One pair that the rules suggest: both sides with their regions, whether it was made a strategy, the way to do so. */
import type { Card } from '../../../shared/model/card.ts'
import { shortText } from '../../cards/card-words.ts'
import { useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import type { Making, SuggestedPair } from './tows-topics.ts'
import type { Tows } from './use-tows.ts'

interface PairRowProps {
  tows: Tows
  pair: SuggestedPair
  /** `short`: in a field of the picture, a line for each side, pressed as a whole. */
  look: 'short' | 'full'
  onMake: (making: Making) => void
}

export function PairRow({ tows, pair: suggested, look, onMake }: PairRowProps) {
  const t = useText()
  const { pair, internal, external, strategies } = suggested
  const [inner, outer] = [internal, external].map(([first = '']) => tows.cardsById.get(first)?.card)
  const sayShort = (card: Card | undefined) => shortText(card?.text ?? '')
  const making = () => onMake({ internal: inner?.id ?? '', external: outer?.id ?? '' })
  const name = t('tows.makeOf', { type: pair.type, inner: sayShort(inner), outer: sayShort(outer) })
  const sides = (
    <span className="tows-sides">
      <Side card={inner} more={internal.length - 1} />
      <Side card={outer} more={external.length - 1} />
    </span>
  )
  const made = strategies.length > 0 && <Badge kind="done">{t('tows.made')}</Badge>
  if (look === 'short')
    return (
      <li className="tows-pair" data-look={look}>
        {tows.access === 'write' ? (
          <button type="button" className="tows-press" aria-label={name} onClick={making}>
            {sides}
          </button>
        ) : (
          sides
        )}
        {made}
      </li>
    )
  return (
    <li className="tows-pair" data-look={look}>
      <span className="letter tows-letter" role="img" aria-label={pair.type}>
        {pair.type}
      </span>
      {sides}
      {made}
      {tows.access === 'write' && (
        <Button size="s" kind="bare" className="tows-make" aria-label={name} onClick={making}>
          {t('tows.make')}
        </Button>
      )}
    </li>
  )
}

/** The first card of a side; a region with several says how many more there are to choose from. */
function Side({ card, more }: { card: Card | undefined; more: number }) {
  const { regions } = useControl()
  const region = regions.find(({ id }) => id === card?.region)
  if (!card) return null
  return (
    <span className="tows-side">
      <span className="letter" data-paper={card.zone ?? undefined} aria-hidden="true">
        {card.zone}
      </span>
      <RegionMark slot={region?.slot} code={region?.code ?? ''} />
      <span className="tows-side-text" lang={card.lang ?? undefined}>
        {card.text}
      </span>
      {more > 0 && <span className="quiet">+{more}</span>}
    </span>
  )
}
