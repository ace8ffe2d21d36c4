/**
 * check.O7: pairs of organisations that meet in an agreed action and had not worked together before.
 * People mark known pairs by hand in `planEdits.workedTogether`, a list of pairs of organisation ids.
 */
import type { PlanAction } from '../plan.ts'
import type { CheckedPlan } from './check.ts'

export function countNewTies({ actions, findParty, view }: CheckedPlan): number {
  const known = readPairs(view.file.planEdits?.workedTogether)
  const ties = new Set<string>()
  for (const action of actions) {
    if (action.status !== 'agreed') continue
    const partners = organisationsOf(action, findParty)
    partners.forEach((a, index) => {
      for (const b of partners.slice(index + 1)) ties.add(pairKey(a, b))
    })
  }
  return [...ties].filter(tie => !known.has(tie)).length
}

function organisationsOf(action: PlanAction, findParty: CheckedPlan['findParty']): string[] {
  const names = [action.owner.text ?? '', ...action.participants]
  const ids = names.flatMap(name => {
    const party = findParty(name)
    return party?.kind === 'organisation' ? party.id : []
  })
  return [...new Set(ids)]
}

/** Whatever is no pair of texts is left out. */
function readPairs(value: unknown): Set<string> {
  const pairs = (Array.isArray(value) ? value : []).flatMap((pair: unknown) => {
    const [a, b] = Array.isArray(pair) ? (pair as unknown[]) : []
    return typeof a === 'string' && typeof b === 'string' ? pairKey(a, b) : []
  })
  return new Set(pairs)
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
