/**
 * A value of the plan that tells where it comes from: pressing it, or coming to it with the keyboard, opens its
 * trace. What is missing says so with a word and a square.
 */
import type { ReactNode } from 'react'
import type { PlanAction } from '../../shared/plan/plan.ts'
import { useText } from '../i18n/useText.ts'
import type { TraceField } from './trace-of.ts'

export interface Chosen {
  actionId: string
  field: TraceField
}

export interface Choice {
  chosen: Chosen | null
  choose: (chosen: Chosen | null) => void
}

interface FieldButtonProps extends Choice {
  action: PlanAction
  field: TraceField
  /** Empty: missing. */
  children?: ReactNode
}

/** Whether one of `fields` of this action is chosen; its trace belongs beside them. */
export function isChosen(chosen: Chosen | null, action: PlanAction, fields: readonly TraceField[]): boolean {
  return chosen?.actionId === action.id && fields.includes(chosen.field)
}

export function traceId(actionId: string): string {
  return `trace-${actionId}`
}

export function FieldButton({ action, field, chosen, choose, children }: FieldButtonProps) {
  const t = useText()
  const isOpen = isChosen(chosen, action, [field])
  const open = () => choose({ actionId: action.id, field })
  return (
    <button
      type="button"
      className={children ? 'plan-value' : 'plan-value plan-gap'}
      aria-expanded={isOpen}
      aria-controls={isOpen ? traceId(action.id) : undefined}
      title={isOpen ? undefined : t('plan.trace')}
      onFocus={open}
      onClick={open}
      onKeyDown={event => {
        if (event.key === 'Escape') choose(null)
      }}
    >
      {children || t('plan.missing')}
    </button>
  )
}
