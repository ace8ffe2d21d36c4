/**
 * Whose the client ids of one workshop are. An id belongs to the participant who first used it, in presence or in a
 * change; any socket of that participant may go on with it, nobody else may. Owners by change are stored with the log
 * and never forgotten; claims by presence alone live in memory, and the oldest give way when one has very many.
 */
import type { ClientOwner } from '../storage/port.ts'

export interface Owners {
  readonly byClientId: ReadonlyMap<number, string>
  /** True if the id is, or from now on is, the participant's. */
  claim(clientId: number, participantId: string): boolean
  isStored(clientId: number): boolean
  /** After the commit that stored them. */
  stored(owners: readonly ClientOwner[]): void
}

export function createOwners(loaded: readonly ClientOwner[], maxClaimsPerParticipant: number): Owners {
  const byClientId = new Map(loaded.map(({ clientId, participantId }) => [clientId, participantId]))
  const storedIds = new Set(byClientId.keys())
  const claimsByParticipant = new Map<string, Set<number>>()

  function remember(clientId: number, participantId: string): void {
    const claims = claimsByParticipant.get(participantId) ?? new Set<number>()
    claimsByParticipant.set(participantId, claims)
    claims.add(clientId)
    byClientId.set(clientId, participantId)
    if (claims.size > maxClaimsPerParticipant) forgetOldest(claims)
  }

  function forgetOldest(claims: Set<number>): void {
    for (const oldest of claims) {
      claims.delete(oldest)
      byClientId.delete(oldest)
      return
    }
  }

  return {
    byClientId,
    claim(clientId, participantId) {
      const owner = byClientId.get(clientId)
      if (owner === undefined) remember(clientId, participantId)
      return owner === undefined || owner === participantId
    },
    isStored: clientId => storedIds.has(clientId),
    stored(owners) {
      for (const { clientId, participantId } of owners) {
        byClientId.set(clientId, participantId)
        storedIds.add(clientId)
        claimsByParticipant.get(participantId)?.delete(clientId)
      }
    },
  }
}
