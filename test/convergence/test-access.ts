/**
 * Access as tests have it: the ticket is the participant's id, everybody may write everywhere but in the documents that
 * are the server's own, and a test says at any time who may not.
 */
import type { Access } from '../../server/access/port.ts'
import { fail, succeed } from '../../shared/result.ts'

export interface TestAccess extends Access {
  /** Participants who may only read, or not even that. */
  readOnly: Set<string>
  shutOut: Set<string>
  /** Shuts out, and says so. */
  revoke(participantId: string): void
}

export const workshopId = 'w'

export function createTestAccess(serversOwn: readonly string[] = []): TestAccess {
  const listeners = new Set<Parameters<Access['onRevoked']>[0]>()
  const readOnly = new Set<string>()
  const shutOut = new Set<string>()
  const accessOf = (participantId: string, documentId: string) => {
    if (shutOut.has(participantId)) return undefined
    return readOnly.has(participantId) || serversOwn.includes(documentId) ? 'read' : 'write'
  }
  return {
    readOnly,
    shutOut,
    async authorise({ workshopId, documentId, ticket, epoch }) {
      if (!ticket) return fail('unauthorised')
      const access = accessOf(ticket, documentId)
      if (!access) return fail('forbidden')
      if (epoch !== undefined && epoch !== 1) return fail('staleEpoch')
      const identity = {
        workshopId,
        participantId: ticket,
        alias: ticket.toUpperCase(),
        role: 'participant' as const,
        regionId: 'dortmund',
        sessionHash: `session-${ticket}`,
      }
      return succeed({ identity, documentId, access, epoch: 1 })
    },
    accessOf: ({ participantId }, documentId) => accessOf(participantId, documentId),
    onRevoked(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    revoke(participantId) {
      shutOut.add(participantId)
      for (const listener of listeners) listener(workshopId, new Set([`session-${participantId}`]))
    },
  }
}
