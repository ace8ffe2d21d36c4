import { describe, expect, it } from 'vitest'
import { matchChoices, mentionOf } from '../../../client/notes/reference-search.ts'
import { createUnderstanding } from '../../../client/notes/understand.ts'
import { readControl } from '../../../shared/model/control.ts'
import { controlId } from '../../../shared/model/document-id.ts'
import { mustParse, openFile, readExample } from '../model/workshop-docs.ts'

const docs = openFile(mustParse(readExample()))
const control = readControl(docs.get(controlId) as NonNullable<ReturnType<typeof docs.get>>)
const understand = createUnderstanding(control)

const certaintyOf = (text: string, field: string) =>
  understand(text).fields.find(one => one.field === field)?.certainty

describe('what is understood of an action', () => {
  it('names value, place and certainty of each field, as the plan will read them', () => {
    const text = 'Action: Data space pilot\nResponsible: @isst\nby Q3 2027\nCost: 250 TEUR'
    const { reading, fields } = understand(text)
    expect(reading.horizon?.value.due).toBe('2027-09-30')
    expect(fields.map(({ field, certainty }) => `${field} ${certainty}`)).toEqual([
      'owner high',
      'participants missing',
      'horizon medium',
      'indicator missing',
      'cost high',
      'funding missing',
      'theme missing',
    ])
    const [owner] = fields
    expect(owner?.spans.map(span => text.slice(span.from, span.to))).toEqual(['isst'])
  })

  it('says who is not known in the workshop, and knows those who joined', () => {
    expect(certaintyOf('Verantwortlich: Firma Nirgendwo', 'owner')).toBe('unknown')
    expect(certaintyOf('Verantwortlich: neu-77', 'owner')).toBe('unknown')
    const joined = { alias: 'neu-77', regionId: 'r-do', role: 'participant' as const, circleId: null }
    const withNew = createUnderstanding({ ...control, roster: new Map([['p-77', joined]]) })
    expect(withNew('Verantwortlich: neu-77').fields[0]?.certainty).toBe('high')
  })

  it('knows every body and person by the words that a mention puts into a note', () => {
    const bodies = control.organisations.map(({ id, name, aliases }) =>
      mentionOf(typeof name === 'string' ? name : '', aliases ?? [], id),
    )
    expect(bodies).toEqual(
      expect.arrayContaining(['@AUTO', '@ISST', 'Wirtschaftsförderung Dortmund', '@chem-md']),
    )
    for (const mention of [...bodies, '@do-08'])
      expect([mention, certaintyOf(`Laden\nVerantwortlich: ${mention} `, 'owner')]).toEqual([mention, 'high'])
  })
})

describe('the list behind @', () => {
  it('has the closest first, whatever the case and the accents', () => {
    const choice = (text: string) => ({
      text,
      hint: '',
      reference: { kind: 'organisation' as const, target: text },
    })
    const choices = ['@Cluster AUTO', '@Automotive', '@AUTO', '@Örtliche Bank'].map(choice)
    expect(matchChoices(choices, 'aut').map(one => one.text)).toEqual([
      '@AUTO',
      '@Automotive',
      '@Cluster AUTO',
    ])
    expect(matchChoices(choices, 'ort').map(one => one.text)).toEqual(['@Örtliche Bank'])
    expect(matchChoices(choices, '').map(one => one.text)).toHaveLength(4)
  })
})
