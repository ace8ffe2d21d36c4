/**
 * A disk for the lab: what was appended is kept when the append ends, after a while, one write after the other. It
 * can fail, and the process can die at any of its steps: then what was under way is on it whole or not at all.
 */
import type { Clock } from '../../server/room/clock.ts'
import {
  type ClientOwner,
  type DocumentRecord,
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
  /** The next write that is refused is on the disk all the same, as when the thread dies that should say so. */
  isInDoubt: boolean
  /** While set, nothing can be read. */
  isUnreadable: boolean
  /** How long the next write takes, in ms. */
  delayMs(): number
  /** How long the next read takes; 0: it is there at once. */
  readDelayMs(): number
  /** Called at each step of each write: about to be on the disk, and on it without an answer yet. */
  onStep: ((step: 'before' | 'after') => void) | undefined
}

/** What one run of the server sees of the disk. */
export interface MemoryStorage extends Storage {
  /** The process dies: nothing more is heard of it. `keep` says whether what is under way still gets written. */
  cut(keep: boolean): void
}

export const documentIds = ['board', 'control', 'other']

/** The server's own client id in the first document; the others follow. */
const serverClientIdBase = 4_000_000_000

const records: DocumentRecord[] = documentIds.map((documentId, index) => ({
  documentId,
  epoch: 1,
  serverClientId: serverClientIdBase + index,
}))

export function createDisk(): Disk {
  return {
    log: [],
    checkpoints: new Map(),
    isFull: false,
    isInDoubt: false,
    isUnreadable: false,
    delayMs: () => 1,
    readDelayMs: () => 0,
    onStep: undefined,
  }
}

export function mountDisk(disk: Disk, clock: Clock): MemoryStorage {
  const underWay = new Set<() => void>()
  let isCut = false
  let busyUntil = 0

  /** `put` is the write itself, done or not done. */
  function write(put: () => void): Promise<void> {
    underWay.add(put)
    busyUntil = Math.max(busyUntil, clock.now()) + disk.delayMs()
    return new Promise((resolve, reject) => {
      clock.after(busyUntil - clock.now(), () => {
        if (!isCut) disk.onStep?.('before')
        if (isCut) return
        underWay.delete(put)
        if (!disk.isFull || disk.isInDoubt) put()
        disk.isInDoubt = false
        if (disk.isFull) return reject(new StorageFailure('io', 'the disk is full'))
        disk.onStep?.('after')
        if (!isCut) resolve()
      })
    })
  }

  async function read<T>(find: () => T): Promise<T> {
    const waitMs = disk.readDelayMs()
    if (waitMs > 0) await new Promise<void>(resolve => clock.after(waitMs, resolve))
    if (isCut) await new Promise<never>(() => undefined)
    if (disk.isUnreadable) throw new StorageFailure('io', 'the disk cannot be read')
    return find()
  }

  const never = () => Promise.reject(new Error('not part of the lab'))

  return {
    append: entries => write(() => void disk.log.push(...entries)),
    loadDocument: (workshopId, documentId) =>
      read(() => {
        const record = records.find(known => known.documentId === documentId)
        return record && { ...record, ...storedUpdates(disk, workshopId, documentId) }
      }),
    listDocuments: () => read(() => records),
    loadOwners: workshopId => read(() => storedOwners(disk, workshopId)),
    compact: (_workshopId, documentId, update, position) =>
      write(() => void disk.checkpoints.set(documentId, { update, position })),
    probe: () => write(() => undefined),
    cut(keep) {
      isCut = true
      if (keep) for (const put of underWay) put()
    },
    createWorkshop: never,
    createDocument: never,
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
    findInSnapshots: never,
    serverKey: never,
    close: async () => undefined,
  }
}

/** Positions count the entries of the log, from 1. */
function storedUpdates({ log, checkpoints }: Disk, workshopId: string, documentId: string) {
  const checkpoint = checkpoints.get(documentId)
  const updates = checkpoint ? [checkpoint.update] : []
  let position = checkpoint?.position ?? 0
  let logBytes = 0
  for (let index = position; index < log.length; index++) {
    const entry = log[index] as LogEntry
    if (entry.workshopId !== workshopId || entry.documentId !== documentId) continue
    updates.push(entry.update)
    position = index + 1
    logBytes += entry.update.length
  }
  return { updates, position, logBytes }
}

function storedOwners({ log }: Disk, workshopId: string): ClientOwner[] {
  const owners: ClientOwner[] = records.map(({ serverClientId }) => ({
    clientId: serverClientId,
    participantId: serverParticipant,
  }))
  for (const entry of log) if (entry.workshopId === workshopId) owners.push(...entry.owners)
  return owners
}
