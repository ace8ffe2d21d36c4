import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteReading, Reading } from '../../../../shared/plan/extract/note-reading.ts'
import { readAs, readingKinds } from '../../../../shared/plan/extract/read-as.ts'
import { readNote } from '../../../../shared/plan/extract/read-note.ts'

const planStart = '2027-03-01'

/** Pieces that readers look for, so that random notes meet the grammars and not only their edges. */
const pieces = [
  'Aktion:',
  'Verantwortlich:',
  'Beteiligte:',
  'Termin:',
  'Kosten:',
  'Indikator:',
  'Förderung:',
  'M1:',
  'Owner:r:',
  'bis',
  'by',
  'von',
  'from',
  'auf',
  'to',
  'zwischen',
  'between',
  'und',
  'and',
  'ab',
  'Ende',
  'mid-',
  'Q3',
  '3. Quartal',
  'H2',
  'KW 23',
  '2027',
  '2028',
  '27',
  '03/04/2027',
  '15.6.',
  '31.12.2029',
  'Mai',
  'Dez.',
  'December',
  '36',
  '1,5',
  '1.250.000',
  "40'000",
  '½',
  'drei',
  'thirty-six',
  'anderthalb',
  'Monate',
  'years',
  'Jahr',
  'ein',
  'a',
  'half',
  '€',
  'TEUR',
  'Mio.',
  'k',
  '%',
  '@isst',
  'a@b.de',
  'KMU',
  'kleine und mittlere Unternehmen',
  'F&E',
  'Stadt',
  'Projekte',
  'langfristig',
  'Tel. 0209',
  '-',
  '–',
  '→',
  '/',
  '.',
  ',',
  ';',
  '|',
  '(',
  ')',
  '?',
  '\n',
  '\r\n',
  '\u2028',
  ' ',
  ' ',
  ' ',
  '\u00A0',
  '\uD800',
  '\uDC00',
  '\u202E',
  'مرحبا',
  'e\u0301',
  '\u00AD',
  '＝',
  'İ',
  'ß',
  '한국',
  '𝒳',
  '\u0000',
]
const note = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(list => list.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(list => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map(units => String.fromCharCode(...units)),
)

function readingsOf(reading: NoteReading): Reading<unknown>[] {
  const single = [
    reading.title,
    reading.theme,
    reading.owner,
    reading.horizon,
    reading.cost,
    reading.funding,
    reading.outcome,
  ]
  const lists = [...reading.participants, ...reading.indicators, ...reading.risks, ...reading.milestones]
  return [...single.filter(found => found !== null), ...lists]
}

describe('any text', () => {
  it('[read.E9.1] gives a reading whose places are words of the note', () => {
    fc.assert(
      fc.property(note, text => {
        for (const { span } of readingsOf(readNote(text, planStart))) {
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.from, span.to).trim()).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('[read.E9.1] gives the same reading again', () => {
    fc.assert(
      fc.property(note, text => {
        expect(readNote(text, planStart)).toStrictEqual(readNote(text, planStart))
        for (const kind of readingKinds) {
          expect(readAs(kind, text, planStart)).toStrictEqual(readAs(kind, text, planStart))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('[read.E9.1] gives days that exist, and no due day without its months', () => {
    fc.assert(
      fc.property(note, text => {
        const { due, start, months } = readAs('horizon', text, planStart)
        for (const day of [due, start]) {
          if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        }
        expect(months === null).toBe(due === null)
        if (due !== null && start !== null) expect(due >= start).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[read.E9.1] gives money with both ends in order', () => {
    fc.assert(
      fc.property(note, text => {
        const { min, max } = readAs('money', text, planStart)
        expect((min === null) === (max === null)).toBe(true)
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
      }),
      { numRuns: 300 },
    )
  })
})

describe('long notes', () => {
  const repeated = (piece: string, length: number) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

  it.each(['1/', '(', 'Aktion:\n-', 'einund', ' '])(
    '[read.E9.1] 100,000 characters of %j',
    piece => {
      const text = repeated(piece, 100_000)
      for (const { span } of readingsOf(readNote(text, planStart)))
        expect(span.to).toBeLessThanOrEqual(text.length)
    },
    60_000,
  )

  it.each([...new Set(pieces.flatMap(piece => [piece, `${piece} `]))])('[read.E9.1] many times %j', piece => {
    const text = `Termin: ${repeated(piece, 1000)}`
    for (const kind of readingKinds) expect(readAs(kind, text, planStart)).toBeDefined()
  })
})

describe('a slice read again', () => {
  const value = fc.array(fc.constantFrom(...pieces.filter(piece => !/[:\n\r\u2028;|]/.test(piece))), {
    maxLength: 12,
  })
  it('[read.E9] gives the same cost', () => {
    fc.assert(
      fc.property(value, list => {
        const text = `Kosten: ${list.join(' ')}`
        const { cost } = readNote(text, planStart)
        if (cost === null || cost.value.currency === null) return
        expect(readAs('money', text.slice(cost.span.from, cost.span.to), planStart)).toStrictEqual(cost.value)
      }),
      { numRuns: 400 },
    )
  })

  it('[read.E9] gives the same due day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '36 Monate',
          'bis Q3 2027',
          'Q2 2027 bis Q1 2030',
          'ab Mai 2027, 2 Jahre',
          'by mid-2028',
          'KW 23/2027',
          '31.12.2029',
        ),
        fc.constantFrom('', 'voraussichtlich ', 'Start wohl ', '(geplant) '),
        fc.constantFrom('', ' (ca.)', ', geplant', '.'),
        (words, before, after) => {
          const text = `Termin: ${before}${words}${after}`
          const { horizon } = readNote(text, planStart)
          const slice = text.slice(horizon?.span.from, horizon?.span.to)
          expect(readAs('horizon', slice, planStart)).toStrictEqual(horizon?.value)
        },
      ),
    )
  })
})
