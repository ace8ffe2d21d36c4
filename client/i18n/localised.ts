/** Picks the text for a reader out of a title or name that may be given in several languages. */
import type { ByLanguage } from '../../shared/boards/contract.ts'
import type { LocalisedText } from '../../shared/model/workshop-file.ts'
import { ownWord } from './active-language.ts'
import type { Language } from './languages.ts'

/** The reader's language, else English, else the first given; empty where there is nothing. */
export function localised(text: LocalisedText | null | undefined, language: string): string {
  if (text === null || text === undefined) return ''
  if (typeof text === 'string') return text
  return text[language] ?? text.en ?? Object.values(text)[0] ?? ''
}

/** The same for the words of a board's kind, which are ours and no one's writing. */
export function kindText(text: ByLanguage, language: Language): string {
  return text[language as keyof ByLanguage] ?? ownWord(text.en)
}

/** "E-Mobilität" stays on one line: a word joiner after the hyphen of a single letter. For display only. */
export function keepTogether(text: string): string {
  return text.replace(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, '$1-\u2060')
}
