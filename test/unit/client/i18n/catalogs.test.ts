import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import de from '../../../../client/i18n/de/index.ts'
import en from '../../../../client/i18n/en/index.ts'

type Flat = Record<string, string>

function flatten(catalog: Record<string, Record<string, string>>): Flat {
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message]),
    ),
  )
}

/** Names of the values that a message takes, also inside plurals. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const visit = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      names.add(String(token[0]))
      const choices: unknown = token[2]
      if (typeof choices === 'object' && choices !== null) Object.values(choices).forEach(visit)
    }
  }
  visit(compileMessageOrThrow(message))
  return [...names].filter(name => name !== '#').sort()
}

const english = flatten(en)
const german = flatten(de)

describe('the words of the interface', () => {
  it('are there in German wherever they are in English', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
  })

  it('are never empty', () => {
    const empty = [english, german].flatMap(words =>
      Object.keys(words).filter(id => words[id]?.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  it('take the same values in both languages', () => {
    const different = Object.keys(english).filter(
      id => argumentsOf(english[id] ?? '').join() !== argumentsOf(german[id] ?? '').join(),
    )
    expect(different).toEqual([])
  })
})
