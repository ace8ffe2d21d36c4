/** One choice out of few: the browser's own list, which is best on phones and known to every screen reader. */
import { FieldFrame } from './FieldFrame.tsx'

export interface SelectFieldProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  hint?: string
  labelHidden?: boolean
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, hint, labelHidden } = props
  return (
    <FieldFrame {...{ label, labelHidden, hint }}>
      {ties => (
        <select
          {...ties}
          className="input"
          value={value}
          onChange={event => onChange(event.target.value as Value)}
        >
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
