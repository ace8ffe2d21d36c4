/**
 * The words of the interface by language and area. English is the measure: a message id is `<area>.<key>` of its
 * catalog; German has exactly these keys, the languages that wait for a native reader some of them. Messages are ICU
 * (`{name}`, `{n, plural, …}`) and compiled when the pages are built (`vite.config.ts`), so that no compiler is sent.
 * Each language is two chunks: the words up to the first card, and those of all later pages.
 */
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import type en from './en/index.ts'
import type { Language } from './languages.ts'

type Catalog = { [Area in keyof typeof en]: Record<keyof (typeof en)[Area], string> }

export type MessageId = { [Area in keyof Catalog]: `${Area}.${keyof Catalog[Area] & string}` }[keyof Catalog]

/** The labels of a language that waits for a native reader. */
export type Labels = Partial<Record<MessageId, string>>

export type Messages = Record<string, CompiledMessage>

/** `first`: until the first card is written. `later`: front page, plan, snapshots. */
export type Part = 'first' | 'later'

type Areas = Record<string, Record<string, unknown>>
type Loader = () => Promise<{ default: Areas }>

const english: Record<Part, Loader> = {
  first: () => import('./en/first.ts'),
  later: () => import('./en/later.ts'),
}

const loaders: Partial<Record<Language, Record<Part, Loader>>> = {
  en: english,
  de: { first: () => import('./de/first.ts'), later: () => import('./de/later.ts') },
}

/** `kinds`: titles and zones of boards, which stand in `shared/boards` in the finished languages, by the English word. */
interface LabelsModule {
  default: Labels
  kinds: Readonly<Record<string, string>>
}

const labels: Partial<Record<Language, () => Promise<LabelsModule>>> = {
  fr: () => import('./fr/labels.ts'),
  tr: () => import('./tr/labels.ts'),
  cs: () => import('./cs/labels.ts'),
  fi: () => import('./fi/labels.ts'),
  ko: () => import('./ko/labels.ts'),
}

/** Of a finished language; English for every other. */
export async function loadMessages(language: Language, part: Part): Promise<Messages> {
  const { default: areas } = await (loaders[language] ?? english)[part]()
  return Object.fromEntries(
    Object.entries(areas).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message as CompiledMessage]),
    ),
  )
}

interface OwnWords {
  labels: Messages
  kinds: Readonly<Record<string, string>>
}

/** What a language has of its own, where all else is English; undefined for a finished one. */
export async function loadLabels(language: Language): Promise<OwnWords | undefined> {
  const loaded = await labels[language]?.()
  return loaded && { labels: loaded.default as unknown as Messages, kinds: loaded.kinds }
}
