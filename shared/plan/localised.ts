/** One text out of a text by language. */
import type { LocalisedText } from '../model/workshop-file.ts'
import { byCodeUnit } from './code-unit-order.ts'

/** The first of `languages` in which the text exists, else English, else the first language by code, else ''. */
export function textIn(text: LocalisedText, languages: string[]): string {
  if (typeof text === 'string') return text
  for (const language of [...languages, 'en', ...Object.keys(text).sort(byCodeUnit)]) {
    const found = Object.hasOwn(text, language) ? text[language] : undefined
    if (found) return found
  }
  return ''
}

/** Every spelling of a text, each once. */
export function allTexts(text: LocalisedText): string[] {
  return typeof text === 'string' ? [text] : [...new Set(Object.values(text))]
}
