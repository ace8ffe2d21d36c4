/** The links between regions that the plan stands on, those without an action, the parked ones, exchanges and TOWS. */
import { type TowsType, towsTypes } from '../../shared/boards/tows/kind.ts'
import type { Plan, PlanLink, PlanStrategy } from '../../shared/plan/plan.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import { openLinks, type PlanView } from './plan-view.ts'
import './plan-lists.css'
import '../ui/table.css'

interface LinkGroup {
  title: MessageId
  links: PlanLink[]
}

function groupLinks(plan: Plan): LinkGroup[] {
  const open = openLinks(plan)
  const withStatus = (status: PlanLink['status']) => plan.links.filter(link => link.status === status)
  return [
    { title: 'plan.linksAcceptedOpen', links: open },
    { title: 'plan.linksAcceptedUsed', links: withStatus('accepted').filter(link => !open.includes(link)) },
    { title: 'plan.linksParked', links: withStatus('parked') },
    { title: 'plan.linksSuggested', links: withStatus('suggested') },
    { title: 'plan.linksRejected', links: withStatus('rejected') },
  ]
}

export function LinksView({ view }: { view: PlanView }) {
  const t = useText()
  const { plan } = view
  const accepted = plan.links.filter(link => link.status === 'accepted').length
  return (
    <div className="plan-lists">
      <div className="plan-lists-main">
        <p className="plan-intro">{t('plan.linksIntro', { n: plan.links.length, accepted })}</p>
        {groupLinks(plan)
          .filter(group => group.links.length > 0)
          .map(group => (
            <section key={group.title}>
              <h2>
                {t(group.title)} <span>{group.links.length}</span>
              </h2>
              <ul>
                {group.links.map(link => (
                  <LinkRow key={link.id} view={view} link={link} />
                ))}
              </ul>
            </section>
          ))}
        <Strategies view={view} />
      </div>
      <aside>
        <MutualExchanges view={view} />
        <Tows plan={plan} />
      </aside>
    </div>
  )
}

function LinkRow({ view, link }: { view: PlanView; link: PlanLink }) {
  const t = useText()
  const score = view.plan.linkScores.find(each => each.link === link.id)
  const reason = view.plan.parked.find(each => each.link === link.id)?.reason
  return (
    <li className="link-row">
      <span className="link-topic">
        <b>{view.nameOf.topic(link.topic)}</b>
        <small>{t(`plan.linkKind_${link.kind}`)}</small>
      </span>
      <LinkRegions view={view} link={link} />
      <span className="num quiet">{score ? t('plan.linkDots', { n: score.raw }) : ''}</span>
      {reason && <q className="link-reason">{reason}</q>}
    </li>
  )
}

/** What people made of two cards, each with these. */
function Strategies({ view }: { view: PlanView }) {
  const t = useText()
  const { strategies } = view.plan
  if (strategies.length === 0) return null
  return (
    <section>
      <h2>
        {t('plan.strategies')} <span>{strategies.length}</span>
      </h2>
      <ul>
        {strategies.map(strategy => (
          <StrategyRow key={strategy.id} view={view} strategy={strategy} />
        ))}
      </ul>
    </section>
  )
}

function StrategyRow({ view, strategy }: { view: PlanView; strategy: PlanStrategy }) {
  const t = useText()
  const { type, topic, text, sources } = strategy
  return (
    <li className="strategy-row">
      <b>{text}</b>
      <small>
        {[type && `${type} ${t(`plan.tows_${type}`)}`, topic && view.nameOf.topic(topic)]
          .filter(Boolean)
          .join(', ')}
      </small>
      <ul className="strategy-sources" aria-label={t('plan.strategySources')}>
        {sources.map(source => {
          const region = source.region === null ? undefined : view.nameOf.region(source.region)
          return (
            <li key={source.card}>
              {region && <RegionMark slot={region.slot} code={region.code} />} {source.text}
            </li>
          )
        })}
      </ul>
    </li>
  )
}

/** Giver and receiver with the arrow of the gift; otherwise all regions that share it. */
function LinkRegions({ view, link }: { view: PlanView; link: PlanLink }) {
  const t = useText()
  const mark = (id: string) => {
    const region = view.nameOf.region(id)
    return <RegionMark key={id} slot={region.slot} code={region.code} />
  }
  if (link.giver && link.receiver) {
    const giver = view.nameOf.region(link.giver).code
    const receiver = view.nameOf.region(link.receiver).code
    return (
      <span className="link-regions">
        {mark(link.giver)}
        <i className="arrow" role="img" aria-label={t('plan.linkGives', { giver, receiver })} />
        {mark(link.receiver)}
      </span>
    )
  }
  return <span className="link-regions">{link.regions.map(mark)}</span>
}

function MutualExchanges({ view }: { view: PlanView }) {
  const t = useText()
  const pairs = view.plan.mutualExchanges
  if (pairs.length === 0) return null
  return (
    <section>
      <h2>
        {t('plan.mutual')} <span>{pairs.length}</span>
      </h2>
      <p className="note">{t('plan.mutualText')}</p>
      <ul>
        {pairs.map(([a, b]) => {
          const [first, second] = [view.nameOf.region(a), view.nameOf.region(b)]
          return (
            <li key={`${a} ${b}`} className="link-regions">
              <RegionMark slot={first.slot} code={first.code} />
              <i className="arrow" data-way="both" aria-hidden="true" />
              <RegionMark slot={second.slot} code={second.code} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Tows({ plan }: { plan: Plan }) {
  const t = useText()
  const count = (type: TowsType, scope: 'within' | 'cross') =>
    plan.tows.filter(pair => pair.type === type && pair.scope === scope).length
  const within = plan.tows.filter(pair => pair.scope === 'within').length
  return (
    <section>
      <h2>{t('plan.tows')}</h2>
      <p className="note">
        {t('plan.towsText', { n: plan.tows.length, within, cross: plan.tows.length - within })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t('plan.tows')}</span>
            </th>
            <th scope="col" className="num">
              {t('plan.towsWithin')}
            </th>
            <th scope="col" className="num">
              {t('plan.towsCross')}
            </th>
          </tr>
        </thead>
        <tbody>
          {towsTypes.map(type => (
            <tr key={type}>
              <th scope="row">
                <b>{type}</b> {t(`plan.tows_${type}`)}
              </th>
              <td className="num">{count(type, 'within')}</td>
              <td className="num">{count(type, 'cross')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
