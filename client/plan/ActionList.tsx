/** The actions one after another, for screens that are too narrow for the table; the same fields and functions. */
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
import { traceId } from './FieldButton.tsx'
import { fieldItems } from './field-texts.ts'
import { Trace } from './Trace.tsx'
import { useReader } from './useReader.ts'

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

function ActionSheet(props: FieldProps) {
  const t = useText()
  const reader = useReader()
  const { view, action, chosen, opened } = props
  return (
    <article className="plan-sheet">
      <header>
        <span className="plan-rank">{action.rank}</span>
        <div>
          <Title {...props} />
          <ThemeLine {...props} />
        </div>
      </header>
      <dl>
        <div>
          <dt>{t('plan.colHorizon')}</dt>
          <dd>
            <Horizon {...props} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.colOwner')}</dt>
          <dd>
            <Owner {...props} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.colParticipants')}</dt>
          <dd>
            <Participants {...props} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.colCost')}</dt>
          <dd>
            <Cost {...props} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.colPriority')}</dt>
          <dd>
            <Priority {...props} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.colStatus')}</dt>
          <dd>
            <ActionStatusBadge {...props} />
          </dd>
        </div>
      </dl>
      {chosen?.actionId === action.id && (
        <div className="plan-sheet-trace" id={traceId(action.id)}>
          <Trace
            view={view}
            action={action}
            field={chosen.field}
            value={fieldItems(view, action, chosen.field, reader).join(', ')}
          />
        </div>
      )}
      <ActionDetailsButton {...props} />
      {opened.has(action.id) && <ActionDetails {...props} />}
    </article>
  )
}
