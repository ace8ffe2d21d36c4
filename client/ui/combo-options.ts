/**
 * What a combobox offers and what is found of it by what was typed. Every word typed must stand somewhere in an option's
 * words, however letters and accents are written; one or two letters must begin a word. Pure; knows no React.
 */
import { compareKey } from '../../shared/plan/normalise.ts'

export interface ComboOption {
  id: string
  label: string
  /** Beside it in the list: whose, or why it stands first. */
  hint?: string
  /** Other words by which people look for it; not shown. */
  alsoCalled?: readonly string[]
}

/** Of an option that is known by its label alone: what the list of React Aria hands over. */
export type OptionFilter = (label: string, typed: string) => boolean

export function filterOf(options: readonly ComboOption[]): OptionFilter {
  const keys = new Map<string, string>()
  for (const { label, hint = '', alsoCalled = [] } of options) {
    const words = compareKey([label, hint, ...alsoCalled].join(' '))
    keys.set(label, `${keys.get(label) ?? ''} ${words}`)
  }
  return (label, typed) =>
    compareKey(typed)
      .split(' ')
      .every(word => hasWord(keys.get(label) ?? '', word))
}

/** What Enter takes: the option that is called just so, else the first that is found. */
export function optionFor(options: readonly ComboOption[], typed: string): ComboOption | undefined {
  const name = compareKey(typed.trim())
  if (name === '') return undefined
  const isFound = filterOf(options)
  return (
    options.find(({ label }) => compareKey(label) === name) ??
    options.find(({ label }) => isFound(label, typed))
  )
}

/** So few letters stand within too many words: "no" is meant to find "NOKIA", and not "innovation". */
const mostOfBeginning = 2
const beginsWithLetter = /^[\p{L}\p{N}]/u

function hasWord(key: string, word: string): boolean {
  // a sign, as in "CRM / Kundenbeziehungen", begins no word
  if (word.length > mostOfBeginning || !beginsWithLetter.test(word)) return key.includes(word)
  return key.split(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/u).some(one => one.startsWith(word))
}

/** In a list of names: the last one, which is being typed. */
export function lastName(typed: string): string {
  return typed.slice(typed.search(/[^,;]*$/)).trim()
}

/** In a list of names: `label` in the place of the last one, ready for the next. */
export function putName(typed: string, label: string): string {
  const before = typed.slice(0, typed.search(/[^,;]*$/)).trimEnd()
  return `${before}${before === '' ? '' : ' '}${label}, `
}
