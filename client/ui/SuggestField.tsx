/** A line of text with known words to choose from. Mount it when it is edited: the combobox comes with it. */
import { Suspense } from 'react'
import { suggestCombo } from './combo-field.ts'
import type { SuggestComboProps } from './SuggestCombo.tsx'
import './field.css'

export function SuggestField(props: SuggestComboProps) {
  const { label, labelHidden, value } = props
  return (
    <Suspense
      fallback={
        <div className="field" aria-busy="true">
          <span className={labelHidden ? 'sr' : 'field-name'}>{label}</span>
          <span className="input">{value}</span>
        </div>
      }
    >
      <suggestCombo.Part {...props} />
    </Suspense>
  )
}
