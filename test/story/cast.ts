/**
 * Who takes part: four regions of three, half of them without a pointer. Aliases are those that the example expects, so
 * that everybody finds themselves in their circle; each circle has one person of each region.
 */
export interface Part {
  alias: string
  region: string
  role: 'lead' | 'participant'
  circle: string
  hand: 'keys' | 'pointer'
  locale: 'de-DE' | 'en-GB'
}

type Row = [alias: string, circle: string, hand: Part['hand']]

/** The first of each region coordinates it. */
const people: Record<string, Row[]> = {
  'r-be': [
    ['be-01', 'z-1', 'keys'],
    ['be-02', 'z-2', 'pointer'],
    ['be-03', 'z-3', 'keys'],
  ],
  'r-do': [
    ['do-02', 'z-2', 'pointer'],
    ['do-04', 'z-1', 'keys'],
    ['do-03', 'z-3', 'pointer'],
  ],
  'r-md': [
    ['md-01', 'z-3', 'keys'],
    ['md-02', 'z-1', 'pointer'],
    ['md-03', 'z-2', 'keys'],
  ],
  'r-ta': [
    ['ta-01', 'z-3', 'pointer'],
    ['ta-02', 'z-1', 'keys'],
    ['ta-03', 'z-2', 'pointer'],
  ],
}

export const cast: readonly Part[] = Object.entries(people).flatMap(([region, rows]) =>
  rows.map(([alias, circle, hand], index) => ({
    alias,
    region,
    circle,
    hand,
    role: index === 0 ? ('lead' as const) : ('participant' as const),
    locale: region === 'r-ta' ? ('en-GB' as const) : ('de-DE' as const),
  })),
)

/** Cut off for a minute while they write. */
export const cutOff = 'md-03'
/** Presses reload in the middle of a word. */
export const reloads = 'ta-02'
/** The browser is killed in the middle of a word; comes back by the link, from a browser that knows nothing. */
export const killed = 'do-03'
