/**
 * check.O7: pairs of organisations that meet in an agreed action and had not worked together before.
 * People mark known pairs by hand in `planEdits.workedTogether`, a list of pairs of organisation ids.
 */
import type { PlanAction } from '../plan.ts'
import { pairKey, readWorkedTogether } from '../worked-together.ts'
import type { CheckedPlan } from './check.ts'

export function countNewTies({ actions, findParty, view }: CheckedPlan): number {
  const pairs = readWorkedTogether(view.file.planEdits?.workedTogether)
  const known = new Set(pairs.map(([a, b]) => pairKey(a, b)))
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
