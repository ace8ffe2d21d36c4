/** One link of the outline with its regions, cards and what became of it; one exchange, both ways side by side. */
import { useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Badge } from '../../ui/Badge.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { stateBadges, stateOf, useLinkWords } from './link-words.ts'
import { inNeutralOrder, type PlacedCard, type SynergyLink } from './synergies.ts'
import type { Exchange } from './synergy-list.ts'

export interface RowContext {
  find: (cardId: string) => PlacedCard | undefined
  chosen: string | undefined
  onChoose: (linkId: string) => void
}

export function ExchangeRow({ exchange, ...context }: { exchange: Exchange<SynergyLink> } & RowContext) {
  const { pair, there, back } = exchange
  return (
    <li className="exchange">
      <Gifts from={pair[0]} to={pair[1]} links={there} {...context} />
      <Gifts from={pair[1]} to={pair[0]} links={back} {...context} />
    </li>
  )
}

interface GiftsProps extends RowContext {
  from: string
  to: string
  links: readonly SynergyLink[]
}

/** One way of an exchange. */
function Gifts({ from, to, links, ...context }: GiftsProps) {
  return (
    <div className="exchange-way">
      <Flow from={from} to={to} />
      <ul>
        {links.map(link => (
          <li key={link.id} className="exchange-gift">
            <Topic link={link} {...context} />
            <State link={link} />
            <LinkCards link={link} {...context} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function LinkRow({ link, ...context }: { link: SynergyLink } & RowContext) {
  const { kind } = useLinkWords()(link)
  return (
    <li className="synergy">
      <div>
        <Topic link={link} {...context} />
        <p className="synergy-kind">{kind}</p>
      </div>
      {link.giver && link.receiver ? <Flow from={link.giver} to={link.receiver} /> : <Shared link={link} />}
      <LinkCards link={link} {...context} />
      <State link={link} />
    </li>
  )
}

/** Its name opens it. */
function Topic({ link, chosen, onChoose }: { link: SynergyLink } & RowContext) {
  const t = useText()
  const { topic, what } = useLinkWords()(link)
  return (
    <h3>
      <button
        type="button"
        className="synergy-open"
        data-link={link.id}
        aria-current={link.id === chosen || undefined}
        aria-label={t('synergies.open', { what: `${topic}, ${what}` })}
        onClick={() => onChoose(link.id)}
      >
        {topic}
      </button>
    </h3>
  )
}

function State({ link }: { link: SynergyLink }) {
  const { state } = useLinkWords()(link)
  return <Badge kind={stateBadges[stateOf(link)]}>{state}</Badge>
}

function LinkCards({ link, find }: { link: SynergyLink } & RowContext) {
  return (
    <ul className="synergy-cards">
      {link.cards.map(id => (
        <li key={id} lang={find(id)?.card.lang ?? undefined}>
          {find(id)?.card.text ?? id}
        </li>
      ))}
    </ul>
  )
}

function Flow({ from, to }: { from: string; to: string }) {
  const t = useText()
  return (
    <p className="synergy-flow">
      <Region id={from} />
      <span className="arrow" role="img" aria-label={t('synergies.keyGives')} />
      <Region id={to} />
    </p>
  )
}

function Shared({ link }: { link: SynergyLink }) {
  return (
    <p className="synergy-flow">
      {inNeutralOrder(useControl(), link.regions).map(id => (
        <Region key={id} id={id} />
      ))}
    </p>
  )
}

function Region({ id }: { id: string }) {
  const region = useControl().regions.find(one => one.id === id)
  return <RegionMark slot={region?.slot} code={region?.code ?? id} />
}
