/**
 * A labelled line (or, with `rows`, block) of text with its hint and its error. The error is read with the field,
 * and what was typed is never shortened or taken away. `null` as error means that there is none.
 */
import { type ComponentProps, type Ref, useId } from 'react'
import './field.css'

type Native = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref' | 'size' | 'className'>

export interface TextFieldProps extends Native {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | null
  /** More than one: a block of text of this many lines. */
  rows?: number
  /** The label stays for screen readers only, where a heading or column says the same. */
  labelHidden?: boolean
  ref?: Ref<HTMLInputElement>
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error = null,
  rows,
  labelHidden = false,
  ref,
  ...native
}: TextFieldProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'input',
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className="field" data-state={error ? 'wrong' : undefined}>
      <label htmlFor={id} className={labelHidden ? 'sr' : undefined}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...native} {...shared} ref={ref} onChange={event => onChange(event.target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          placeholder={native.placeholder}
          required={native.required}
          onChange={event => onChange(event.target.value)}
        />
      )}
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
