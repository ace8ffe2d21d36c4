/** Pairs of organisations that people marked as having worked together before, of `planEdits.workedTogether`. Total. */

export type OrganisationPair = [string, string]

/** Each once, both in order of id; whatever is no pair of texts is left out. */
export function readWorkedTogether(value: unknown): OrganisationPair[] {
  const pairs = new Map<string, OrganisationPair>()
  for (const entry of Array.isArray(value) ? value : []) {
    const [a, b] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof a === 'string' && typeof b === 'string') pairs.set(pairKey(a, b), a < b ? [a, b] : [b, a])
  }
  return [...pairs.values()]
}

/** The same for both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
