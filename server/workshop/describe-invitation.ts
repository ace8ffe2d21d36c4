/**
 * What a link invites to, for the join page. Makes no session and no person. Links to take part by open a workshop that
 * has ended to those only who took part in this browser.
 */
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { writesCards } from '../access/rights.ts'
import type { Sessions } from '../access/sessions.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Storage } from '../storage/port.ts'
import { findLivingLink } from './find-living-link.ts'
import { takesNobodyNew } from './workshop-ended.ts'

interface Parts {
  storage: Storage
  views: WorkshopViews
  sessions: Sessions
}

/** `tokenFor`: the token that this browser already holds for a workshop, if any. */
export async function describeInvitation(
  { storage, views, sessions }: Parts,
  secret: string,
  tokenFor: (workshopId: string) => string | undefined,
): Promise<Result<Invitation, Failure>> {
  const link = await findLivingLink(storage, secret)
  if (!link.ok) return link
  const { workshopId, role, regionId } = link.value
  const view = await views.load(workshopId)
  if (!view) return fail({ kind: 'not_found', message: 'This workshop is no longer there.' })
  const takesNew = view.control.endedAt === null || !writesCards(role)
  const token = tokenFor(workshopId)
  const isKnown = token !== undefined && (await sessions.findByToken(workshopId, token)).ok
  if (!takesNew && !isKnown) return fail(takesNobodyNew)
  const { title, languages, date, start, end, timezone, regions, hostRegion, notice } = view.control
  return succeed({
    workshopId,
    title,
    languages: [...languages],
    date,
    start,
    end,
    timezone,
    role,
    regionId,
    regions: regions.map(region => ({
      id: region.id,
      code: region.code,
      name: region.name,
      timezone: region.timezone,
    })),
    hostRegion,
    notice,
    takesNew,
  })
}
