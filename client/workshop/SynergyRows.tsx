/** One link of the synergy step with its regions, cards and what became of it; one exchange, both ways side by side. */
import type { LinkKind, PlanLink } from '../../shared/plan/plan.ts'
import { topicLabel } from '../cards/card-words.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import type { Exchange } from './synergy-list.ts'

/** By card id. */
export type SwotTexts = ReadonlyMap<string, { text: string; lang: string | null }>

const kindWords: Record<LinkKind, MessageId> = {
  complementarity: 'workshop.linkComplementarity',
  shared_strength: 'workshop.linkSharedStrength',
  shared_need: 'workshop.linkSharedNeed',
  shared_opportunity: 'workshop.linkSharedOpportunity',
  shared_risk: 'workshop.linkSharedRisk',
}

const statusWords: Record<PlanLink['status'], { badge: BadgeKind; words: MessageId }> = {
  accepted: { badge: 'done', words: 'workshop.linkAccepted' },
  suggested: { badge: 'open', words: 'workshop.linkSuggested' },
  parked: { badge: 'parked', words: 'workshop.linkParked' },
  rejected: { badge: 'parked', words: 'workshop.linkRejected' },
}

export function ExchangeRow({ exchange, textById }: { exchange: Exchange; textById: SwotTexts }) {
  const { pair, there, back } = exchange
  return (
    <li className="exchange">
      <Gifts from={pair[0]} to={pair[1]} links={there} textById={textById} />
      <Gifts from={pair[1]} to={pair[0]} links={back} textById={textById} />
    </li>
  )
}

interface GiftsProps {
  from: string
  to: string
  links: readonly PlanLink[]
  textById: SwotTexts
}

/** One way of an exchange. */
function Gifts({ from, to, links, textById }: GiftsProps) {
  return (
    <div className="exchange-way">
      <Flow from={from} to={to} />
      <ul>
        {links.map(link => (
          <li key={link.id} className="exchange-gift">
            <Topic link={link} />
            <Status link={link} />
            <LinkCards link={link} textById={textById} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function LinkRow({ link, textById }: { link: PlanLink; textById: SwotTexts }) {
  const t = useText()
  return (
    <li className="synergy">
      <div>
        <Topic link={link} />
        <p className="synergy-kind">{t(kindWords[link.kind])}</p>
      </div>
      {link.giver && link.receiver ? <Flow from={link.giver} to={link.receiver} /> : <Shared link={link} />}
      <LinkCards link={link} textById={textById} />
      <Status link={link} />
    </li>
  )
}

function Topic({ link }: { link: PlanLink }) {
  const language = useLanguage()
  return <h3>{topicLabel(useControl(), link.topic, language)}</h3>
}

function Status({ link }: { link: PlanLink }) {
  const t = useText()
  const { badge, words } = statusWords[link.status]
  return <Badge kind={badge}>{t(words)}</Badge>
}

function LinkCards({ link, textById }: { link: PlanLink; textById: SwotTexts }) {
  return (
    <ul className="synergy-cards">
      {link.cards.map(id => (
        <li key={id} lang={textById.get(id)?.lang ?? undefined}>
          {textById.get(id)?.text ?? id}
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
      <span className="arrow" role="img" aria-label={t('workshop.givesTo')} />
      <Region id={to} />
    </p>
  )
}

/** In the workshop's order of regions. */
function Shared({ link }: { link: PlanLink }) {
  const { regions } = useControl()
  return (
    <p className="synergy-flow">
      {regions
        .filter(({ id }) => link.regions.includes(id))
        .map(({ id }) => (
          <Region key={id} id={id} />
        ))}
    </p>
  )
}

function Region({ id }: { id: string }) {
  const region = useControl().regions.find(one => one.id === id)
  return <RegionMark slot={region?.slot} code={region?.code ?? id} />
}
