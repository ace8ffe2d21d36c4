/**
 * Owns which language the interface speaks now: `<html lang>` and Lingui's catalogs. A language that waits for a
 * native reader has some words of its own and English for the rest, each with the plurals of its own language. React
 * hears of a change through `subscribe`.
 */
import { type I18n, setupI18n } from '@lingui/core'
import { loadLabels, loadMessages, type MessageId, type Messages, type Part } from './catalogs.ts'
import { firstLanguage, keepChoice, readChoice } from './language-choice.ts'
import { isLanguage, type Language, pickLanguage, pseudoLanguage } from './languages.ts'

export type Values = Record<string, string | number>
export type Translate = (id: MessageId, values?: Values) => string

/** The parts that some page has asked for: a change of language brings them along. */
const wanted = new Set<Part>(['first'])

/** Of English texts that are in no catalog: a language's own word where it has one. */
let wordFor = (english: string) => english

let active: Language = 'en'
/** A new function for every language, so that what depends on it is drawn anew. */
let translate: Translate = id => id
const listeners = new Set<() => void>()

async function loadWords(language: Language): Promise<Messages> {
  const parts = await Promise.all([...wanted].map(part => loadMessages(language, part)))
  return Object.assign({}, ...parts)
}

interface Words {
  lingui: I18n
  messages: Messages
}

function createWords(locale: string, messages: Messages): Words {
  return { lingui: setupI18n({ locale, messages: { [locale]: messages } }), messages }
}

/** The first of them that has the message. None has it: it is one of the later words, which are then sent for. */
function createTranslate(words: readonly Words[]): Translate {
  return (id, values) => {
    const known = words.find(({ messages }) => Object.hasOwn(messages, id))
    if (known) return known.lingui._(id, values)
    void laterWords().catch(() => undefined)
    return ''
  }
}

/** One after the other, so that the last choice is what holds in the end. */
function activate(choose: () => Language): Promise<void> {
  const done = underWay.then(() => bringWords(choose()))
  underWay = done.catch(() => undefined)
  return done
}
let underWay: Promise<void> = Promise.resolve()

async function bringWords(language: Language): Promise<void> {
  const [messages, own, pseudo] = await Promise.all([
    loadWords(language),
    loadLabels(language),
    language === pseudoLanguage ? import('./pseudo.ts') : undefined,
  ])
  const base = own || pseudo ? 'en' : language
  const words = createWords(base, pseudo?.disguiseAll(messages) ?? messages)
  translate = createTranslate(own ? [createWords(language, own.labels), words] : [words])
  wordFor = pseudo?.disguise ?? (english => own?.kinds[english] ?? english)
  active = language
  // What most words of the page are in: a voice that reads aloud goes by it.
  document.documentElement.lang = base
  for (const listener of listeners) listener()
}

/** Call once, before anything is drawn. */
export function startLanguage(): Promise<void> {
  return activate(firstLanguage)
}

/** A person's own choice; it outlives the page. */
export function chooseLanguage(language: Language): Promise<void> {
  keepChoice(language)
  return activate(() => language)
}

/** Follows the workshop's languages where neither the person nor the browser named one that we have. */
export async function followWorkshop(workshop: readonly string[]): Promise<void> {
  const next = languageIn(workshop)
  if (next !== active) await activate(() => next)
}

/** Whether a page of this workshop can be drawn in the language that is spoken now. */
export function isSpokenIn(workshop: readonly string[]): boolean {
  return languageIn(workshop) === active
}

function languageIn(workshop: readonly string[]): Language {
  const chosen = readChoice()
  return isLanguage(chosen) ? active : pickLanguage({ chosen, browser: navigator.languages, workshop })
}

/** Before a page of a later part is drawn: its module comes, and its words with it. */
export async function withLaterWords<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, laterWords()])
  return loaded
}

let laterComing: Promise<void> | undefined
function laterWords(): Promise<void> {
  wanted.add('later')
  laterComing ??= activate(() => active).catch((error: unknown) => {
    laterComing = undefined
    throw error
  })
  return laterComing
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function getLanguage(): Language {
  return active
}

/** An English text that is in no catalog, as the language that is spoken has it, if it has. */
export function ownWord(english: string): string {
  return wordFor(english)
}

export function getTranslate(): Translate {
  return translate
}
