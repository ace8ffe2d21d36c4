/** What the comboboxes have in common as fields, and the parts of them that come when one is opened. */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import type { ChoiceComboProps } from './ChoiceCombo.tsx'
import type { ComboOption } from './combo-options.ts'
import type { SuggestComboProps } from './SuggestCombo.tsx'

export interface ComboFieldProps {
  label: string
  options: readonly ComboOption[]
  /** Shown while the field is empty. */
  placeholder?: string
  hint?: string
  /** Null: there is none. */
  error?: string | null
  isDisabled?: boolean
  /** The label stays for screen readers only, where a heading or column says the same. */
  labelHidden?: boolean
}

export const choiceCombo = lazyPart<ChoiceComboProps>(
  async () => (await withLaterWords(import('./ChoiceCombo.tsx'))).ChoiceCombo,
)

export const suggestCombo = lazyPart<SuggestComboProps>(
  async () => (await withLaterWords(import('./SuggestCombo.tsx'))).SuggestCombo,
)
