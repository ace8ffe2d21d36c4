/** Picks the text for a reader out of a title or name that may be given in several languages. */
import type { LocalisedText } from '../../shared/model/workshop-file.ts'

/** The reader's language, else English, else the first given; empty where there is nothing. */
export function localised(text: LocalisedText | null | undefined, language: string): string {
  if (text === null || text === undefined) return ''
  if (typeof text === 'string') return text
  return text[language] ?? text.en ?? Object.values(text)[0] ?? ''
}
