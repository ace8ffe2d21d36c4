/** Words and language together, for the pure functions that write values out. */
import { useLanguage, useText } from '../i18n/useText.ts'
import type { Reader } from './field-texts.ts'

export function useReader(): Reader {
  return { t: useText(), language: useLanguage() }
}
