/** How the shares of own income and public money move by year: bars with their figures, and where the two meet. */
import type { FinancingMix } from '../../shared/plan/plan.ts'
import { formatPercent } from '../i18n/later-formats.ts'
import { useReader } from './useReader.ts'
import './plan-lists.css'
import '../ui/table.css'

export function FinancingView({ mix }: { mix: FinancingMix | null }) {
  const { t, language } = useReader()
  if (mix === null) return <p className="plan-intro">{t('plan.financingNone')}</p>
  return (
    <div className="financing">
      <p className="plan-intro">
        {t('plan.financingIntro')}{' '}
        {mix.breakEvenIndex === null
          ? t('plan.financingNoBreakEven')
          : t('plan.financingBreakEven', { n: mix.breakEvenIndex })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('plan.financingYear', { n: '' }).trim()}</th>
            <th scope="col" className="num">
              {t('plan.financingOwn')}
            </th>
            <th scope="col" className="num">
              {t('plan.financingPublic')}
            </th>
            <td className="financing-bars-head" />
          </tr>
        </thead>
        <tbody>
          {mix.labels.map((label, index) => (
            <tr key={label} data-break-even={index + 1 === mix.breakEvenIndex || undefined}>
              <th scope="row">{label}</th>
              <td className="num">{formatPercent(mix.own[index] ?? 0, language)}</td>
              <td className="num">{formatPercent(mix.public[index] ?? 0, language)}</td>
              <td className="financing-bars" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="financing-public" width="100" height="10" />
                  <rect className="financing-own" width={mix.own[index] ?? 0} height="10" />
                  <line x1="50" x2="50" y1="0" y2="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
