import { describe, expect, it } from 'vitest'
import { readAs } from '../../../../shared/plan/extract/read-as.ts'
import { readNote } from '../../../../shared/plan/extract/read-note.ts'

const planStart = '2027-03-01'
const read = (text: string) => readNote(text, planStart)

describe('labels', () => {
  it.each([
    'Aktion: Test',
    'MASSNAHME: Test',
    'Massnahme = Test',
    'maßnahme : Test',
    'To-do: Test',
    '  • Aktivität: Test',
    '1. Action: Test',
    '**Action:** Test',
    'Thema: T; Aktion: Test',
    'Thema: T | Aktion: Test | Dauer: 1 Jahr',
    '| Thema: T | Aktion: Test |',
    'Aktion：Test',
  ])('[read.E1] %j', text => {
    expect(read(text).title?.value).toBe('Test')
  })

  it.each(['Die Aktion: Test', 'Unsere Aktion Test', 'Thema, Aktion: Test', 'Reaktion: Test'])(
    '[read.E1] no action label in %j',
    text => {
      expect(read(text).title?.value).toBe(text)
    },
  )

  it.each([
    'Ansprechpartner/in: CARS',
    'Verantwortliche:r: CARS',
    'Verantwortliche*r: CARS',
    'Verantwortliche(r): CARS',
    'Ansprechpartner*innen: CARS',
    'Verantw.: CARS',
    'Owner 1: CARS',
    'Verantwortlich (gesamt): CARS',
    'Owner:CARS',
  ])('[read.E1.1] %s', text => {
    expect(read(text).owner?.value.text).toBe('CARS')
  })

  it('[read.E1.1] an ending that is a name is a name', () => {
    expect(read('Owner:R').owner?.value.text).toBe('R')
  })

  it('[read.E1.2] an empty label takes the lines that follow', () => {
    const reading = read('Aktion:\nLadepark bauen\nBeteiligte:\n- KMU\n- Forschung\n\nRest')
    expect(reading.title?.value).toBe('Ladepark bauen')
    expect(reading.participants.map(({ value }) => value)).toEqual(['KMU', 'Forschung'])
    expect(reading.description).toBe('Rest')
  })

  it('[read.E1.3] the first of two values counts', () => {
    const reading = read('Verantwortlich: \nThema: T\nVerantwortlich: CARS\nVerantwortlich: AUTO')
    expect(reading.owner?.value.text).toBe('CARS')
    expect(reading.flags).toEqual(['duplicate_label'])
    expect(read('Risiko: a\nRisiko: b').flags).toEqual([])
  })

  it('[read.E1.4] the first line that is nothing else is the title, the rest describes', () => {
    const reading = read('by Q3 2027\n@isst\nLadepark bauen\nMit Dach.\nUnd Strom.')
    expect(reading.title?.value).toBe('Ladepark bauen')
    expect(reading.description).toBe('Mit Dach.\nUnd Strom.')
    expect(read('by Q3 2027').title).toBeNull()
  })

  it('[read.E1.4] a title ends between words within 140 characters', () => {
    const title = read(`Aktion: ${'wort '.repeat(60)}`).title?.value ?? ''
    expect(title).toHaveLength(139)
    expect(read(`Aktion: ${'x'.repeat(300)}`).title?.value).toHaveLength(140)
  })
})

describe('times in running text', () => {
  it.each([
    ['Ladepark bis Ende 2027 eröffnen', '2027-12-31'],
    ['Aktion: Ladepark bis Ende 2027 eröffnen', '2027-12-31'],
    ['In zwei Jahren wollen wir fertig sein', '2029-02-28'],
    ['Aktion: A\nab September 2027, sieben Monate', '2028-03-31'],
    ['Aktion: A\nQ3 2027', '2027-09-30'],
  ])('[read.E4.13] %j', (text, due) => {
    expect(read(text).horizon?.value.due).toBe(due)
  })

  it.each([
    'Strategie Europa 2030 weiterentwickeln',
    'Innovationszirkel 2028-2030 planen',
    'Mai-Treffen planen',
    'Wir treffen uns alle 3 Monate',
    'Zirkel mit höchstens 15 Betrieben',
    'langfristig denken',
  ])('[read.E4.13] no time in %j', text => {
    expect(read(text).horizon).toBeNull()
  })

  it('[read.E4.13] a label decides alone', () => {
    const { horizon } = read('Aktion: bis 2028 fertig\nTermin: vielleicht im Sommer')
    expect(horizon?.value).toEqual({ months: null, due: null, start: null, flags: ['vague'] })
  })

  it('[read.E4.14] milestones', () => {
    const { milestones } = read('M1: bis Q3 2027 Prototyp\nMeilenstein 2: Test\nMilestone 3 (Q1 2028): pilot')
    expect(milestones.map(({ value }) => value)).toEqual([
      { date: '2027-09-30', text: 'bis Q3 2027 Prototyp' },
      { date: null, text: 'Test' },
      { date: '2028-03-31', text: 'pilot' },
    ])
  })
})

describe('money and indicators in running text', () => {
  it('[read.E5.3] an amount is the cost where the line speaks of cost or of nothing else', () => {
    expect(read('A\nDas kostet 50 TEUR').cost?.value.min).toBe(50000)
    expect(read('A\n50 TEUR').cost?.value.min).toBe(50000)
    expect(read('A\nUmsatz von 3 Mio. € erwartet').cost).toBeNull()
  })

  it('[read.E6.3] a line is an indicator where it begins as one', () => {
    const { indicators } = read('A\nvon 0 auf 15 Projekte\nat least 3 regions\nZirkel mit 15 Betrieben')
    expect(indicators.map(({ value }) => value.target)).toEqual([15, 3])
  })

  it('[read.E5.5] keeps the text that names a programme', () => {
    expect(read('Förderung: EFRE NRW').funding?.value).toEqual({ sources: ['public'], programme: 'EFRE NRW' })
    expect(read('Förderung: noch offen').funding).toBeNull()
  })
})

describe('confidence', () => {
  it.each([
    ['Dauer: 36 Monate', 'high'],
    ['Termin: H2 2027', 'medium'],
    ['A\nbis Q3 2027', 'medium'],
    ['Termin: bis Ende Februar', 'low'],
    ['Termin: langfristig', 'low'],
    ['Termin: 03/04/2027', 'low'],
  ])('[read.E7] %j is %s', (text, confidence) => {
    expect(read(text).horizon?.confidence).toBe(confidence)
  })

  it('[read.E7] a label is surer than a mention', () => {
    expect(read('Owner: @isst').owner?.confidence).toBe('high')
    expect(read('mit @isst').owner?.confidence).toBe('medium')
  })
})

describe('places', () => {
  const text =
    'Maßnahme: 𝒳 Ladepark\r\nFederführung: @isst, TU Dortmund\r\nKosten: ca. 50–80 TEUR netto\r\nTermin: wohl bis Q3 2027 (Test)\r\nIndikator: Ziel von 0 auf 3 Regionen bis 2029\r\nFörderung: EFRE\r\nRisiko: Preis'
  const reading = read(text)
  it.each([
    ['title', reading.title, '𝒳 Ladepark'],
    ['owner', reading.owner, 'isst'],
    ['participant', reading.participants[0], 'TU Dortmund'],
    ['cost', reading.cost, '50–80 TEUR'],
    ['horizon', reading.horizon, 'bis Q3 2027'],
    ['indicator', reading.indicators[0], 'von 0 auf 3 Regionen'],
    ['funding', reading.funding, 'EFRE'],
    ['risk', reading.risks[0], 'Preis'],
  ])('[read.E9] %s', (_, found, words) => {
    expect(text.slice(found?.span.from, found?.span.to)).toBe(words)
  })
})

describe('one kind at a time', () => {
  it('[read.E1] takes a bare value, a labelled one or a note', () => {
    const months = ['36 Monate', 'Zeithorizont: 36 Monate', 'Aktion: A\nDauer: 36 Monate\nKosten: 5 TEUR']
    expect(months.map(text => readAs('horizon', text, planStart).months)).toEqual([36, 36, 36])
    expect(readAs('money', 'Kosten: 5 TEUR; Dauer: 36 Monate', planStart).min).toBe(5000)
    expect(readAs('horizon', 'Kosten: 5 TEUR', planStart).due).toBeNull()
  })
})
