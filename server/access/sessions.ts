/**
 * Sessions: who holds which cookie. A session stands and falls with the link it came by, and is looked up anew at
 * every request, so a revoked link counts at once. What this process has looked up is remembered, so that open
 * sockets can be asked about, and told, without a read from disk.
 */
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { LinkRecord, ParticipantRecord, Storage } from '../storage/port.ts'
import type { Identity } from './grant.ts'
import { hashSecret, newSecret } from './secrets.ts'

export type SessionFailure = 'unauthorised' | 'revoked'

export interface Sessions {
  /** Starts a session of this person by this link and resolves with the cookie's token. */
  start(participant: ParticipantRecord, link: LinkRecord): Promise<string>
  findByToken(workshopId: string, token: string): Promise<Result<Identity, SessionFailure>>
  findByHash(workshopId: string, sessionHash: string): Promise<Result<Identity, SessionFailure>>
  /** The link that the session came by; undefined if this process never looked the session up. */
  linkOf(sessionHash: string): string | undefined
  /** Whether the session was looked up in this process and its link was not revoked since. */
  isLive(sessionHash: string): boolean
  /** After the link was revoked on disk: ends its sessions here and returns the hashes of those known. */
  end(linkHash: string): Set<string>
}

export function createSessions(storage: Storage, now: () => Date = () => new Date()): Sessions {
  /** Some hundred bytes for each session since the start. */
  const linkBySession = new Map<string, string>()
  const endedLinks = new Set<string>()

  async function findByHash(
    workshopId: string,
    sessionHash: string,
  ): Promise<Result<Identity, SessionFailure>> {
    const found = await storage.findSession(sessionHash)
    if (!found || found.session.workshopId !== workshopId) return fail('unauthorised')
    const { linkHash } = found.session
    const link = await storage.findLink(linkHash)
    if (!link || link.revokedAt !== null || endedLinks.has(linkHash)) return fail('revoked')
    linkBySession.set(sessionHash, linkHash)
    const { participantId, alias, role, regionId } = found.participant
    return succeed({ workshopId, participantId, alias, role, regionId, sessionHash })
  }

  return {
    async start(participant, link) {
      const token = newSecret()
      const session = {
        tokenHash: hashSecret(token),
        workshopId: participant.workshopId,
        participantId: participant.participantId,
        linkHash: link.secretHash,
        createdAt: now().toISOString(),
      }
      await storage.createSession(session, participant)
      return token
    },
    findByToken: (workshopId, token) => findByHash(workshopId, hashSecret(token)),
    findByHash,
    linkOf: sessionHash => linkBySession.get(sessionHash),
    isLive(sessionHash) {
      const linkHash = linkBySession.get(sessionHash)
      return linkHash !== undefined && !endedLinks.has(linkHash)
    },
    end(linkHash) {
      endedLinks.add(linkHash)
      const ended = [...linkBySession].filter(([, link]) => link === linkHash).map(([session]) => session)
      for (const session of ended) linkBySession.delete(session)
      return new Set(ended)
    },
  }
}
