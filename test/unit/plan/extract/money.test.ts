import { describe, expect, it } from 'vitest'
import { readAs } from '../../../../shared/plan/extract/read-as.ts'

const planStart = '2027-03-01'

type Row = [text: string, min: number | null, max?: number | null, currency?: string | null]

function check(title: string, rows: Row[]): void {
  it.each(rows)(title, (text, min, max = min, currency = min === null ? null : 'EUR') => {
    expect(readAs('money', text, planStart)).toStrictEqual({ min, max, currency })
  })
}

describe('amounts', () => {
  check('[read.E5] %s', [
    ['250.000 €', 250000],
    ['1,2 Mio. €', 1200000],
    ['€1.2m', 1200000],
    ['250 TEUR', 250000],
    ['T€ 80', 80000],
    ['80k EUR', 80000],
    ['EUR 1,250,000', 1250000],
    ['1.250,50 EUR', 1250.5],
    ["CHF 40'000", 40000, 40000, 'CHF'],
    ['40’000.– CHF', 40000, 40000, 'CHF'],
    ["Fr. 40'000", 40000, 40000, 'CHF'],
    ['80.000,- €', 80000],
    ['1 200 000 €', 1200000],
    ['3 Mrd. €', 3e9],
    ['80 Tsd. €', 80000],
    ['80 k€', 80000],
    ['1.5 MEUR', 1500000],
    ['EUR 1.2 million', 1200000],
    ['eine halbe Million Euro', 500000],
    ['zwanzigtausend Euro', 20000],
    ['half a million euros', 500000],
    ['£20k', 20000, 20000, 'GBP'],
    ['US$ 40,000', 40000, 40000, 'USD'],
    ['$1.5m', 1500000, 1500000, 'USD'],
    ['TRY 500.000', 500000, 500000, 'TRY'],
    ['10 Mio. TL', 10000000, 10000000, 'TRY'],
    ['1.234.567 Kč', 1234567, 1234567, 'CZK'],
    ['₩1,000,000', 1000000, 1000000, 'KRW'],
    ['3 million won', 3000000, 3000000, 'KRW'],
    ['Kosten (TEUR): 80', 80000],
    ['Kosten in EUR: 5000', 5000],
    ['12 Personentage', null],
    ['1,2 Mio.', null],
    ['80k', null],
    ['we won 3 prizes', null],
    ['Fahrzeuge der Norm Euro 6', null],
    ['50 % Eigenmittel', null],
    ['Tel. 0209 1707139', null],
  ])
})

describe('marks', () => {
  check('[read.E5.1] %s', [
    ['1,250 Mio. €', 1250000],
    ['1.250 €', 1250],
    ['€1.25', 1.25],
    ['1.250 TEUR', 1250000],
    ['1,250.00 €', 1250],
    ['0.500 €', 0.5],
    ['2.500.000,00 EUR', 2500000],
  ])
})

describe('ranges and bounds', () => {
  check('[read.E5.2] %s', [
    ['50–80 TEUR', 50000, 80000],
    ['zwischen 50 und 80 TEUR', 50000, 80000],
    ['between €50k and €80k', 50000, 80000],
    ['€50–80k', 50000, 80000],
    ['50.000 bis 80.000 €', 50000, 80000],
    ['50–80.000 €', 50000, 80000],
    ['500.000–1,2 Mio. €', 500000, 1200000],
    ['EUR 10,000 to EUR 15,000', 10000, 15000],
    ['bis zu 1,5 Mio. €', 1500000],
    ['max. 50 TEUR', 50000],
    ['ca. 30.000 Euro', 30000],
    ['50.000 € und 3 Personen', 50000],
  ])
})

describe('several amounts', () => {
  check('[read.E5.3] %s', [
    ['50 TEUR Personal, 30 TEUR Reisen', 50000],
    ['30 TEUR + 50 TEUR, insgesamt 80 TEUR', 80000],
    ['a €50k budget', 50000],
  ])
})

describe('no cost', () => {
  check('[read.E5.4] %s', [
    ['0 €', 0],
    ['kostenlos', 0, 0, null],
    ['no cost', 0, 0, null],
    ['Kosten: keine', 0, 0, null],
    ['Kosten: 0', 0, 0, null],
    ['tbd', null],
    ['', null],
  ])
})

describe('funding', () => {
  it.each([
    ['EFRE und Eigenmittel', ['public', 'equity']],
    ['ERDF and membership fees', ['membership', 'public']],
    ['Teilnahmegebühren, Projekte', ['services', 'projects']],
    ['Foerderung durch das Land NRW', ['public']],
    ['Mitgliedsbeitraege', ['membership']],
    ['service fees and project income', ['services', 'projects']],
    ['Landesförderung', ['public']],
    ['own resources', ['equity']],
    ['Finanzierung: öffentliche Mittel', ['public']],
    ['Verbund Finnland, Deutschland', []],
    ['electricity', []],
    ['noch offen', []],
    ['keine Förderung', []],
    ['ohne öffentliche Mittel, nur Mitgliedsbeiträge', ['membership']],
    ['no public money, only membership dues', ['membership']],
    ['without state grants but with project income', ['projects']],
    ['kein Eigenkapital sondern EFRE', ['public']],
    ['EFRE ohne Eigenkapital', ['public']],
    ['nicht nur Mitgliedsbeiträge', ['membership']],
  ])('[read.E5.5] %s', (text, sources) => {
    expect(readAs('funding', text, planStart)).toStrictEqual({ sources })
  })
})
