/**
 * How long to wait before the next attempt to connect: anything up to a ceiling that grows with every failure in a
 * row, so that a room full of browsers does not come back in one instant after a restart.
 */

/** The first retry is soon: most breaks are a server that restarts within a second. */
const firstDelayMs = 1_000
/** Nobody is back before a server that closed could have gone. */
const shortestDelayMs = 100
/** Someone who sits before *Offline* should not wait longer than this once the line is back. */
const longestDelayMs = 12_000
const growth = 1.8

/** `failures` counts attempts in a row, from 1. `random` is in [0, 1). */
export function retryDelayMs(failures: number, random: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * growth ** (failures - 1))
  return Math.round(shortestDelayMs + (ceiling - shortestDelayMs) * random)
}
