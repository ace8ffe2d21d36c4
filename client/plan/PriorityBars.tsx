/** Priority with its four parts as bars from 0 to 1; the figures stand below, so nothing hangs on the picture. */
import type { PriorityScore } from '../../shared/plan/plan.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useLanguage } from '../i18n/useText.ts'

const parts = ['V', 'R', 'I', 'F'] as const
const barHeight = 14

export function PriorityBars({ score }: { score: PriorityScore }) {
  const language = useLanguage()
  return (
    <span className="plan-parts">
      {parts.map(part => (
        <span key={part} className="plan-part">
          <svg viewBox={`0 0 10 ${barHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="plan-part-ground" width="10" height={barHeight} />
            <rect
              width="10"
              y={barHeight * (1 - score[part])}
              height={Math.max(1, barHeight * score[part])}
            />
          </svg>
          <span className="sr">{part} </span>
          {formatNumber(score[part], language, 2)}
        </span>
      ))}
    </span>
  )
}
