/** How the plan came about: sums by region, weights, the check sum; and what could not be read. */
import { formatDate, formatNumber } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import type { PlanView } from './plan-view.ts'
import './plan-lists.css'
import '../ui/table.css'

export function MethodView({ view }: { view: PlanView }) {
  const t = useText()
  const language = useLanguage()
  const { plan } = view
  return (
    <div className="plan-lists">
      <div className="plan-lists-main">
        <p className="plan-intro">{t('plan.methodIntro')}</p>
        <RegionSums view={view} />
        {plan.unusable.length > 0 && (
          <section>
            <h2>{t('plan.unusable')}</h2>
            <ul>
              {plan.unusable.map(({ note }) => (
                <li key={note}>{view.notesById.get(note)?.text ?? note}</li>
              ))}
            </ul>
          </section>
        )}
        {plan.unattached.length > 0 && (
          <section>
            <p className="note">{t('plan.unattached', { n: plan.unattached.length })}</p>
            <ul>
              {plan.unattached.map(note => (
                <li key={note}>{view.notesById.get(note)?.text ?? note}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside>
        <dl className="plan-facts">
          <dt>{t('plan.methodStart')}</dt>
          <dd>{formatDate(plan.start, language)}</dd>
          <dt>{t('plan.methodRules')}</dt>
          <dd>{plan.rulesVersion}</dd>
          <dt>{t('plan.methodHash')}</dt>
          <dd className="plan-hash">{plan.snapshotHash}</dd>
        </dl>
      </aside>
    </div>
  )
}

function RegionSums({ view }: { view: PlanView }) {
  const t = useText()
  const language = useLanguage()
  const { cards, people, dots } = view.plan.method
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('plan.methodRegion')}</th>
          <th scope="col" className="num">
            {t('plan.methodPeople')}
          </th>
          <th scope="col" className="num">
            {t('plan.methodCards')}
          </th>
          <th scope="col" className="num">
            {t('plan.methodDots')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.regions.map(region => (
          <tr key={region.id}>
            <th scope="row">
              <RegionMark slot={region.slot} code={region.code} name={region.name} />
            </th>
            <td className="num">{formatNumber(people[region.id] ?? 0, language)}</td>
            <td className="num">{formatNumber(cards[region.id] ?? 0, language)}</td>
            <td className="num">{formatNumber(dots[region.id] ?? 0, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
