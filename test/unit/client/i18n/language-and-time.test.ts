import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../../client/i18n/formats.ts'
import { pickLanguage } from '../../../../client/i18n/languages.ts'
import { formatMoney, formatPercent } from '../../../../client/i18n/later-formats.ts'
import { keepTogether, localised } from '../../../../client/i18n/localised.ts'
import { clockIn, zonedToInstant } from '../../../../client/i18n/zoned-time.ts'

describe('the language that a person gets', () => {
  it('is the one chosen before, whatever browser and workshop say', () => {
    expect(pickLanguage({ chosen: 'de', browser: ['en-GB'], workshop: ['en'] })).toBe('de')
  })

  it('is the first of the browser that we have', () => {
    expect(pickLanguage({ chosen: null, browser: ['fi-FI', 'de-CH'], workshop: ['en'] })).toBe('de')
  })

  it("is the workshop's where the browser names none of ours", () => {
    expect(pickLanguage({ chosen: 'xx', browser: ['fi-FI'], workshop: ['tr', 'de'] })).toBe('de')
  })

  it('is English where nobody says anything that we know', () => {
    expect(pickLanguage({ chosen: null, browser: [], workshop: [] })).toBe('en')
  })
})

describe('a text in several languages', () => {
  it('is told in the reader’s language, else in English, else in the first', () => {
    expect(localised({ de: 'Bern', en: 'Berne' }, 'de')).toBe('Bern')
    expect(localised({ tr: 'Ankara', en: 'Angora' }, 'de')).toBe('Angora')
    expect(localised({ tr: 'Ankara' }, 'de')).toBe('Ankara')
    expect(localised(null, 'de')).toBe('')
  })

  it('keeps the hyphen of a single letter on its line', () => {
    expect(keepTogether('Workshop E-Mobilität')).toBe('Workshop E-\u2060Mobilität')
    expect(keepTogether('Cross-Cluster')).toBe('Cross-Cluster')
  })
})

describe('clock times of another place', () => {
  it('are told in the reader’s zone', () => {
    const instant = zonedToInstant('2027-02-16', '09:00', 'Europe/Berlin')
    expect(instant?.toISOString()).toBe('2027-02-16T08:00:00.000Z')
    expect(clockIn(instant as Date, 'Europe/Helsinki')).toBe('10:00')
  })

  it('hold on the day on which the clocks change', () => {
    expect(zonedToInstant('2027-03-28', '09:00', 'Europe/Berlin')?.toISOString()).toBe(
      '2027-03-28T07:00:00.000Z',
    )
    expect(zonedToInstant('2027-03-28', '01:30', 'Europe/Berlin')?.toISOString()).toBe(
      '2027-03-28T00:30:00.000Z',
    )
  })

  it('are none where date, time or zone is none', () => {
    expect(zonedToInstant('2027-02-30x', '09:00', 'Europe/Berlin')).toBeUndefined()
    expect(zonedToInstant('2027-02-16', '09:00', 'Nowhere/City')).toBeUndefined()
  })
})

describe('figures', () => {
  it('are written as the reader writes them', () => {
    expect(formatDate('2030-02-28', 'de')).toBe('28.02.2030')
    expect(formatDate('2030-02-28', 'en')).toBe('28 Feb 2030')
    expect(formatMoney(1_200_000, 'EUR', 'de')).toMatch(/^1,2\sMio\.\s€$/)
    expect(formatMoney(180_000, 'EUR', 'en')).toBe('€180,000')
    expect(formatPercent(25, 'en')).toBe('25%')
  })

  it('that are no date stay as they were written', () => {
    expect(formatDate('soon', 'de')).toBe('soon')
  })
})
