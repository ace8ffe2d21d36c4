/** What every board kind keeps, whichever it is. A kind in the registry is in here without another line. */

import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline, steps, zoneOf } from '../../../shared/boards/contract.ts'
import { foreignKind } from '../../../shared/boards/foreign-kind.ts'
import { boardKind, boardKinds } from '../../../shared/boards/registry.ts'
import { templateKind } from '../../../shared/boards/template/kind.ts'
import { shippedTemplates } from '../../../shared/boards/template/shipped.ts'

const languages = ['en', 'de'] as const
const names = [
  'quadrant',
  'disposition',
  'knowledgeType',
  'noteType',
  'basedOn',
  'refersTo',
  'translations',
  'link',
  'cards',
  'sourceNote',
  'zone',
  'sources',
  'element',
  'size',
  'ink',
  'from',
  'arrow',
]
const anyRecord = fc.dictionary(
  fc.oneof(fc.constantFrom(...names, 'constructor', 'toString'), fc.string()),
  fc.oneof(
    fc.anything(),
    fc.constantFrom('S', 'T', 'idea', 'design', 'keep_improve', ['a'], { de: 'x' }, 'frame', [4, 1e9], 'AAA'),
  ),
  { noNullPrototype: true },
)

const shipped = shippedTemplates.map(({ description }) => templateKind(description))

describe.each([...boardKinds, foreignKind, ...shipped])('board kind $id', kind => {
  it('says what it is in both languages', () => {
    expect(kind.id).toMatch(/^[a-z][a-z_]*$/)
    expect(kind.version).toBeGreaterThanOrEqual(1)
    expect(['zones', 'map', 'notes', 'table']).toContain(kind.layout)
    expect(['region', 'circle', 'shared']).toContain(kind.scope)
    expect(['text', 'body']).toContain(kind.textKey)
    expect(steps).toContain(kind.step)
    for (const language of languages) expect(kind.titles[language].trim()).not.toBe('')
  })

  it('tells its zones apart by id, letter and words', () => {
    const { zones } = kind
    expect(zones.length > 0).toBe(kind.zoneField !== null)
    const values = [zones.map(zone => zone.id), zones.map(zone => zone.letter)]
    for (const language of languages)
      values.push(
        zones.map(zone => zone.label[language]),
        zones.map(zone => zone.hint[language]),
      )
    for (const list of values) {
      expect(new Set(list).size).toBe(list.length)
      expect(list.every(text => text.trim() !== '')).toBe(true)
    }
  })

  it('reads fields out of anything, always the same keys of its own', () => {
    fc.assert(
      fc.property(anyRecord, raw => {
        const fields = kind.readFields(raw)
        expect(Object.keys(fields).every(key => kind.fieldNames.includes(key))).toBe(true)
        expect(kind.readFields(fields)).toEqual(fields)
        const zone = zoneOf(kind, fields)
        expect(zone === null || kind.mayPlace(zone)).toBe(true)
      }),
    )
  })

  it('upgrades without touching what it was given, and only once', () => {
    fc.assert(
      fc.property(anyRecord, raw => {
        const before = { ...raw }
        const once = kind.upgrade(Object.freeze(raw))
        expect(raw).toEqual(before)
        expect(kind.upgrade(once)).toEqual(once)
      }),
    )
  })

  it('lets a card into each of its zones, to be found there, and into no other', () => {
    for (const zone of kind.zones) {
      expect(kind.mayPlace(zone.id)).toBe(true)
      expect(zoneOf(kind, kind.readFields({ [kind.zoneField ?? '']: zone.id }))).toBe(zone.id)
      expect(zoneOf(kind, kind.readFields({ zone: zone.id }))).toBe(zone.id)
    }
    expect(kind.mayPlace(null)).toBe(true)
    for (const wrong of ['', 'nowhere', 'constructor', '__proto__']) expect(kind.mayPlace(wrong)).toBe(false)
  })

  it('is an outline of every card once, by zones in their order', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), records => {
        const cards = records.map((raw, i) => ({
          id: `c${i}`,
          text: '',
          topic: null,
          fields: kind.readFields(raw),
        }))
        const sections = outline(kind, cards)
        expect(sections.flatMap(section => section.cards.map(card => card.id)).sort()).toEqual(
          cards.map(card => card.id).sort(),
        )
        const zones = sections.map(section => section.zone)
        expect(zones.filter(zone => zone !== null)).toEqual([...kind.zones])
        expect(zones.indexOf(null) === -1 || zones.indexOf(null) === zones.length - 1).toBe(true)
        for (const { zone, cards: inside } of sections) {
          for (const card of inside) expect(zoneOf(kind, card.fields)).toBe(zone?.id ?? null)
        }
      }),
    )
  })

  it('has columns that are text for any card', () => {
    expect(new Set(kind.columns.map(column => column.key)).size).toBe(kind.columns.length)
    for (const column of kind.columns)
      for (const language of languages) expect(column.label[language].trim()).not.toBe('')
    fc.assert(
      fc.property(anyRecord, raw => {
        const card = { id: 'c', text: 'x', topic: null, fields: kind.readFields(raw) }
        for (const column of kind.columns) expect(typeof column.cell(card)).toBe('string')
      }),
    )
  })
})

describe('the registry', () => {
  it('holds every folder of kinds, each under its own id', () => {
    const folders = readdirSync('shared/boards', { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(boardKinds.map(kind => kind.id.replaceAll('_', '-')).sort()).toEqual(
      folders.map(folder => folder.name).sort(),
    )
    for (const kind of boardKinds) expect(boardKind(kind.id)).toBe(kind)
  })

  it('has a stand-in for types of other versions', () => {
    for (const type of ['other', 'matchmaking', '', 'constructor', '__proto__'])
      expect(boardKind(type)).toBe(foreignKind)
  })
})
