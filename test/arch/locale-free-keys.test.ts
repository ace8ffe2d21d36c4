/**
 * Keys are the same on every machine: a Turkish browser lower-cases "I" to "ı", and what sorts by the browser's own
 * language sorts differently at the next desk. What readers see may be sorted, by the language it is named for.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareKey } from '../../shared/plan/normalise.ts'
import { root } from '../tools.ts'

/** Changing case by the reader's locale, and comparing without naming a language. */
const localeBound = [
  /\.toLocale(?:Lower|Upper)Case\(/,
  /\.localeCompare\([^(),]*(?:\([^()]*\)[^(),]*)*\)/,
  /new Intl\.Collator\(\)/,
]

function findLocaleBound(source: string): string[] {
  return source.split('\n').filter(line => localeBound.some(pattern => pattern.test(line)))
}

describe('keys without a locale', () => {
  it('are made nowhere by the locale of the machine', () => {
    const files = globSync('{client,server,shared}/**/*.{ts,tsx}', { cwd: root })
    expect(files.length).toBeGreaterThan(200)
    const found = files.flatMap(file =>
      findLocaleBound(readFileSync(join(root, file), 'utf8')).map(line => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it('would be noticed', () => {
    const faults = [
      'a.toLocaleLowerCase()',
      'a.localeCompare(b)',
      'a.localeCompare(f(b))',
      'new Intl.Collator()',
    ]
    expect(faults.filter(fault => findLocaleBound(fault).length === 0)).toEqual([])
    expect(findLocaleBound('a.name.localeCompare(b.name, language)')).toEqual([])
  })

  it('match however Turkish writes its i', () => {
    expect(compareKey('İLÇE LOJİSTİĞİ')).toBe(compareKey('ilçe lojistiği'))
    expect(compareKey('ISI')).toBe(compareKey('ısı'))
  })
})
