/** What is wrong where, out of zod's issues: one line each that says the place and what was expected there. */
import type { z } from 'zod'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { Refusal } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** More faults than these help nobody. */
const shownFaults = 20

/** `place` is what the input is called in the message, such as "body". */
export function invalidInput(error: z.core.$ZodError, place: string): Refusal {
  const details = error.issues.slice(0, shownFaults).map(issue => ({
    path: formatPath(issue.path) || place,
    expected: expectation(issue),
  }))
  const first = details[0]
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more, see details)` : ''
  const message = `Correct the ${place}: ${first?.path} must be ${first?.expected}${more}.`
  return new Refusal({ kind: 'invalid', message, details } satisfies Failure)
}

/** `regions[0].name` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('')
}

function expectation(issue: Issue): string {
  // A schema's own words, which are written to fit here.
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a ${issue.expected}`
    case 'too_big':
      return sized(issue.origin, 'at most', Number(issue.maximum))
    case 'too_small':
      return sized(issue.origin, 'at least', Number(issue.minimum))
    case 'invalid_value':
      return `one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}`
    case 'invalid_union':
      return alternatives(issue.errors)
    case 'invalid_format':
      return `a valid ${issue.format.replace('_', ' ')}`
    default:
      return issue.message
  }
}

/** The first complaint of each alternative that is about the value itself. */
function alternatives(errors: Issue[][]): string {
  const own = errors.map(issues => issues[0]).filter(issue => issue !== undefined)
  return [...new Set(own.map(expectation))].join(' or ')
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** `a text of at most 80 characters` */
function sized(origin: string, bound: string, count: number): string {
  if (origin === 'string') return `a text of ${bound} ${count} ${count === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `a list of ${bound} ${count} ${count === 1 ? 'entry' : 'entries'}`
  return `${bound} ${count}`
}
