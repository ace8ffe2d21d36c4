/**
 * The links of a workshop: one for moderators, observers and room screens, and two for each region. Whoever opens
 * one gets its role. A link's URL is `<origin>/join#<secret>`; the fragment never reaches a server's log.
 */
import type { Role } from '../../shared/protocol/roles.ts'
import type { LivingLinks } from '../../shared/protocol/workshop-info.ts'
import type { LinkRecord } from '../storage/port.ts'
import { hashSecret, newSecret, type Seal } from './secrets.ts'

/** One link for each of these, in this order. */
export function createLinks(seal: Seal, workshopId: string, regionIds: string[]): LinkRecord[] {
  const shared: Role[] = ['moderator', 'observer', 'screen']
  return [
    ...shared.map(role => createLink(seal, { workshopId, role, regionId: null })),
    ...regionIds.flatMap(regionId => [
      createLink(seal, { workshopId, role: 'region_lead', regionId }),
      createLink(seal, { workshopId, role: 'participant', regionId }),
    ]),
  ]
}

export function createLink(
  seal: Seal,
  opens: { workshopId: string; role: Role; regionId: string | null },
): LinkRecord {
  const secret = newSecret()
  const secretHash = hashSecret(secret)
  return { ...opens, secretHash, sealedSecret: seal.close(secret, secretHash), revokedAt: null }
}

/** Undefined if the sealed secret can't be opened: the data was moved to another server's key. */
export function linkUrl(seal: Seal, link: LinkRecord, base: string): string | undefined {
  const secret = seal.open(link.sealedSecret, link.secretHash)
  return secret === undefined ? undefined : `${base}/join#${secret}`
}

/** The living links by role and region. A workshop's first ones are all there; of revoked ones nothing is said. */
export function joinLinksOf(seal: Seal, links: LinkRecord[], base: string): LivingLinks {
  const answer: LivingLinks = { leads: {}, participants: {} }
  for (const link of links) {
    const url = link.revokedAt === null ? linkUrl(seal, link, base) : undefined
    if (url === undefined) continue
    if (link.role === 'region_lead' && link.regionId !== null) answer.leads[link.regionId] = url
    else if (link.role === 'participant' && link.regionId !== null) answer.participants[link.regionId] = url
    else if (link.role === 'moderator' || link.role === 'observer' || link.role === 'screen')
      answer[link.role] = url
  }
  return answer
}
