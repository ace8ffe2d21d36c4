/**
 * The pseudo-language: English with an accent on every letter and doubled vowels, between brackets. Text without
 * accents was never given to translation; a bracket that cannot be seen is a label that was cut. Pure.
 */
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Messages } from './catalogs.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = [...'åƀçđéƒğĥíĵķļɱñóþɋřšŧúṽŵẋýžÅƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŘŠŦÚṼŴẊÝŽ']
const vowels = /[aeiouAEIOU]/

function disguiseLetters(text: string): string {
  return [...text]
    .map(letter => {
      const shown = accented[plain.indexOf(letter)] ?? letter
      return vowels.test(letter) ? shown + shown : shown
    })
    .join('')
}

/** A text that is not in the catalogs. */
export function disguise(text: string): string {
  return text === '' ? '' : `[${disguiseLetters(text)}]`
}

export function disguiseAll(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, disguiseMessage(message)]))
}

/** A message of a catalog; names of values and kinds of plurals stay. */
export function disguiseMessage(message: CompiledMessage): CompiledMessage {
  return ['[', ...disguiseTokens(message), ']']
}

function disguiseTokens(tokens: CompiledMessage): CompiledMessage {
  return tokens.map(token => {
    if (typeof token === 'string') return token === '#' ? token : disguiseLetters(token)
    const [name, type, format] = token
    if (typeof format !== 'object' || format === null) return token
    const disguised = Object.entries(format).map(([key, value]) => [
      key,
      Array.isArray(value) ? disguiseTokens(value) : value,
    ])
    return [name, type, Object.fromEntries(disguised)]
  })
}
