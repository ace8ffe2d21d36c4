/** What no page before the first card writes: instants, shares and money, as the reader's language does. */
import { dateLocale } from './formats.ts'

/** Day and time in the reader's zone. */
export function formatInstant(instant: Date | string, language: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(instant),
  )
}

/** The same to the minute, with the month's name. */
export function formatMinute(instant: string, language: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

/** `percent` from 0 to 100. */
export function formatPercent(percent: number, language: string): string {
  return new Intl.NumberFormat(dateLocale(language), { style: 'percent', maximumFractionDigits: 1 }).format(
    percent / 100,
  )
}

/** Whole units of an ISO 4217 currency; a million and more is shortened (`1.2 million €`). */
export function formatMoney(value: number, currency: string | null, language: string): string {
  const isLarge = Math.abs(value) >= 1_000_000
  return new Intl.NumberFormat(dateLocale(language), {
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    ...(isLarge ? { notation: 'compact', maximumFractionDigits: 2 } : { maximumFractionDigits: 0 }),
  }).format(value)
}
