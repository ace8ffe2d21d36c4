/**
 * A disk for the lab: what was appended is kept when the append ends, after a while. It can fail, and it can be cut
 * off in the middle: then what was under way is on it whole or not at all.
 */
import type { Clock } from '../../server/room/clock.ts'
import {
  type ClientOwner,
  type LogEntry,
  type Storage,
  StorageFailure,
  serverParticipant,
} from '../../server/storage/port.ts'

export interface Disk {
  log: LogEntry[]
  checkpoints: Map<string, { update: Uint8Array; position: number }>
  /** While set, writes are refused. */
  isFull: boolean
  /** How long the next write takes, in ms. */
  delayMs(): number
}

/** What one run of the server sees of the disk. */
export interface MemoryStorage extends Storage {
  /** The process dies: nothing more is heard of it. `keep` says whether what is under way still gets written. */
  cut(keep: boolean): void
}

export const documentIds = ['board', 'control', 'other']

export function createDisk(): Disk {
  return { log: [], checkpoints: new Map(), isFull: false, delayMs: () => 1 }
}

export function mountDisk(disk: Disk, clock: Clock): MemoryStorage {
  const underWay: LogEntry[][] = []
  let isCut = false

  const write = (entries: LogEntry[]): Promise<void> => {
    underWay.push(entries)
    return new Promise((resolve, reject) => {
      clock.after(disk.delayMs(), () => {
        if (isCut) return
        underWay.splice(underWay.indexOf(entries), 1)
        if (disk.isFull) return reject(new StorageFailure('io', 'the disk is full'))
        disk.log.push(...entries)
        resolve()
      })
    })
  }
  const never = () => Promise.reject(new Error('not part of the lab'))

  return {
    append: write,
    async loadDocument(workshopId, documentId) {
      if (!documentIds.includes(documentId)) return undefined
      const checkpoint = disk.checkpoints.get(documentId)
      const entries = disk.log
        .map((entry, index) => ({ ...entry, position: index + 1 }))
        .filter(entry => entry.workshopId === workshopId && entry.documentId === documentId)
        .filter(entry => entry.position > (checkpoint?.position ?? 0))
      return {
        documentId,
        epoch: 1,
        serverClientId: 4_000_000_000 + documentIds.indexOf(documentId),
        updates: [...(checkpoint ? [checkpoint.update] : []), ...entries.map(entry => entry.update)],
        position: entries.at(-1)?.position ?? checkpoint?.position ?? 0,
        logBytes: entries.reduce((sum, entry) => sum + entry.update.length, 0),
      }
    },
    async listDocuments() {
      return documentIds.map((documentId, index) => ({
        documentId,
        epoch: 1,
        serverClientId: 4_000_000_000 + index,
      }))
    },
    async loadOwners(workshopId) {
      const owners: ClientOwner[] = documentIds.map((_, index) => ({
        clientId: 4_000_000_000 + index,
        participantId: serverParticipant,
      }))
      for (const entry of disk.log) if (entry.workshopId === workshopId) owners.push(...entry.owners)
      return owners
    },
    async compact(_workshopId, documentId, update, position) {
      disk.checkpoints.set(documentId, { update, position })
    },
    probe: () => write([]),
    cut(keep) {
      isCut = true
      if (keep) disk.log.push(...underWay.flat())
    },
    createWorkshop: never,
    findWorkshop: never,
    countWorkshops: never,
    findLink: never,
    listLinks: never,
    revokeLink: never,
    replaceLink: never,
    createSession: never,
    findSession: never,
    findParticipant: never,
    createSnapshot: never,
    listSnapshots: never,
    loadSnapshot: never,
    serverKey: never,
    close: async () => undefined,
  }
}
