/** Documents that the server makes: each has a client id of the server's own, which control has to name as such. */
import { randomInt } from 'node:crypto'
import { type ClientOwner, type Storage, serverParticipant } from '../storage/port.ts'

/** Yjs takes 32 bits. */
const clientIds = 2 ** 32

/** All different. */
export function newClientIds(count: number): number[] {
  const ids = new Set<number>()
  while (ids.size < count) ids.add(randomInt(1, clientIds))
  return [...ids]
}

/** The server's ids, as control names them. */
export const ownedByServer = (ids: readonly number[]): ClientOwner[] =>
  ids.map(clientId => ({ clientId, participantId: serverParticipant }))

/** They are there, and empty, before control names what they belong to: bind their owners with that. */
export async function createEmptyDocuments(
  storage: Storage,
  workshopId: string,
  documentIds: readonly string[],
): Promise<ClientOwner[]> {
  const ids = newClientIds(documentIds.length)
  for (const [index, documentId] of documentIds.entries()) {
    const serverClientId = ids[index] as number
    await storage.createDocument(workshopId, {
      documentId,
      epoch: 1,
      serverClientId,
      update: new Uint8Array(),
    })
  }
  return ownedByServer(ids)
}
