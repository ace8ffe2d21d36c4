/** The single fields of an action, the same in the table and in the list for narrow screens. */
import type { ActionStatus, PlanAction } from '../../shared/plan/plan.ts'
import { useText } from '../i18n/useText.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import type { ActionsProps } from './ActionTable.tsx'
import { FieldButton } from './FieldButton.tsx'
import { fieldItems, themeText, titleText } from './field-texts.ts'
import { PriorityBars } from './PriorityBars.tsx'
import type { TraceField } from './trace-of.ts'
import { useReader } from './useReader.ts'

export type FieldProps = ActionsProps & { action: PlanAction }

/** The field's text behind its button; missing where there is none. */
export function FieldText({ field, ...props }: FieldProps & { field: TraceField }) {
  const reader = useReader()
  return (
    <FieldButton {...props} field={field}>
      {fieldItems(props.view, props.action, field, reader).join(', ')}
    </FieldButton>
  )
}

export function Title(props: FieldProps) {
  const { language } = useReader()
  const { action } = props
  return (
    <h3 className="plan-title" lang={action.titleByLang[language] ? language : undefined}>
      <FieldButton {...props} field="title">
        {titleText(action, language)}
      </FieldButton>
    </h3>
  )
}

export function ThemeLine(props: FieldProps) {
  const t = useText()
  const { view, action } = props
  const theme = themeText(view, action) ?? ''
  return (
    <p className="plan-theme">
      <FieldButton {...props} field="theme">
        {action.theme ?? (theme ? t('plan.derivedTheme', { theme }) : t('plan.noTheme'))}
      </FieldButton>
    </p>
  )
}

export function Horizon(props: FieldProps) {
  const t = useText()
  const { due, horizonMonths, flags } = props.action
  return (
    <>
      <b className="plan-due">
        <FieldText {...props} field="due" />
      </b>
      {due && horizonMonths !== null && <small>{t('plan.months', { n: horizonMonths })}</small>}
      {!due && flags.includes('vague') && <small>{t('plan.flag_vague')}</small>}
    </>
  )
}

export function Owner(props: FieldProps) {
  const t = useText()
  const { owner } = props.action
  return (
    <>
      <FieldText {...props} field="owner" />
      {owner.text !== null && <small>{t(owner.confirmed ? 'plan.ownerConfirmed' : 'plan.ownerOpen')}</small>}
    </>
  )
}

export function Participants(props: FieldProps) {
  return <FieldText {...props} field="participants" />
}

export function Cost(props: FieldProps) {
  return <FieldText {...props} field="cost" />
}

export function Priority(props: FieldProps) {
  return (
    <div className="plan-priority">
      <b>
        <FieldText {...props} field="priority" />
      </b>
      <PriorityBars score={props.action.score} />
    </div>
  )
}

const statusBadges: Record<ActionStatus, BadgeKind> = {
  draft: 'open',
  proposed: 'open',
  agreed: 'done',
  in_progress: 'done',
  at_risk: 'warn',
  delayed: 'error',
  done: 'done',
  stopped: 'parked',
}

export function ActionStatusBadge(props: FieldProps) {
  const t = useText()
  const { status } = props.action
  return (
    <FieldButton {...props} field="status">
      <Badge kind={statusBadges[status]}>{t(`plan.status_${status}`)}</Badge>
    </FieldButton>
  )
}

export function ActionDetailsButton({ action, opened, toggle }: FieldProps) {
  const t = useText()
  const { language } = useReader()
  return (
    <Button
      kind="bare"
      size="s"
      className="plan-more"
      aria-expanded={opened.has(action.id)}
      aria-label={t('plan.detailsOf', { title: titleText(action, language) })}
      onClick={() => toggle(action.id)}
    >
      {t('plan.details')}
    </Button>
  )
}
