import { describe, expect, it } from 'vitest'
import { csvRow } from '../../../server/exports/csv-cell.ts'
import { planCsv } from '../../../server/exports/plan-csv.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'
import { note, suggestingCards, workshop } from '../../fixtures/small-workshop.ts'

/** Cells of a CSV text, as a spreadsheet splits it. */
function parseCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('cells', () => {
  it.each([
    '=1+1',
    '+49 231',
    '-5 %',
    '@isst',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    ' \t@x',
  ])('[export.C2] %j is no formula', text => {
    expect(csvRow([text], 'de').replace(/^"/, '')).toMatch(/^'/)
  })

  it('[export.C2] harmless texts stay as they are', () => {
    expect(csvRow(['A=B', 'Größe', 'n-1', ''], 'de')).toBe('A=B;Größe;n-1;\r\n')
  })

  it('[export.C2] numbers stay numbers, negative ones too, with a decimal comma in German', () => {
    expect(csvRow([0.84, -2, 1200000, null], 'de')).toBe('0,84;-2;1200000;\r\n')
    expect(csvRow([0.84], 'en')).toBe('0.84\r\n')
  })

  it('[export.C1] quotes what would break the table', () => {
    expect(csvRow(['a;b', 'say "no"', 'two\nlines'], 'de')).toBe('"a;b";"say ""no""";"two\nlines"\r\n')
  })
})

describe('plan.csv', () => {
  const file = exampleWorkshop()
  const render = (lang: 'de' | 'en') => planCsv.render(buildPlan(file), file, lang).toString()

  it('[export.C1] begins with the byte-order mark and the five ELMOS columns, one row an action', () => {
    const text = render('de')
    expect(text.startsWith('\uFEFFHandlungsfeld;Maßnahme;Zeithorizont;Verantwortlich;Beteiligte;')).toBe(true)
    const rows = parseCsv(text.slice(1))
    expect(rows).toHaveLength(6)
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
    expect(rows[1]?.slice(0, 7)).toEqual([
      'Bezahlbare Elektromobilität, vom Kunden her gedacht',
      'Praxistest – laden und abrechnen ohne Brüche über Systemgrenzen hinweg',
      '2030-02-28',
      'CARS',
      'Forschung, Unternehmen, Politik, öffentliche Hand, Andere',
      '1',
      '0,84',
    ])
  })

  it('[export.C1] speaks English with English titles', () => {
    const rows = parseCsv(render('en').slice(1))
    expect(rows[0]?.slice(0, 2)).toEqual(['Theme', 'Action'])
    expect(rows[1]?.[1]).toBe('Field test – charging and billing without breaks across systems')
    expect(rows[1]?.[6]).toBe('0.84')
  })

  it('[export.C1] names a suggested theme in its language, whatever the note’s', () => {
    const suggesting = workshop({ cards: suggestingCards })
    const themeIn = (lang: 'de' | 'en') =>
      parseCsv(planCsv.render(buildPlan(suggesting), suggesting, lang).toString().slice(1))[1]?.[0]
    expect([themeIn('de'), themeIn('en')]).toEqual(['Thema t-1', 'Topic t-1'])
  })

  it('[export.C2] protects what people wrote', () => {
    const hostile = workshop({
      cards: [note('n1', 'action', 'Aktion: =HYPERLINK("http://x";"y")\nVerantwortlich: +CARS')],
    })
    const [, row] = parseCsv(planCsv.render(buildPlan(hostile), hostile, 'de').toString().slice(1))
    expect(row?.[1]).toMatch(/^'=/)
  })
})
