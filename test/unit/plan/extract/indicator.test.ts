import { describe, expect, it } from 'vitest'
import { readAs } from '../../../../shared/plan/extract/read-as.ts'

type Row = [text: string, baseline: number | null, target: number | null, unit: string | null]

function check(title: string, rows: Row[]): void {
  it.each(rows)(title, (text, baseline, target, unit) => {
    expect(readAs('indicator', text, '2027-03-01')).toStrictEqual({ baseline, target, unit })
  })
}

describe('changes and targets', () => {
  check('[read.E6] %s', [
    ['von 0 auf 3 Regionen im Testbetrieb', 0, 3, 'Regionen im Testbetrieb'],
    ['from 0 to 3 regions in test operation', 0, 3, 'regions in test operation'],
    ['Indikator: von null auf drei Regionen', 0, 3, 'Regionen'],
    ['5 → 12 Partner', 5, 12, 'Partner'],
    ['0->3 regions', 0, 3, 'regions'],
    ['von 20 % auf 50 %', 20, 50, '%'],
    ['von 1.500 auf 2.000 Fahrgäste', 1500, 2000, 'Fahrgäste'],
    ['von 1,5 auf 2,5 Mio. Fahrgäste', 1500000, 2500000, 'Fahrgäste'],
    ['Ausgangswert 3, Zielwert 15 Betriebe', 3, 15, 'Betriebe'],
    ['5 pilots (baseline 0)', 0, 5, 'pilots'],
    ['mindestens drei Regionen', null, 3, 'Regionen'],
    ['at least twelve companies', null, 12, 'companies'],
    ['bis zu 20 Betriebe', null, 20, 'Betriebe'],
    ['+20 %', null, 20, '%'],
    ['-15 % CO2', null, -15, '% CO2'],
    ['10–15 Betriebe', null, 10, 'Betriebe'],
    ['in 5 Regionen von 20 % auf 50 %', 20, 50, '%'],
    ['mindestens 12 Firmen, von 3 auf 9 Dinge', 3, 9, 'Dinge'],
    ['Anteil in 3 Städten von heute 20 % auf 50 %', 20, 50, '%'],
    ['from currently 4 to 10 shops', 4, 10, 'shops'],
    ['derzeit 4 Läden, Ziel 10 Läden', 4, 10, 'Läden'],
    ['besser vernetzt', null, null, null],
    ['eine bessere Vernetzung', null, null, null],
  ])
})

describe('units', () => {
  check('[read.E6.1] %s', [
    ['von 20 % auf 50 % der Betriebe', 20, 50, '% der Betriebe'],
    ['von 5 Betrieben auf 12', 5, 12, 'Betrieben'],
    ['Anzahl der Betriebe von 20 auf 50 steigern', 20, 50, 'Betriebe'],
    ['Number of SMEs: 12', null, 12, 'SMEs'],
    ['from €50k to €80k', 50000, 80000, '€'],
    ['mindestens 10 Pilote bis Ende 2028', null, 10, 'Pilote'],
    ['62 Unternehmensgespräche in 2028', null, 62, 'Unternehmensgespräche'],
    ['zwanzig Betriebe, davon fünf neu', null, 20, 'Betriebe'],
    ['um 20 % steigern', null, 20, '%'],
    ['15', null, 15, null],
  ])
})

describe('numbers that count nothing', () => {
  check('[read.E6.2] %s', [
    ['bis Ende 2028 mindestens 10 Pilote', null, 10, 'Pilote'],
    ['in 6 Monaten 10 Betriebe', null, 10, 'Betriebe'],
    ['CO2 um 15 % senken', null, 15, '%'],
    ['ISO 9001 Zertifizierung', null, null, null],
    ['Industrie 4.0 Anwendungen', null, null, null],
    ['5G-Netz', null, null, null],
    ['ein Pilot', null, null, null],
    ['mindestens ein Pilot', null, 1, 'Pilot'],
    ['Tel. 0209 1707139', null, null, null],
  ])
})
