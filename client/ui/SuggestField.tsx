/**
 * A line of text with known words to choose from. Mount it when it is edited: the combobox comes with it, and until it
 * has come a plain line takes what is typed.
 */
import { Suspense } from 'react'
import { suggestCombo } from './combo-field.ts'
import type { SuggestComboProps } from './SuggestCombo.tsx'
import { TextField } from './TextField.tsx'

export function SuggestField(props: SuggestComboProps) {
  const { label, value, onChange, labelHidden = false, isDisabled = false, autoFocus = false } = props
  const plain = { label, value, onChange, labelHidden, autoFocus, disabled: isDisabled }
  return (
    <Suspense fallback={<TextField {...plain} placeholder={props.placeholder} hint={props.hint ?? ''} />}>
      <suggestCombo.Part {...props} />
    </Suspense>
  )
}
