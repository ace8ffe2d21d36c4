/** The actions one after another, for screens that are too narrow for the table; the same fields and functions. */
import type { ReactNode } from 'react'
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { ActionDetails } from './ActionDetails.tsx'
import {
  ActionDetailsButton,
  ActionStatusBadge,
  Cost,
  type FieldProps,
  Horizon,
  Owner,
  Participants,
  Priority,
  ThemeLine,
  Title,
} from './ActionFields.tsx'
import type { ActionsProps } from './ActionTable.tsx'
import { isChosen, traceId } from './FieldButton.tsx'
import { ChosenTrace } from './Trace.tsx'
import type { TraceField } from './trace-of.ts'

export function ActionList(props: ActionsProps) {
  return (
    <ol className="plan-list">
      {props.view.plan.actions.map(action => (
        <li key={action.id} id={action.id}>
          <ActionSheet {...props} action={action} />
        </li>
      ))}
    </ol>
  )
}

const rows: readonly { field: TraceField; label: MessageId; Value: (props: FieldProps) => ReactNode }[] = [
  { field: 'due', label: 'plan.colHorizon', Value: Horizon },
  { field: 'owner', label: 'plan.colOwner', Value: Owner },
  { field: 'participants', label: 'plan.colParticipants', Value: Participants },
  { field: 'cost', label: 'plan.colCost', Value: Cost },
  { field: 'priority', label: 'plan.colPriority', Value: Priority },
  { field: 'status', label: 'plan.colStatus', Value: ActionStatusBadge },
]

function ActionSheet(props: FieldProps) {
  const t = useText()
  const { action, chosen, opened } = props
  return (
    <article className="plan-sheet">
      <header>
        <span className="plan-rank">{action.rank}</span>
        <div>
          <Title {...props} />
          <ThemeLine {...props} />
        </div>
      </header>
      {isChosen(chosen, action, ['title', 'theme']) && (
        <div className="plan-trace-box" id={traceId(action.id)}>
          <ChosenTrace {...props} />
        </div>
      )}
      <dl>
        {rows.map(({ field, label, Value }) => (
          <div key={field}>
            <dt>{t(label)}</dt>
            <dd>
              <Value {...props} />
            </dd>
            {isChosen(chosen, action, [field]) && (
              <dd className="plan-trace-box" id={traceId(action.id)}>
                <ChosenTrace {...props} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <ActionDetailsButton {...props} />
      {opened.has(action.id) && <ActionDetails {...props} />}
    </article>
  )
}
