/** What the workshop file says became of links (L6), and the reasons for those put aside or turned down. */
import { judgeLink, type LinkDecision, readLinkDecision, undecided } from '../model/link-decision.ts'
import type { WorkshopFile } from '../model/workshop-file.ts'
import type { LinkDecisions } from './links.ts'
import type { Plan, PlanLink } from './plan.ts'

/** The first of two decisions on a link counts. */
export function decisionsOfFile({ links }: Pick<WorkshopFile, 'links'>): LinkDecisions {
  const decisions = new Map<string, LinkDecision>()
  for (const entry of links ?? []) {
    if (!decisions.has(entry.id)) decisions.set(entry.id, readLinkDecision(entry))
  }
  return decisions
}

export function reasonsOf(
  links: readonly PlanLink[],
  decisions: LinkDecisions,
  status: 'parked' | 'rejected',
): Plan['parked'] {
  return links
    .filter(link => link.status === status)
    .map(({ id, regions }) => ({
      link: id,
      reason: judgeLink(decisions.get(id) ?? undecided, regions).reason,
    }))
}
