/** All of an action that the table has no column for; each value tells where it comes from as well. */
import { Fragment } from 'react'
import type { PlanAction } from '../../shared/plan/plan.ts'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { RegionMark } from '../ui/RegionMark.tsx'
import type { FieldProps } from './ActionFields.tsx'
import { FieldButton, isChosen, traceId } from './FieldButton.tsx'
import { fieldItems } from './field-texts.ts'
import type { PlanView } from './plan-view.ts'
import { ChosenTrace } from './Trace.tsx'
import type { TraceField } from './trace-of.ts'
import { useReader } from './useReader.ts'

const shown: { field: TraceField; label: MessageId }[] = [
  { field: 'outcome', label: 'plan.outcome' },
  { field: 'indicators', label: 'plan.indicators' },
  { field: 'funding', label: 'plan.funding' },
  { field: 'risks', label: 'plan.risks' },
  { field: 'milestones', label: 'plan.milestones' },
  { field: 'start', label: 'plan.start' },
  { field: 'reviews', label: 'plan.reviews' },
  { field: 'groups', label: 'plan.groups' },
  { field: 'regions', label: 'plan.regions' },
  { field: 'strategyType', label: 'plan.strategy' },
]

/** What nobody has to name: its absence is told quietly, not as a gap. */
const mayBeMissing: ReadonlySet<TraceField> = new Set([
  'outcome',
  'risks',
  'milestones',
  'strategyType',
  'groups',
  'regions',
])

export function ActionDetails(props: FieldProps) {
  const t = useText()
  const reader = useReader()
  const { view, action } = props
  return (
    <dl className="plan-details">
      {shown.map(({ field, label }) => {
        const items = fieldItems(view, action, field, reader)
        return (
          <Fragment key={field}>
            <div>
              <dt>{t(label)}</dt>
              <dd>
                {items.length === 0 && mayBeMissing.has(field) ? (
                  <span className="quiet">{t('plan.notNamed')}</span>
                ) : (
                  <FieldButton {...props} field={field}>
                    {items.join('; ')}
                  </FieldButton>
                )}
              </dd>
            </div>
            {isChosen(props.chosen, action, [field]) && (
              <div className="plan-details-wide" id={traceId(action.id)}>
                <dt className="sr">{t('plan.trace')}</dt>
                <dd className="plan-trace-box">
                  <ChosenTrace {...props} />
                </dd>
              </div>
            )}
          </Fragment>
        )
      })}
      <Flags action={action} />
      {action.description && (
        <div className="plan-details-wide">
          <dt>{t('plan.description')}</dt>
          <dd>{action.description}</dd>
        </div>
      )}
      <Background view={view} action={action} />
    </dl>
  )
}

const flagWords: Record<string, MessageId> = {
  vague: 'plan.flag_vague',
  bare_period: 'plan.flag_bare_period',
  year_assumed: 'plan.flag_year_assumed',
  past: 'plan.flag_past',
  ambiguous_date: 'plan.flag_ambiguous_date',
  multiple_owners: 'plan.flag_multiple_owners',
  duplicate_label: 'plan.flag_duplicate_label',
  owner_unresolved: 'plan.flag_owner_unresolved',
}

function Flags({ action }: { action: PlanAction }) {
  const t = useText()
  if (action.flags.length === 0) return null
  return (
    <div>
      <dt>{t('plan.flags')}</dt>
      <dd>
        {action.flags
          .map(flag => {
            const known = flagWords[flag]
            return known ? t(known) : flag
          })
          .join('; ')}
      </dd>
    </div>
  )
}

function Background({ view, action }: { view: PlanView; action: PlanAction }) {
  const t = useText()
  if (action.background.length === 0) return null
  return (
    <div className="plan-details-wide">
      <dt>{t('plan.background')}</dt>
      <dd>
        <ul className="plan-background">
          {action.background.map(card => {
            const region = view.nameOf.region(card.region ?? '')
            return (
              <li key={card.card}>
                <RegionMark slot={region.slot} code={region.code} /> {card.text}
              </li>
            )
          })}
        </ul>
      </dd>
    </div>
  )
}
