/** What a link invites to, for the join page. Makes no session and no person. */
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Storage } from '../storage/port.ts'
import { findLivingLink } from './find-living-link.ts'

export async function describeInvitation(
  { storage, views }: { storage: Storage; views: WorkshopViews },
  secret: string,
): Promise<Result<Invitation, Failure>> {
  const link = await findLivingLink(storage, secret)
  if (!link.ok) return link
  const { workshopId, role, regionId } = link.value
  const view = await views.load(workshopId)
  if (!view) return fail({ kind: 'not_found', message: 'This workshop is no longer there.' })
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
  })
}
