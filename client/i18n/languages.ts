/**
 * The languages of the interface, and which of them a person gets: what they chose here before, else the first of
 * the browser's that we have, else the first of the workshop's, else English. Pure but for nothing: storage and
 * browser are read in `active-language.ts`.
 */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language's own name for itself. */
export const languageNames: Record<Language, string> = { de: 'Deutsch', en: 'English' }

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value)
}

/** `de-CH` and `de` are both German; undefined where we do not have the language. */
export function tagToLanguage(tag: string): Language | undefined {
  const base = tag.split('-')[0]?.toLowerCase()
  return languages.find(language => language === base)
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
