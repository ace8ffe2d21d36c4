/**
 * What must hold at every moment, asked of the disk itself: a second, naive reader of the log that replays it entry
 * by entry and knows nothing of rooms. Findings are texts for people, and none of them is ever right.
 */
import * as Y from 'yjs'
import { createDoc, isWhole, replay } from '../../server/room/replay.ts'
import { readMessage } from '../../shared/protocol/messages.ts'
import type { Disk } from './memory-storage.ts'

export interface Oracle {
  /** The document as the disk has it now. */
  onDisk(documentId: string): Y.Doc
  /** What is handed to a socket has to be on the disk. */
  sent(documentId: string, payloads: readonly Uint8Array[]): void
  /** All that a copy holds has to be on the disk; `when` says why. */
  isOnDisk(documentId: string, yDoc: Y.Doc, when: string): void
  complain(finding: string): void
  findings: string[]
}

export function createOracle(disk: Disk): Oracle {
  const replayed = new Map<string, Y.Doc>()
  const findings: string[] = []
  let position = 0

  function docOf(documentId: string): Y.Doc {
    const known = replayed.get(documentId)
    if (known) return known
    const yDoc = createDoc()
    replayed.set(documentId, yDoc)
    return yDoc
  }

  function onDisk(documentId: string): Y.Doc {
    for (; position < disk.log.length; position++) {
      const entry = disk.log[position]
      if (entry) Y.applyUpdate(docOf(entry.documentId), entry.update)
    }
    return docOf(documentId)
  }

  function checkUpdate(documentId: string, update: Uint8Array): void {
    const yDoc = onDisk(documentId)
    const { structs, ds } = Y.decodeUpdate(update)
    for (const { id, length } of structs)
      if (id.clock + length > Y.getState(yDoc.store, id.client))
        findings.push(`sent and not on disk: ${documentId} ${id.client}:${id.clock}`)
    for (const [clientId, ranges] of ds.clients)
      for (const { clock, len } of ranges)
        if (!isDeleted(yDoc, clientId, clock, len))
          findings.push(`a deletion was sent and is not on disk: ${documentId} ${clientId}:${clock}`)
  }

  return {
    onDisk,
    findings,
    complain: finding => void findings.push(finding),
    sent(documentId, payloads) {
      for (const payload of payloads) {
        const message = payload[0] === 0 ? readMessage(payload) : undefined
        if (message?.kind === 'step2' || message?.kind === 'update') checkUpdate(documentId, message.update)
      }
    },
    isOnDisk(documentId, yDoc, when) {
      const stored = onDisk(documentId)
      for (const [clientId, structs] of yDoc.store.clients) {
        if (Y.getState(yDoc.store, clientId) > Y.getState(stored.store, clientId))
          findings.push(`${when}, and not on disk: ${documentId} ${clientId}`)
        else if (
          !structs.every(
            ({ deleted, id, length }) => !deleted || isDeleted(stored, clientId, id.clock, length),
          )
        )
          findings.push(`${when}, and a deletion is not on disk: ${documentId} ${clientId}`)
      }
    },
  }
}

function isDeleted({ store }: Y.Doc, clientId: number, clock: number, length: number): boolean {
  const structs = store.clients.get(clientId)
  if (!structs || clock + length > Y.getState(store, clientId)) return false
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at] as Y.Item | Y.GC
    if (struct.id.clock >= clock + length) return true
    if (!struct.deleted) return false
  }
  return true
}

/** Whether others hold the same, byte for byte; what they keep in memory to undo does not count. */
export function comparedTo(yDoc: Y.Doc): (other: Y.Doc) => boolean {
  const plain = Y.encodeStateAsUpdate(yDoc)
  let forgotten: Uint8Array | undefined
  /** What was found to be the same: pages that keep nothing hold the same bytes. */
  const same = [plain]
  return other => {
    const theirs = Y.encodeStateAsUpdate(other)
    if (same.some(known => isSame(theirs, known))) return true
    forgotten ??= forget(plain)
    if (!isSame(forget(theirs), forgotten)) return false
    same.push(theirs)
    return true
  }
}

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0
const forget = (update: Uint8Array) => Y.encodeStateAsUpdate(replay([update]))

export const isPending = (yDoc: Y.Doc): boolean => !isWhole(yDoc)
