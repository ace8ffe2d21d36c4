import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  draftToDescription,
  emptyDraft,
  faultOf,
  withShape,
} from '../../../client/boards/template/template-draft.ts'
import { zoneOf } from '../../../shared/boards/contract.ts'
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { readTemplate, shapes } from '../../../shared/boards/template/description.ts'
import { stagesOf, supportersOf, supportOf } from '../../../shared/boards/template/figures.ts'
import { template, templateKind } from '../../../shared/boards/template/kind.ts'
import { shippedTemplates } from '../../../shared/boards/template/shipped.ts'
import { boardTemplate } from '../../../shared/protocol/board-template.ts'

const shipped = (id: string) => {
  const found = shippedTemplates.find(one => one.id === id)
  if (!found) throw new Error(`no template ${id}`)
  return found.description
}

const id = fc.constantFrom('a', 'b-2', 'zone-1', 'A', '', 'toString', '__proto__')
const label = fc.oneof(fc.string({ maxLength: 70 }), fc.constantFrom({ de: 'Spalte' }, { en: '' }, 3))
const anyDescription = fc.oneof(
  fc.anything(),
  fc.record(
    {
      version: fc.constantFrom(1, 2),
      shape: fc.constantFrom(...shapes, 'star'),
      scope: fc.constantFrom('shared', 'region', 'circle'),
      intro: label,
      zones: fc.array(
        fc.oneof(fc.anything(), fc.record({ id, label, letter: fc.string({ maxLength: 3 }) })),
        {
          maxLength: 9,
        },
      ),
      fields: fc.array(
        fc.record({
          id,
          label,
          kind: fc.constantFrom('text', 'choice', 'x'),
          options: fc.array(fc.record({ id, label })),
        }),
      ),
      measure: fc.constantFrom('conversion', 'x'),
    },
    { requiredKeys: [] },
  ),
)

describe('the description of a board made of data', () => {
  it('is read out of anything, and what was read is taken by the server as it stands', () => {
    fc.assert(
      fc.property(anyDescription, value => {
        const read = readTemplate(value)
        expect(readTemplate(read)).toEqual(read)
        if (read.zones.length > 0) expect(boardTemplate.safeParse(read).error?.issues).toBeUndefined()
      }),
    )
  })

  it('is read as it was written where the server takes it', () => {
    fc.assert(
      fc.property(anyDescription, value => {
        const parsed = boardTemplate.safeParse(value)
        if (parsed.success) expect(readTemplate(parsed.data)).toEqual(parsed.data)
      }),
    )
  })

  it.each(shippedTemplates)('holds for the template $id that comes along', ({ description }) => {
    expect(boardTemplate.parse(description)).toEqual(description)
    expect(readTemplate(description)).toEqual(description)
  })

  it('refuses a triangle of two, a field twice, an unknown key', () => {
    const description = shipped('tension')
    const [zone] = description.zones
    const wrong = [
      { ...description, zones: description.zones.slice(1) },
      { ...description, zones: [zone, zone, zone] },
      { ...description, colour: 'red' },
    ]
    for (const one of wrong) expect(boardTemplate.safeParse(one).success).toBe(false)
  })
})

describe('a board made of data', () => {
  it('has the same kind as long as its description says the same', () => {
    const description = shipped('visit')
    const again = JSON.parse(JSON.stringify(description))
    expect(kindOfBoard({ type: 'template', template: again })).toBe(templateKind(description))
  })

  it('is a list where it has no description, and other boards take none', () => {
    expect(kindOfBoard({ type: 'template', template: 7 })).toBe(template)
    expect(template.zones).toEqual([])
    expect(kindOfBoard({ type: 'swot', template: shipped('visit') }).id).toBe('swot')
  })

  it('lets cards of one column go on to a step', () => {
    expect(templateKind(shipped('visit')).zones.map(zone => zone.flowsTo)).toEqual([
      undefined,
      undefined,
      'synergies',
    ])
  })
})

describe('a pipeline', () => {
  it('tells how many came to a column and how many of those before', () => {
    const kind = templateKind(shipped('pipeline'))
    const zones = ['fair', 'fair', 'screened', 'appointment', null, 'visited']
    const cards = zones.map(zone => ({ zone, fields: kind.readFields({ zone }) }))
    expect(stagesOf(kind, cards).map(({ here, reached, rate }) => [here, reached, rate])).toEqual([
      [2, 5, null],
      [1, 3, 3 / 5],
      [1, 2, 2 / 3],
      [0, 1, 1 / 2],
      [1, 1, 1],
    ])
  })
})

describe('a tension field', () => {
  const kind = templateKind(shipped('tension'))
  const card = (raw: Record<string, unknown>) => {
    const fields = kind.readFields(raw)
    return { zone: zoneOf(kind, fields), fields }
  }

  it('names who wants a card: where it lies, and who is marked', () => {
    expect(supportersOf(kind, card({ zone: 'policy', s_research: true }))).toEqual(['policy', 'research'])
    expect(supportersOf(kind, card({ s_business: true }))).toEqual(['business'])
    expect(supportersOf(kind, card({ zone: 'policy', s_research: 'yes' }))).toEqual(['policy'])
  })

  it('counts what each wants and shows what nobody else does', () => {
    const both = card({ zone: 'policy', s_business: true })
    const alone = card({ zone: 'business' })
    const support = supportOf(kind, [both, alone, card({})])
    expect(support.map(({ zoneId, wanted, alone: cards }) => [zoneId, wanted, cards])).toEqual([
      ['policy', 1, []],
      ['business', 2, [alone]],
      ['research', 0, []],
    ])
  })
})

describe('a template that a moderator writes', () => {
  const textIn = (text: unknown) => (typeof text === 'string' ? text : ((text as { en?: string }).en ?? ''))

  it('is asked for with ids of its own, and taken', () => {
    const draft = {
      ...emptyDraft,
      title: 'Stop and go',
      zones: ['Stop', 'Start', 'Go on'].map((label, key) => ({ key, label })),
      fields: [{ key: 0, label: 'Why' }],
    }
    expect(faultOf(draft)).toBeUndefined()
    const description = draftToDescription(draft, textIn)
    expect(boardTemplate.parse(description)).toEqual(description)
    expect(description.zones.map(zone => zone.label)).toEqual(['Stop', 'Start', 'Go on'])
  })

  it('keeps what a shipped one says where nobody changed it', () => {
    for (const { description } of shippedTemplates)
      expect(draftToDescription(draftOf('T', description, textIn), textIn)).toEqual(description)
  })

  it('keeps flow and languages of the columns that stay when others change', () => {
    const draft = draftOf('T', shipped('visit'), textIn)
    const [learn, ...others] = draft.zones
    const zones = [...others, { key: 9, label: 'Tell at home' }]
    const description = draftToDescription({ ...draft, zones }, textIn)
    expect(learn?.label).toBe('Learn')
    expect(description.zones.map(zone => zone.flowsTo)).toEqual([undefined, 'synergies', undefined])
    expect(description.zones[0]?.label).toEqual({ en: 'Adapt', de: 'Übernehmen' })
    expect(boardTemplate.safeParse(description).success).toBe(true)
  })

  it('has as many columns as its shape takes', () => {
    expect(withShape(emptyDraft, 'quadrants').zones).toHaveLength(4)
    expect(withShape(withShape(emptyDraft, 'quadrants'), 'triangle').zones).toHaveLength(3)
    expect(faultOf({ ...emptyDraft, title: 'T' })).toBe('zones')
    expect(faultOf({ ...emptyDraft, title: 'T', shape: 'triangle' })).toBe('fewZones')
  })
})
