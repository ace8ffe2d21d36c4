/** Order of ids: by UTF-16 code unit, the same in every browser and locale. For `Array.sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Each id once, in order. */
export function sortedIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort(byCodeUnit)
}
