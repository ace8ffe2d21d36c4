/**
 * The words of the interface by language and area. English is the measure: a message id is `<area>.<key>` of its
 * catalog, and every other language must have exactly these keys. Messages are ICU: `{name}`, `{n, plural, …}`.
 * Each language is a chunk of its own, loaded when somebody reads it.
 */
import type en from './en/index.ts'
import type { Language } from './languages.ts'

export type Catalog = { [Area in keyof typeof en]: Record<keyof (typeof en)[Area], string> }

export type MessageId = { [Area in keyof Catalog]: `${Area}.${keyof Catalog[Area] & string}` }[keyof Catalog]

const loaders: Record<Language, () => Promise<{ default: Catalog }>> = {
  en: () => import('./en/index.ts'),
  de: () => import('./de/index.ts'),
}

/** Messages by id, not yet compiled. */
export async function loadMessages(language: Language): Promise<Record<string, string>> {
  const { default: catalog } = await loaders[language]()
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message]),
    ),
  )
}
