import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readLabel,
  type WrittenField,
  writeLabel,
  writtenFields,
} from '../../../client/notes/label-writing.ts'
import { readNote } from '../../../shared/plan/extract/read-note.ts'
import { readExample } from '../model/workshop-docs.ts'

const planStart = '2027-03-01'
const notes = (readExample().cards as { kind: string; text: string }[])
  .filter(card => card.kind === 'note')
  .map(card => card.text)

const values: Record<WrittenField, readonly string[]> = {
  action: ['Ladestrom an allen Bahnhöfen', 'Shared test data'],
  theme: ['Offene Innovationskultur', 'Charging'],
  owner: ['AUTO', '@do-08', 'Wirtschaftsförderung Dortmund'],
  participants: ['Forschung, Unternehmen', 'companies and research'],
  horizon: ['36 Monate', 'bis Q3 2027', 'by 31 May 2028'],
  indicator: ['von 0 auf 15 Kooperationsprojekte', 'at least 12 SMEs'],
  cost: ['180 TEUR', '1,2 Mio. €'],
  funding: ['öffentliche Förderung, Projekte', 'membership fees'],
  outcome: ['Eine Rechnung für alle'],
}

const written = fc
  .constantFrom(...writtenFields)
  .chain(field => fc.tuple(fc.constant(field), fc.constantFrom(...values[field])))
const lang = fc.constantFrom('de', 'en', 'fi', null)

describe('the form of an action', () => {
  it('writes what is read out again, whatever stood in the note', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Nur ein Titel', ...notes),
        fc.array(fc.tuple(written, lang), { maxLength: 6 }),
        (text, entries) => {
          const last = new Map<WrittenField, string>()
          let note = text
          for (const [[field, value], language] of entries) {
            note = writeLabel(note, field, value, language)
            last.set(field, value)
          }
          for (const [field, value] of last) expect(readLabel(note, field)).toBe(value)
          const reading = readNote(note, planStart)
          const owner = last.get('owner')
          if (owner) expect(reading.owner?.value).toEqual({ text: owner.replace('@', ''), source: 'label' })
          if (last.has('horizon')) expect(reading.horizon?.value.due).not.toBeNull()
          if (last.has('cost')) expect(reading.cost?.value.min).toBeGreaterThan(1_000)
          if (last.has('indicator'))
            expect(reading.indicators.some(one => one.value.target !== null)).toBe(true)
        },
      ),
    )
  })

  it('labels in the language of the note, in the order of the form', () => {
    const filled = writeLabel(
      writeLabel('Laden an Bahnhöfen', 'cost', '60 TEUR', 'de'),
      'owner',
      'AUTO',
      'de',
    )
    expect(filled).toBe('Laden an Bahnhöfen\nVerantwortlich: AUTO\nKosten: 60 TEUR')
    expect(writeLabel('Charge at stations', 'horizon', '36 months', 'en')).toBe(
      'Charge at stations\nTimeframe: 36 months',
    )
  })

  it('keeps the label that stands there, takes the line away with the value, and leaves the rest alone', () => {
    const note = 'Laden\nFederführung: CARS\nNoch zu klären\nKosten: 5 TEUR; Dauer: 3 Monate'
    expect(writeLabel(note, 'owner', 'AUTO', 'de')).toBe(note.replace('CARS', 'AUTO'))
    expect(writeLabel(note, 'owner', '', 'de')).toBe('Laden\nNoch zu klären\nKosten: 5 TEUR; Dauer: 3 Monate')
    expect(readLabel(writeLabel(note, 'cost', '', 'de'), 'horizon')).toBe('3 Monate')
    expect(writeLabel(note, 'theme', '  ', 'de')).toBe(note)
  })

  it('never lets a value begin a label or a line of its own', () => {
    const note = writeLabel('Laden', 'theme', 'Strom; Kosten: 5 €\nVerantwortlich: X', 'de')
    const reading = readNote(note, planStart)
    expect([reading.cost, reading.owner]).toEqual([null, null])
  })
})
