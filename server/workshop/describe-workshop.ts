/** The workshop as a session may see it; moderators are shown the links again. */
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import type { Identity } from '../access/grant.ts'
import { joinLinksOf } from '../access/links.ts'
import type { Seal } from '../access/secrets.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Storage } from '../storage/port.ts'
import { describeSession } from './describe-session.ts'

export async function describeWorkshop(
  { storage, views, seal }: { storage: Storage; views: WorkshopViews; seal: Seal },
  identity: Identity,
  base: string,
): Promise<WorkshopInfoAnswer> {
  const view = await views.load(identity.workshopId)
  if (!view) throw new Error('a session of a workshop that is not there')
  const { title, languages, notice, privacy, endedAt, regions, boards } = view.control
  const isModerator = identity.role === 'moderator'
  const links = isModerator ? await storage.listLinks(identity.workshopId) : []
  return {
    id: identity.workshopId,
    title,
    languages: [...languages],
    notice,
    privacy,
    phase: null,
    endedAt,
    regions: regions.map(({ id, code, name }) => ({ id, code, name })),
    boards: boards.map(({ id, type, title }) => ({ id, type, title })),
    session: describeSession(view, identity),
    joinLinks: isModerator ? joinLinksOf(seal, links, base) : null,
  }
}
