/**
 * The languages of the interface, and which of them a person gets: what they chose here before, else the first of
 * the browser's that is finished, else the first of the workshop's, else English. Languages that no native reader has
 * checked yet are had by choosing them only. Pure: storage and browser are read in `active-language.ts`.
 */
const finished = ['de', 'en'] as const
const waiting = ['fr', 'tr', 'cs', 'fi', 'ko'] as const

/** In the order in which they are offered. */
export const finishedLanguages: readonly Language[] = finished
/** Prepared with the labels of the field; all other words are English until a native reader has been over them. */
export const waitingLanguages: readonly Language[] = waiting

/** English, lengthened and accented: shows in tests what was never given to translation, and what does not fit. */
export const pseudoLanguage = 'en-XA'

export type Language = (typeof finished)[number] | (typeof waiting)[number] | typeof pseudoLanguage

/** Each language's own name for itself. */
export const languageNames: Record<Language, string> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  tr: 'Türkçe',
  cs: 'Čeština',
  fi: 'Suomi',
  ko: '한국어',
  'en-XA': '[Ɛñğļîšħ]',
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languageNames, value)
}

/** `de-CH` and `de` are both German; undefined where we do not have the language, or not finished. */
export function tagToLanguage(tag: string): Language | undefined {
  const base = tag.split('-')[0]?.toLowerCase()
  return finishedLanguages.find(language => language === base)
}

function firstOf(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const language = tagToLanguage(tag)
    if (language) return language
  }
  return undefined
}

export interface LanguageWishes {
  chosen: string | null
  browser: readonly string[]
  workshop: readonly string[]
}

export function pickLanguage({ chosen, browser, workshop }: LanguageWishes): Language {
  if (isLanguage(chosen)) return chosen
  return firstOf(browser) ?? firstOf(workshop) ?? 'en'
}
