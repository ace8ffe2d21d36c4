import { describe, expect, it } from 'vitest'
import { readAs } from '../../../../shared/plan/extract/read-as.ts'

const planStart = '2027-03-01'

type Row = [
  text: string,
  months: number | null,
  due: string | null,
  start?: string | null,
  ...flags: string[],
]

function check(title: string, rows: Row[]): void {
  it.each(rows)(title, (text, months, due, start = null, ...flags) => {
    expect(readAs('horizon', text, planStart)).toStrictEqual({ months, due, start, flags })
  })
}

describe('the table of the rules', () => {
  check('[read.E4] %s', [
    ['36 Monate', 36, '2030-02-28'],
    ['sechsunddreißig Monate', 36, '2030-02-28'],
    ['36 months', 36, '2030-02-28'],
    ['drei Jahre', 36, '2030-02-28'],
    ['1,5 Jahre', 18, '2028-08-31'],
    ['anderthalb Jahre', 18, '2028-08-31'],
    ['ein Dreivierteljahr', 9, '2027-11-30'],
    ['ein halbes Jahr', 6, '2027-08-31'],
    ['within six months', 6, '2027-08-31'],
    ['zwei Quartale', 6, '2027-08-31'],
    ['bis Q3 2027', 7, '2027-09-30'],
    ['bis Q3/27', 7, '2027-09-30'],
    ['by the third quarter of 2027', 7, '2027-09-30'],
    ['spätestens 3. Quartal 2027', 7, '2027-09-30'],
    ['bis Ende 2027', 10, '2027-12-31'],
    ['by end of 2027', 10, '2027-12-31'],
    ['bis Mitte 2028', 16, '2028-06-30'],
    ['bis 1. Halbjahr 2028', 16, '2028-06-30'],
    ['by mid-2028', 16, '2028-06-30'],
    ['bis 31.12.2029', 34, '2029-12-31'],
    ['until 2029-12-31', 34, '2029-12-31'],
    ['bis 31. Dezember 2029', 34, '2029-12-31'],
    ['KW 23/2027', 4, '2027-06-13', null, 'bare_period'],
    ['von Q2 2027 bis Q1 2030', 36, '2030-03-31', '2027-04-01'],
    ['01/2028–12/2029', 24, '2029-12-31', '2028-01-01'],
    ['ab Januar 2028, 12 Monate', 12, '2028-12-31', '2028-01-01'],
    ['bis Ende Februar', 12, '2028-02-29', null, 'year_assumed'],
    ['bis 2026', -2, '2026-12-31', null, 'past'],
    ['03/04/2027', null, null, null, 'ambiguous_date'],
    ['langfristig', null, null, null, 'vague'],
    ['asap', null, null, null, 'vague'],
    ['vielleicht im Sommer', null, null, null, 'vague'],
    ['15 Kooperationsprojekte', null, null],
  ])
})

describe('numbers', () => {
  check('[read.E4.1] %s', [
    ['einundzwanzig Monate', 21, '2028-11-30'],
    ['twenty-one months', 21, '2028-11-30'],
    ['twenty one months', 21, '2028-11-30'],
    ['zwölf Monate', 12, '2028-02-29'],
    ['zwoelf Monate', 12, '2028-02-29'],
    ['zweieinhalb Jahre', 30, '2029-08-31'],
    ['eineinhalb Jahre', 18, '2028-08-31'],
    ['dritthalb Jahre', 30, '2029-08-31'],
    ['two and a half years', 30, '2029-08-31'],
    ['a year and a half', 18, '2028-08-31'],
    ['half a year', 6, '2027-08-31'],
    ['½ Jahr', 6, '2027-08-31'],
    ['1½ Jahre', 18, '2028-08-31'],
    ['1/2 Jahr', 6, '2027-08-31'],
    ['one hundred and twenty days', 4, '2027-06-28'],
    ['dreiviertel Jahr', 9, '2027-11-30'],
    ['a couple of years', 24, '2029-02-28'],
  ])
})

describe('periods', () => {
  check('[read.E4.2] %s', [
    ['bis Dez. 2027', 10, '2027-12-31'],
    ['until Sept 2028', 19, '2028-09-30'],
    ['bis Feb. 2028', 12, '2028-02-29'],
    ['by 31 December 2029', 34, '2029-12-31'],
    ['by December 31, 2029', 34, '2029-12-31'],
    ['by the 31st of December 2029', 34, '2029-12-31'],
    ['bis 15. 6. 27', 4, '2027-06-15'],
    ['bis 2027/09/30', 7, '2027-09-30'],
    ['bis 06/2028', 16, '2028-06-30'],
    ['by 2028-06', 16, '2028-06-30'],
    ["bis Q2'28", 16, '2028-06-30'],
    ['bis 2028 Q2', 16, '2028-06-30'],
    ['bis 2Q28', 16, '2028-06-30'],
    ['bis III. Quartal 2028', 19, '2028-09-30'],
    ['by H1 2028', 16, '2028-06-30'],
    ['bis 2. HJ 2028', 22, '2028-12-31'],
    ['by the second half of 2028', 22, '2028-12-31'],
    ['bis zur zweiten Jahreshälfte 2028', 22, '2028-12-31'],
    ['by the second half of May 2028', 15, '2028-05-31'],
    ['bis zur 40. KW 2028', 20, '2028-10-08'],
    ['by week 23 of 2027', 4, '2027-06-13'],
    ['bis FY 2028', 22, '2028-12-31'],
    ['bis Mai 27', 3, '2027-05-31'],
    ['bis Maerz 2028', 13, '2028-03-31'],
    ['bis Q2/Q3 2028', 19, '2028-09-30'],
    ['bis 2028/29', 34, '2029-12-31'],
  ])
})

describe('day or month first', () => {
  check('[read.E4.3] %s', [
    ['by 25/04/2027', 2, '2027-04-25'],
    ['by 04/25/2027', 2, '2027-04-25'],
    ['by 12/12/2027', 10, '2027-12-12'],
    ['by 03/04/2027', null, null, null, 'ambiguous_date'],
    ['05/28', null, null, null, 'ambiguous_date'],
    ['01/28–12/29', 24, '2029-12-31', '2028-01-01'],
    ['25/04', 2, '2027-04-25', null, 'bare_period', 'year_assumed'],
    ['bis 3.4.2027', 2, '2027-04-03'],
  ])
})

describe('years that are not written', () => {
  check('[read.E4.4] %s', [
    ['bis 15.6.', 4, '2027-06-15', null, 'year_assumed'],
    ['bis 15.2.', 12, '2028-02-15', null, 'year_assumed'],
    ['end of February', 12, '2028-02-29', null, 'bare_period', 'year_assumed'],
    ['by Q2', 4, '2027-06-30', null, 'year_assumed'],
    ['bis Jahresende', 10, '2027-12-31', null, 'year_assumed'],
    ['bis Jahresende 2028', 22, '2028-12-31'],
    ['bis Ende nächsten Jahres', 22, '2028-12-31', null, 'year_assumed'],
    ['bis Q2 nächsten Jahres', 16, '2028-06-30', null, 'year_assumed'],
    ['by the end of the year', 10, '2027-12-31', null, 'year_assumed'],
    ['by the end of next quarter', 4, '2027-06-30', null, 'year_assumed'],
  ])

  it('[read.E4.4] 29 February waits for the next leap year', () => {
    expect(readAs('horizon', 'bis 29.2.', '2028-03-01').due).toBe('2032-02-29')
    expect(readAs('horizon', 'bis Ende Februar', '2028-03-01').due).toBe('2029-02-28')
  })
})

describe('edges', () => {
  check('[read.E4.5] %s', [
    ['bis Anfang 2028', 13, '2028-03-31'],
    ['bis Anfang März 2028', 13, '2028-03-10'],
    ['bis Mitte März 2028', 13, '2028-03-15'],
    ['bis Ende März 2028', 13, '2028-03-31'],
    ['by early 2028', 13, '2028-03-31'],
    ['by late 2028', 22, '2028-12-31'],
    ['by mid-March 2028', 13, '2028-03-15'],
    ['by the end of the third quarter of 2028', 19, '2028-09-30'],
    ['bis Mitte Q3 2028', 18, '2028-08-15'],
    ['bis Anfang des zweiten Quartals 2028', 14, '2028-04-30'],
    ['Mitte 2027 bis Mitte 2028', 12, '2028-06-30', '2027-07-01'],
    ['Anfang bis Mitte 2028', 6, '2028-06-30', '2028-01-01'],
  ])
})

describe('ranges', () => {
  check('[read.E4.6] %s', [
    ['2028-2030', 36, '2030-12-31', '2028-01-01'],
    ['2028–30', 36, '2030-12-31', '2028-01-01'],
    ['Q3–Q4 2027', 6, '2027-12-31', '2027-07-01'],
    ['between May and July 2027', 3, '2027-07-31', '2027-05-01'],
    ['zwischen Q2 2027 und Q4 2028', 21, '2028-12-31', '2027-04-01'],
    ['from January to June 2028', 6, '2028-06-30', '2028-01-01'],
    ['April 2027 through March 2029', 24, '2029-03-31', '2027-04-01'],
    ['vom 1. April 2027 bis zum 31. März 2029', 24, '2029-03-31', '2027-04-01'],
    ['2027-04-01/2029-03-31', 24, '2029-03-31', '2027-04-01'],
    ['1.–15. Mai 2027', 1, '2027-05-15', '2027-05-01'],
    ['May 3–7, 2027', 1, '2027-05-07', '2027-05-03'],
    ['Dezember bis Februar 2028', 3, '2028-02-29', '2027-12-01'],
    ['KW 10–12/2028', 1, '2028-03-26', '2028-03-06'],
    ['24 Monate (Mai 2027 bis April 2029)', 24, '2029-04-30', '2027-05-01'],
    ['2024–2026', 36, '2026-12-31', '2024-01-01', 'past'],
  ])
})

describe('deadlines', () => {
  check('[read.E4.7] %s', [
    ['no later than 30 June 2028', 16, '2028-06-30'],
    ['Q3 2027 at the latest', 7, '2027-09-30'],
    ['vor Juni 2027', 3, '2027-05-31'],
    ['before 2028', 10, '2027-12-31'],
    ['before the end of 2027', 10, '2027-12-31'],
    ['through 2028', 22, '2028-12-31'],
    ['Frist: Q3 2027', 7, '2027-09-30'],
    ['Deadline: 2027-12-31', 10, '2027-12-31'],
    ['bis spätestens Ende Q2 2028', 16, '2028-06-30'],
    ['3 Jahre (bis 2030)', 46, '2030-12-31'],
  ])
})

describe('starts', () => {
  check('[read.E4.8] %s', [
    ['starting in May 2027 for two years', 24, '2029-04-30', '2027-05-01'],
    ['von Mai 2027 an, zwei Jahre', 24, '2029-04-30', '2027-05-01'],
    ['36 months from January 2028', 36, '2030-12-31', '2028-01-01'],
    ['Start Q2 2027, Ende Q1 2028', 12, '2028-03-31', '2027-04-01'],
    ['Januar 2028, 12 Monate', 12, '2028-12-31', '2028-01-01'],
    ['nicht vor 2028', null, null, '2028-01-01'],
    ['nach Q2 2027, 6 Monate', 6, '2027-12-31', '2027-07-01'],
    ['ab sofort, 12 Monate', 12, '2028-02-29'],
  ])
})

describe('durations', () => {
  check('[read.E4.9] %s', [
    ['in 3 Wochen', 1, '2027-03-21'],
    ['in zwei Jahren', 24, '2029-02-28'],
    ['über 18 Monate', 18, '2028-08-31'],
    ['for 18 months', 18, '2028-08-31'],
    ['bis zu 18 Monate', 18, '2028-08-31'],
    ['12–18 Monate', 18, '2028-08-31'],
    ['ein bis zwei Jahre', 24, '2029-02-28'],
    ['1 Jahr und 6 Monate', 18, '2028-08-31'],
    ['24-monatige Laufzeit', 24, '2029-02-28'],
    ['zweijährig', 24, '2029-02-28'],
    ['innerhalb eines Jahres', 12, '2028-02-29'],
    ['binnen Jahresfrist', 12, '2028-02-29'],
    ['alle 3 Monate', null, null],
    ['2 meetings a year', null, null],
    ['62 Gespräche pro Jahr', null, null],
    ['3 years of experience', null, null],
    ['vor 2 Jahren', null, null],
    ['0 Monate', null, null],
  ])

  it('[read.E4.9] ends within the years that four digits name', () => {
    const { due } = readAs('horizon', '36 Monate', '9999-06-01') as { due: string }
    expect(due).toMatch(/^9999-12-/)
  })
})

describe('bare periods and counts', () => {
  check('[read.E4.10] %s', [
    ['H2 2027', 10, '2027-12-31', null, 'bare_period'],
    ['FY 2028', 22, '2028-12-31', null, 'bare_period'],
    ['31.12.2027', 10, '2027-12-31', null, 'bare_period'],
    ['im Jahr 2028', 22, '2028-12-31', null, 'bare_period'],
    ['2028 Betriebe', null, null],
    ['12 Personentage', null, null],
    ['Nr. 2028', null, null],
    ['ISO 2027', null, null],
    ['24/7', null, null],
    ['Industrie 4.0', null, null],
    ['250.000 €', null, null],
    ['bis 2028 €', null, null],
    ['Tel. 0231 2028', null, null],
    ['+49 231 1234-2028', null, null],
    ['https://example.org/2028/03', null, null],
    ['info@2028.example.org', null, null],
  ])
})

describe('vague times', () => {
  check('[read.E4.11] %s', [
    ['as soon as possible', null, null, null, 'vague'],
    ['so schnell wie möglich', null, null, null, 'vague'],
    ['long-term', null, null, null, 'vague'],
    ['nach den Sommerferien', null, null, null, 'vague'],
    ['by Easter', null, null, null, 'vague'],
    ['ab sofort', null, null, null, 'vague'],
    ['noch offen', null, null, null, 'vague'],
    ['tbd', null, null, null, 'vague'],
    ['einige Wochen', null, null, null, 'vague'],
    ['we may start in summer', null, null, null, 'vague'],
    ['langfristig, bis 2035', 106, '2035-12-31'],
    ['Sommer 2028', 22, '2028-12-31', null, 'bare_period'],
    ['Open innovation', null, null],
    ['eine offene Stelle', null, null],
  ])
})

describe('counting months', () => {
  it('[read.E4.12] counts from a start within the month', () => {
    expect(readAs('horizon', 'bis 14.4.2027', '2027-03-15').months).toBe(1)
    expect(readAs('horizon', 'bis 16.4.2027', '2027-03-15').months).toBe(2)
    expect(readAs('horizon', '12 Monate', '2027-03-15').due).toBe('2028-03-14')
    expect(readAs('horizon', '1 Monat', '2027-01-31').due).toBe('2027-02-27')
  })

  check('[read.E4.12] %s', [
    ['2026', -2, '2026-12-31', null, 'bare_period', 'past'],
    ['bis 28.2.2027', 0, '2027-02-28', null, 'past'],
  ])

  it('[read.E4.12] reads nothing against a plan start that is no day', () => {
    expect(readAs('horizon', '36 Monate', 'soon').due).toBeNull()
  })
})

it.each([
  ['3. Quartal 2027', 7, '2027-09-30'],
  ['1. Halbjahr 2028', 16, '2028-06-30'],
  ['15. Mai 2028', 15, '2028-05-15'],
  ['2. Mitte 2028', 16, '2028-06-30'],
])('[read.E1] %s: an ordinal is no outline number', (text, months, due) => {
  expect(readAs('horizon', text, '2027-03-01')).toMatchObject({ months, due, flags: ['bare_period'] })
})
