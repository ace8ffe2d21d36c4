/** Everything can be read in every theme, and nothing is told by colour alone: checked from the tokens themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { boardKinds } from '../../../../shared/boards/registry.ts'
import {
  blindnesses,
  clientDir,
  contrast,
  distance,
  readTokens,
  seenWithout,
  type Theme,
  themes,
} from './css-tokens.ts'

const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'stop']
const grounds = ['ground', 'sunk', 'sheet', 'accent-wash', 'stop-wash']
/** Smaller type in the room is seen from six metres, and who asks for high contrast wants it. */
const leastForText: Record<Theme, number> = { light: 4.5, dark: 4.5, contrast: 7, room: 7 }
const leastForMarks = 3

const regionNames = Array.from({ length: 8 }, (_, index) => `region-${index + 1}`)

function papersOf(names: readonly string[]): string[] {
  return names.filter(name => name.startsWith('paper-') && name !== 'paper-edge')
}

function stylesheets(): { file: string; css: string }[] {
  const files = readdirSync(clientDir, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.css'),
  )
  return files.map(file => ({
    file,
    css: readFileSync(join(clientDir, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }))
}

describe.each(themes)('theme %s', theme => {
  const tokens = readTokens(theme)
  const tooWeak = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([front, back]) => ({ front, back, ratio: contrast(tokens.color(front), tokens.color(back)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`)

  test('every text can be read on every ground', () => {
    const pairs = texts.flatMap(text =>
      [...grounds, ...papersOf(tokens.names)].map(back => [text, back] as const),
    )
    expect(pairs.length).toBeGreaterThan(70)
    const onAccent = ['accent', 'accent-strong'].map(back => ['on-accent', back] as const)
    expect(tooWeak([...pairs, ...onAccent], leastForText[theme])).toEqual([])
  })

  test('borders of what one presses, focus and marks of regions can be seen', () => {
    const borders = ['rule-strong', 'accent', 'stop'].flatMap(line =>
      ['ground', 'sheet', 'sunk'].map(back => [line, back] as const),
    )
    const regions = regionNames.map(name => [name, 'region-ground'] as const)
    expect(tooWeak([...borders, ...regions], leastForMarks)).toEqual([])
  })

  test('a page of ink on paper is the most readable of all', () => {
    expect(contrast(tokens.color('ink'), tokens.color('ground'))).toBeGreaterThan(14)
  })
})

test('each region has a pattern of its own, so that eight are told apart in grey', () => {
  const css = readFileSync(join(clientDir, 'ui/region.css'), 'utf8')
  const patterns = regionNames.map(name => {
    const slot = name.split('-')[1]
    const block = new RegExp(`\\[data-region="${slot}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
    expect(block).toContain(`var(--${name})`)
    return block.replace(`var(--${name})`, '').replaceAll(/\s+/g, ' ')
  })
  expect(new Set(patterns).size).toBe(regionNames.length)
})

/** An eye notices 0.02; the pattern and the code help wherever two are close. */
const leastDistance = 0.03

test.each(['light', 'dark'] as const)(
  'eight colours of regions stay eight, whatever cones one has (%s)',
  theme => {
    const { color } = readTokens(theme)
    const pairs = regionNames.flatMap((one, index) =>
      regionNames.slice(index + 1).map(other => [one, other] as const),
    )
    const close = pairs.filter(([one, other]) =>
      blindnesses.some(
        blindness =>
          distance(seenWithout(blindness, color(one)), seenWithout(blindness, color(other))) < leastDistance,
      ),
    )
    expect(pairs).toHaveLength(28)
    expect(close).toEqual([])
  },
)

test('a paper whose grey another paper has too carries a letter that the other has not', () => {
  const lettered = boardKinds.flatMap(kind => kind.zones.map(zone => ({ kind: kind.id, ...zone })))
  const papers = papersOf(readTokens('light').names).map(name => name.slice('paper-'.length))
  for (const paper of papers) expect(lettered.filter(zone => zone.id === paper)).not.toEqual([])
  for (const kind of boardKinds) {
    const letters = kind.zones.map(zone => zone.letter)
    expect(new Set(letters).size, kind.id).toBe(letters.length)
  }
})

test('the room screen has no letters below 24 pixels', () => {
  const { names, value } = readTokens('room')
  const rootPx = 24
  for (const name of names.filter(one => one.startsWith('text-')))
    expect(Number.parseFloat(value(name)) * rootPx, name).toBeGreaterThanOrEqual(24)
})

test('colours and sizes of letters are named in tokens.css alone', () => {
  const raw = stylesheets()
    .filter(({ file }) => file !== 'ui/tokens.css')
    .flatMap(({ file, css }) =>
      css
        .split('\n')
        .filter(
          line =>
            /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i.test(line) ||
            /font-size:\s*[\d.]+(?:rem|px)/.test(line),
        )
        .map(line => `${file}: ${line.trim()}`),
    )
  expect(raw).toEqual([])
})
