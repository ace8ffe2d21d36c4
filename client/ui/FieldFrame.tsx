/** What stands around a field: its label above, its error and its hint below, both read with it. */
import { type ReactNode, useId } from 'react'
import './field.css'

interface FieldFrameProps {
  label: string
  /** The label stays for screen readers only, where a heading or column says the same. */
  labelHidden?: boolean | undefined
  hint?: string | undefined
  /** Null: there is none. */
  error?: string | null | undefined
  /** The field itself, which takes what ties it to its words. */
  children: (ties: FieldTies) => ReactNode
}

interface FieldTies {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

export function FieldFrame({ label, labelHidden, hint, error, children }: FieldFrameProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-state={error ? 'wrong' : undefined}>
      <label htmlFor={id} className={labelHidden ? 'sr' : undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
