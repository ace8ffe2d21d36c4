/**
 * What the finder shows for what was typed. Every word typed must stand somewhere in an entry's words; how letters
 * and accents are written does not matter, in any language. Without anything typed: what one may want to do next.
 */
import { compareKey } from '../../shared/plan/normalise.ts'

export interface FinderEntry {
  id: string
  label: string
  /** Where it is, or what it belongs to; searched too. */
  detail?: string
  region?: { slot: number | undefined; code: string } | undefined
  /** The key that does the same, as printed on it. */
  keys?: string
  lang?: string | undefined
  run: () => void
}

export interface FinderGroup {
  id: string
  label: string
  entries: readonly FinderEntry[]
  /** Too many to be of use before something was typed. */
  onlyWhenTyped?: boolean
}

/** A list that is longer than a screen is read by nobody: one more letter shortens it. */
const mostInGroup = 12

const keyByEntry = new WeakMap<FinderEntry, string>()

function keyOf(entry: FinderEntry): string {
  const known = keyByEntry.get(entry)
  if (known !== undefined) return known
  const key = compareKey([entry.label, entry.detail, entry.region?.code].filter(Boolean).join(' '))
  keyByEntry.set(entry, key)
  return key
}

export function findEntries(groups: readonly FinderGroup[], typed: string): FinderGroup[] {
  const words = compareKey(typed).split(' ').filter(Boolean)
  return groups
    .filter(group => words.length > 0 || !group.onlyWhenTyped)
    .map(group => ({
      ...group,
      entries: group.entries
        .filter(entry => words.every(word => keyOf(entry).includes(word)))
        .slice(0, mostInGroup),
    }))
    .filter(group => group.entries.length > 0)
}
