/**
 * What others see of a person: one line of text, a label and never a key. Control characters and those that turn
 * the direction of the text around it are taken out, so that one name can't dress up as another or break a line.
 */
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'

/** UTF-16 units. A longer name fits no list and no card. */
export const maxAliasLength = 80

const unwanted = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

export function readAlias(text: string): Result<string, Failure> {
  const alias = text.toWellFormed().replace(unwanted, ' ').replace(/\s+/gu, ' ').trim()
  if (alias.length > 0 && alias.length <= maxAliasLength) return succeed(alias)
  const expected = `1 to ${maxAliasLength} characters`
  const found = alias.length === 0 ? 'empty' : `${alias.length} characters long`
  return fail({
    kind: 'invalid',
    message: `Choose another name: it may have ${expected} and is ${found}.`,
    details: [{ path: 'alias', expected }],
  })
}
