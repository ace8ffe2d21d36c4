/** The language that a person chose in this browser, and which one a page begins with. */
import { type Language, pickLanguage } from './languages.ts'

const storageKey = 'zirkel.language'

/** Null where nothing was chosen, or the browser keeps nothing (storage switched off). */
export function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function keepChoice(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Before any workshop is known. */
export function firstLanguage(): Language {
  return pickLanguage({ chosen: readChoice(), browser: navigator.languages, workshop: [] })
}
