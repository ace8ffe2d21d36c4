/**
 * A labelled line (or, with `rows`, block) of text with its hint and its error. The error is read with the field,
 * and what was typed is never shortened or taken away. `null` as error means that there is none.
 */
import type { ComponentProps, Ref } from 'react'
import { FieldFrame } from './FieldFrame.tsx'

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

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, rows, labelHidden, ref, ...native } = props
  return (
    <FieldFrame {...{ label, labelHidden, hint, error }}>
      {ties =>
        rows === undefined ? (
          <input
            {...native}
            {...ties}
            className="input"
            value={value}
            ref={ref}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...ties}
            className="input"
            value={value}
            rows={rows}
            placeholder={native.placeholder}
            required={native.required}
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  )
}
