/**
 * Dates, times and numbers as the reader's language writes them, all by Intl. Calendar dates (`2027-02-16`) have no
 * zone and stay the day they name; instants are shown in the reader's zone unless another is asked for.
 */
export function formatDate(
  isoDate: string,
  language: string,
  style: 'numeric' | 'long' | 'short' = 'numeric',
): string {
  const options: Record<typeof style, Intl.DateTimeFormatOptions> = {
    numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
    short: { day: 'numeric', month: 'short', year: 'numeric' },
    long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  }
  // In English 01/03 is two different days.
  const fitting = style === 'numeric' && language.startsWith('en') ? 'short' : style
  const date = new Date(`${isoDate}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return isoDate
  return new Intl.DateTimeFormat(dateLocale(language), { ...options[fitting], timeZone: 'UTC' }).format(date)
}

/** English readers of European workshops write day before month. */
export function dateLocale(language: string): string {
  return language.startsWith('en') ? 'en-GB' : language
}

/** `10:26` or `10:26:48` in the reader's zone. */
export function formatTime(instant: Date | string, language: string, withSeconds = false): string {
  return new Intl.DateTimeFormat(dateLocale(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
  }).format(new Date(instant))
}

export function formatNumber(value: number, language: string, decimals = 0): string {
  return new Intl.NumberFormat(dateLocale(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}
