/**
 * Log entries packed into one buffer, which is handed to the worker without copying. Both ends live in this folder;
 * nothing of this is ever stored.
 */
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { ClientOwner, LogEntry } from '../port.ts'

export function packEntries(entries: LogEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  for (const { workshopId, documentId, update, owners } of entries) {
    writeVarString(encoder, workshopId)
    writeVarString(encoder, documentId)
    writeVarUint8Array(encoder, update)
    writeVarUint(encoder, owners.length)
    for (const owner of owners) {
      writeVarUint(encoder, owner.clientId)
      writeVarString(encoder, owner.participantId)
    }
  }
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}

export function unpackEntries(packed: Uint8Array): LogEntry[] {
  const decoder = createDecoder(packed)
  const entries: LogEntry[] = []
  while (hasContent(decoder)) {
    const workshopId = readVarString(decoder)
    const documentId = readVarString(decoder)
    const update = readVarUint8Array(decoder)
    const owners: ClientOwner[] = []
    for (let left = readVarUint(decoder); left > 0; left--) {
      owners.push({ clientId: readVarUint(decoder), participantId: readVarString(decoder) })
    }
    entries.push({ workshopId, documentId, update, owners })
  }
  return entries
}
