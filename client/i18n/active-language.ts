/**
 * Owns which language the interface speaks now: the choice kept in this browser, `<html lang>`, and Lingui's
 * catalog. Messages are compiled when first used and kept. React hears of a change through `subscribe`.
 */
import { i18n } from '@lingui/core'
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage'
import { loadMessages, type MessageId } from './catalogs.ts'
import { isLanguage, type Language, pickLanguage } from './languages.ts'

export type Values = Record<string, string | number>
export type Translate = (id: MessageId, values?: Values) => string

const storageKey = 'zirkel.language'

const compiledByMessage = new Map<string, CompiledMessage>()

i18n.setMessagesCompiler(message => {
  const compiled = compiledByMessage.get(message) ?? compileMessage(message)
  compiledByMessage.set(message, compiled)
  return compiled
})

let active: Language = 'en'
/** A new function for every language, so that what depends on it is drawn anew. */
let translate: Translate = createTranslate()
const listeners = new Set<() => void>()

function createTranslate(): Translate {
  return (id, values) => i18n._(id, values)
}

/** Null where the browser keeps nothing (storage switched off). */
function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function keepChoice(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // The choice then lasts as long as the page.
  }
}

async function activate(language: Language): Promise<void> {
  i18n.loadAndActivate({ locale: language, messages: await loadMessages(language) })
  active = language
  translate = createTranslate()
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** Call once, before anything is drawn. */
export function startLanguage(): Promise<void> {
  return activate(pickLanguage({ chosen: readChoice(), browser: navigator.languages, workshop: [] }))
}

/** A person's own choice; it outlives the page. */
export function chooseLanguage(language: Language): Promise<void> {
  keepChoice(language)
  return activate(language)
}

/** Follows the workshop's languages where neither the person nor the browser named one that we have. */
export async function followWorkshop(workshop: readonly string[]): Promise<void> {
  const chosen = readChoice()
  if (isLanguage(chosen)) return
  const wanted = pickLanguage({ chosen, browser: navigator.languages, workshop })
  if (wanted !== active) await activate(wanted)
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function getLanguage(): Language {
  return active
}

export function getTranslate(): Translate {
  return translate
}
