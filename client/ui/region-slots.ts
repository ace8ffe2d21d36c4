/**
 * A region is known by colour, pattern and code. The eight colours with their patterns are dealt out in order of the
 * code (then of the id), so that everybody sees the same and nobody chooses; the ninth region starts again.
 */
export const regionSlotCount = 8

interface RegionLike {
  id: string
  code?: string | undefined
}

function codeOf(region: RegionLike): string {
  return region.code ?? region.id
}

function compareByCode(a: RegionLike, b: RegionLike): number {
  if (codeOf(a) !== codeOf(b)) return codeOf(a) < codeOf(b) ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Neutral order: by code as plain characters, the same in every language. */
export function sortRegions<R extends RegionLike>(regions: readonly R[]): R[] {
  return [...regions].sort(compareByCode)
}

/** Slot 1 to 8 by region id. */
export function regionSlots(regions: readonly RegionLike[]): Map<string, number> {
  return new Map(sortRegions(regions).map((region, index) => [region.id, (index % regionSlotCount) + 1]))
}
