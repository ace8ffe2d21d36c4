/**
 * The words of the interface in React: `const t = useText()`, then `t('swot.newCard', { n: 3 })`.
 * Components that use these are drawn anew when the person changes the language.
 */
import { useSyncExternalStore } from 'react'
import { getLanguage, getTranslate, subscribe, type Translate } from './active-language.ts'
import type { Language } from './languages.ts'

export function useText(): Translate {
  return useSyncExternalStore(subscribe, getTranslate)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage)
}
