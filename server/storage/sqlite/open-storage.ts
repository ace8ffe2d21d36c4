/**
 * The store on SQLite: speaks the port's calls to the thread that owns the database. Expected failures of opening come
 * back as values with words for the operator; a call that the thread could not do is rejected with a `StorageFailure`.
 * A thread that dies is replaced (`kept-thread.ts`).
 */
import { type Result, succeed } from '../../../shared/result.ts'
import type { LogEntry, Storage } from '../port.ts'
import { type KeptThread, keepThread } from './kept-thread.ts'
import type { OperationName } from './messages.ts'
import type { OpenFailure } from './open-failure.ts'
import { packEntries } from './packed-entries.ts'
import { openThread } from './storage-thread.ts'

/**
 * Whoever opens it closes it: `Storage.close` resolves when the database is closed and the folder is free. `onDeath`
 * hears why a thread ended that nobody closed, and why another could not be opened.
 */
export async function openStorage(
  dataDir: string,
  onDeath: (reason: string) => void = () => undefined,
): Promise<Result<Storage, OpenFailure>> {
  const open = () => openThread(dataDir)
  const first = await open()
  if (!first.ok) return first
  return succeed(createStorage(keepThread({ first: first.value, open, onDeath })))
}

function createStorage(calls: KeptThread): Storage {
  const named =
    (name: OperationName) =>
    (...args: unknown[]): Promise<never> =>
      calls.send(id => [{ id, name, args }]) as Promise<never>

  return {
    append(entries: LogEntry[]) {
      const packed = packEntries(entries)
      return calls.send(id => [{ id, name: 'append', packed }, [packed.buffer]]) as Promise<void>
    },
    loadDocument: named('loadDocument'),
    listDocuments: named('listDocuments'),
    createDocument: named('createDocument'),
    loadOwners: named('loadOwners'),
    compact: named('compact'),
    probe: named('probe'),
    createWorkshop: named('createWorkshop'),
    findWorkshop: named('findWorkshop'),
    countWorkshops: named('countWorkshops'),
    findLink: named('findLink'),
    listLinks: named('listLinks'),
    revokeLink: named('revokeLink'),
    replaceLink: named('replaceLink'),
    createSession: named('createSession'),
    findSession: named('findSession'),
    findParticipant: named('findParticipant'),
    createSnapshot: named('createSnapshot'),
    listSnapshots: named('listSnapshots'),
    loadSnapshot: named('loadSnapshot'),
    findInSnapshots: named('findInSnapshots'),
    serverKey: named('serverKey'),
    close: calls.close,
  }
}
