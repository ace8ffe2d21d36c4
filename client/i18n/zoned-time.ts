/**
 * Clock times of one place told in another. A workshop names a day, clock times and its own zone; a reader elsewhere
 * wants their own. Pure: the reader's zone is handed in.
 */

/** Made once for each zone: on an old laptop one costs as much as drawing a page. */
const readers = new Map<string, Intl.DateTimeFormat>()

function readerOf(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone)
  if (known) return known
  const reader = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  readers.set(timeZone, reader)
  return reader
}

/** Minutes that the zone is ahead of UTC at that instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const parts = readerOf(timeZone).formatToParts(instant)
  const read = (type: string) => Number(parts.find(part => part.type === type)?.value ?? 0)
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  return Math.round((local - instant.getTime()) / 60_000)
}

/** Undefined where date, time or zone is none. `2027-02-16`, `09:00`, `Europe/Berlin`. */
export function zonedToInstant(isoDate: string, clock: string, timeZone: string): Date | undefined {
  const asUtc = new Date(`${isoDate}T${clock}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return undefined
  try {
    const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000)
    // Once more, since the offset may differ at the guessed instant (the night the clocks change).
    return new Date(asUtc.getTime() - offsetMinutes(guess, timeZone) * 60_000)
  } catch {
    return undefined
  }
}

/** `10:00`; with the day before or after, nothing is said of the day. */
export function clockIn(instant: Date, timeZone: string): string {
  const there = new Date(instant.getTime() + offsetMinutes(instant, timeZone) * 60_000)
  return there.toISOString().slice(11, 16)
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
