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

export function traceId(actionId: string): string {
  return `trace-${actionId}`
}

export function FieldButton({ action, field, chosen, choose, children }: FieldButtonProps) {
  const t = useText()
  const isChosen = chosen?.actionId === action.id && chosen.field === field
  const open = () => choose({ actionId: action.id, field })
  return (
    <button
      type="button"
      className={children ? 'plan-value' : 'plan-value plan-gap'}
      aria-expanded={isChosen}
      aria-controls={isChosen ? traceId(action.id) : undefined}
      title={isChosen ? undefined : t('plan.trace')}
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
