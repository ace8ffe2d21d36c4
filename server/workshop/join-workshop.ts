/**
 * Joining: a person is made, known by an id that we give, and a session with it. Who comes back in the same browser
 * by the same link under the same alias is the same person. The roster in control says who takes part.
 */
import { newId } from '../../shared/model/ids.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Identity } from '../access/grant.ts'
import { writesCards } from '../access/rights.ts'
import { hashSecret } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import type { WorkshopView, WorkshopViews } from '../access/workshop-views.ts'
import type { HttpLimits } from '../config.ts'
import type { LinkRecord, ParticipantRecord, Storage } from '../storage/port.ts'
import { readAlias } from './alias.ts'
import { findLivingLink } from './find-living-link.ts'
import type { Roster } from './roster.ts'
import { takesNobodyNew } from './workshop-ended.ts'

export interface JoinRequest {
  secret: string
  alias: string
  /** The token that this browser already holds for a workshop, if any. */
  tokenFor(workshopId: string): string | undefined
}

export interface Joined {
  identity: Identity
  view: WorkshopView
  /** The new session's token; undefined if the browser's own session goes on. */
  token: string | undefined
}

interface Parts {
  storage: Storage
  roster: Roster
  sessions: Sessions
  views: WorkshopViews
  config: { limits: Pick<HttpLimits, 'participantsPerWorkshop'> }
}

export async function joinWorkshop(parts: Parts, asked: JoinRequest): Promise<Result<Joined, Failure>> {
  const alias = readAlias(asked.alias)
  if (!alias.ok) return alias
  const link = await findLivingLink(parts.storage, asked.secret)
  if (!link.ok) return link
  const { workshopId } = link.value
  const view = await parts.views.load(workshopId)
  if (!view) return fail({ kind: 'not_found', message: 'This workshop is no longer there.' })

  const returning = await findReturning(parts, link.value, alias.value, asked.tokenFor(workshopId))
  if (returning) return succeed({ identity: returning, view, token: undefined })
  if (view.control.endedAt !== null && writesCards(link.value.role)) return fail(takesNobodyNew)
  const limit = parts.config.limits.participantsPerWorkshop
  if (view.control.roster.size >= limit) {
    const message = `This workshop is full: ${limit} people have joined it. Ask who runs the server for more room.`
    return fail({ kind: 'conflict', message })
  }
  return succeed(await joinAnew(parts, link.value, alias.value))
}

async function joinAnew(parts: Parts, link: LinkRecord, alias: string): Promise<Joined> {
  const { workshopId, role, regionId } = link
  const participant: ParticipantRecord = { participantId: newId('p'), workshopId, alias, role, regionId }
  const token = await parts.sessions.start(participant, link)
  await parts.roster.put(workshopId, participant.participantId, { alias, regionId, role, circleId: null })
  const view = await parts.views.refresh(workshopId)
  if (!view) throw new Error('a workshop vanished while someone joined it')
  return { identity: { ...participant, sessionHash: hashSecret(token) }, view, token }
}

async function findReturning(
  { sessions }: Parts,
  link: LinkRecord,
  alias: string,
  token: string | undefined,
): Promise<Identity | undefined> {
  if (token === undefined) return undefined
  const known = await sessions.findByToken(link.workshopId, token)
  if (!known.ok || known.value.alias !== alias) return undefined
  return sessions.linkOf(known.value.sessionHash) === link.secretHash ? known.value : undefined
}
