/** The actions as a table, one row each, in order of rank; below a row its trace and its details where asked for. */
import { Fragment } from 'react'
import { useText } from '../i18n/useText.ts'
import { ActionDetails } from './ActionDetails.tsx'
import {
  ActionDetailsButton,
  ActionStatusBadge,
  Cost,
  Horizon,
  Owner,
  Participants,
  Priority,
  ThemeLine,
  Title,
} from './ActionFields.tsx'
import { type Choice, isChosen, traceId } from './FieldButton.tsx'
import type { PlanView } from './plan-view.ts'
import { ChosenTrace } from './Trace.tsx'
import type { TraceField } from './trace-of.ts'
import '../ui/table.css'

export interface ActionsProps extends Choice {
  view: PlanView
  /** Ids of the actions whose details are open. */
  opened: ReadonlySet<string>
  toggle: (actionId: string) => void
}

const columnCount = 8
const columnFields: readonly TraceField[] = [
  'title',
  'theme',
  'due',
  'owner',
  'participants',
  'cost',
  'priority',
  'status',
]

export function ActionTable(props: ActionsProps) {
  const t = useText()
  return (
    <table className="table plan-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t('plan.rank', { n: '' })}</span>
          </th>
          <th scope="col">{t('plan.colAction')}</th>
          <th scope="col">{t('plan.colHorizon')}</th>
          <th scope="col">{t('plan.colOwner')}</th>
          <th scope="col">{t('plan.colParticipants')}</th>
          <th scope="col" className="num">
            {t('plan.colCost')}
          </th>
          <th scope="col">{t('plan.colPriority')}</th>
          <th scope="col">{t('plan.colStatus')}</th>
        </tr>
      </thead>
      <tbody>
        {props.view.plan.actions.map(action => (
          <ActionRows key={action.id} {...props} action={action} />
        ))}
      </tbody>
    </table>
  )
}

function ActionRows(props: ActionsProps & { action: ActionsProps['view']['plan']['actions'][number] }) {
  const { view, action, chosen, opened } = props
  const isTraced = isChosen(chosen, action, columnFields)
  const isOpen = opened.has(action.id)
  return (
    <Fragment>
      <tr id={action.id} data-above={isTraced || isOpen || undefined}>
        <td className="plan-rank">{action.rank}</td>
        <th scope="row">
          <Title {...props} />
          <ThemeLine {...props} />
        </th>
        <td>
          <Horizon {...props} />
        </td>
        <td>
          <Owner {...props} />
        </td>
        <td>
          <Participants {...props} />
        </td>
        <td className="num">
          <Cost {...props} />
        </td>
        <td>
          <Priority {...props} />
        </td>
        <td>
          <ActionStatusBadge {...props} />
          <ActionDetailsButton {...props} />
        </td>
      </tr>
      {isTraced && (
        <tr className="plan-trace">
          <td />
          <td colSpan={columnCount - 1} id={traceId(action.id)}>
            <ChosenTrace view={view} action={action} chosen={chosen} />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr className="plan-details-row">
          <td />
          <td colSpan={columnCount - 1}>
            <ActionDetails {...props} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}
