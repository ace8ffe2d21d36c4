/**
 * When each action runs and is reviewed: a line from start to due, a ring for each review, dashed where the owner has
 * not said yes. A picture; the same dates stand in words beside it for those who do not see it.
 */
import type { Plan, PlanAction } from '../../shared/plan/plan.ts'
import { formatDate } from '../i18n/formats.ts'
import { useText } from '../i18n/useText.ts'
import { titleText } from './field-texts.ts'
import { useReader } from './useReader.ts'
import './timeline.css'

const rowHeight = 22
const headHeight = 22

interface Scale {
  years: number[]
  /** Percent of the width. */
  xOf: (isoDate: string) => number
}

/** From the plan's start to the end of the year in which the last action is due; at least one year. */
function scaleOf(plan: Plan): Scale {
  const dates = [
    plan.start,
    ...plan.actions.flatMap(action => [action.start, action.due ?? action.start]),
  ].sort()
  const first = dates[0] ?? plan.start
  const last = dates.at(-1) ?? plan.start
  const fromYear = Number(first.slice(0, 4))
  const toYear = Math.max(fromYear + 1, Number(last.slice(0, 4)) + (last.slice(5) > '06-30' ? 1 : 0))
  const from = Date.parse(first)
  const to = Math.max(Date.parse(`${toYear}-01-31`), Date.parse(last))
  return {
    years: Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index),
    xOf: isoDate => Math.min(100, Math.max(0, ((Date.parse(isoDate) - from) / (to - from)) * 100)),
  }
}

export function Timeline({ plan }: { plan: Plan }) {
  const { t, language } = useReader()
  const scale = scaleOf(plan)
  const height = headHeight + plan.actions.length * rowHeight
  return (
    <section className="timeline">
      <h2>{t('plan.timeline')}</h2>
      <div className="timeline-body" aria-hidden="true">
        <ol className="timeline-names">
          {plan.actions.map(action => (
            <li key={action.id}>
              <b>{action.rank}</b> <span>{titleText(action, language)}</span>
            </li>
          ))}
        </ol>
        <svg className="timeline-chart" width="100%" height={height} role="presentation">
          {scale.years.map(year => (
            <YearLine key={year} year={year} x={scale.xOf(`${year}-01-01`)} height={height} />
          ))}
          {plan.actions.map((action, index) => (
            <ActionLine
              key={action.id}
              action={action}
              scale={scale}
              y={headHeight + (index + 0.5) * rowHeight}
            />
          ))}
        </svg>
      </div>
      <p className="timeline-key">
        <span>
          <i className="timeline-ring" /> {t('plan.timelineKeyReview')}
        </span>
        <span>{t('plan.timelineKeyOpen')}</span>
      </p>
      <SpokenTimeline plan={plan} />
    </section>
  )
}

function YearLine({ year, x, height }: { year: number; x: number; height: number }) {
  return (
    <>
      <line className="timeline-year" x1={`${x}%`} x2={`${x}%`} y1="2" y2={height} />
      <text className="timeline-year-name" x={`${x}%`} dx="4" y="13">
        {year}
      </text>
    </>
  )
}

function ActionLine({ action, scale, y }: { action: PlanAction; scale: Scale; y: number }) {
  const { t, language } = useReader()
  if (action.due === null) {
    return (
      <text className="timeline-gap" x="0" y={y + 4}>
        {t('plan.timelineNone')}
      </text>
    )
  }
  const [from, to] = [scale.xOf(action.start), scale.xOf(action.due)]
  const dueFits = to < 80
  return (
    <g>
      <line
        className="timeline-span"
        data-open={action.owner.confirmed ? undefined : true}
        x1={`${from}%`}
        x2={`${to}%`}
        y1={y}
        y2={y}
      />
      {action.reviews
        .filter(review => review !== action.due)
        .map(review => (
          <circle key={review} className="timeline-review" cx={`${scale.xOf(review)}%`} cy={y} r="3.5" />
        ))}
      <line className="timeline-end" x1={`${to}%`} x2={`${to}%`} y1={y - 6} y2={y + 6} />
      {dueFits && (
        <text className="timeline-due" x={`${to}%`} dx="9" y={y + 4}>
          {formatDate(action.due, language)}
        </text>
      )}
    </g>
  )
}

function SpokenTimeline({ plan }: { plan: Plan }) {
  const t = useText()
  const { language } = useReader()
  return (
    <ol className="sr">
      {plan.actions.map(action => (
        <li key={action.id}>
          {action.due === null
            ? `${action.rank}. ${titleText(action, language)}: ${t('plan.timelineNone')}`
            : t('plan.timelineRow', {
                rank: action.rank,
                title: titleText(action, language),
                start: formatDate(action.start, language),
                due: formatDate(action.due, language),
                reviews: action.reviews.map(review => formatDate(review, language)).join(', '),
              })}
        </li>
      ))}
    </ol>
  )
}
