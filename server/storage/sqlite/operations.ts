/**
 * What the storage worker can do, by the names of the port: each call is synchronous and, where it writes, one
 * transaction. `append` takes several calls' entries at once, for the group commit.
 */
import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import type {
  LinkRecord,
  LogEntry,
  NewWorkshop,
  ParticipantRecord,
  SessionRecord,
  SnapshotRecord,
} from '../port.ts'
import { createDocumentTables } from './document-tables.ts'
import { createWorkshopTables } from './workshop-tables.ts'

export type Operations = ReturnType<typeof createOperations>

export function createOperations(db: Database.Database) {
  const documents = createDocumentTables(db)
  const workshops = createWorkshopTables(db)
  const putSetting = db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
  const findSetting = db.prepare<[string], Uint8Array>('SELECT value FROM settings WHERE name = ?').pluck()
  const transact = <A extends unknown[]>(write: (...args: A) => void): ((...args: A) => void) =>
    db.transaction(write).immediate

  return {
    append: transact((entries: LogEntry[]) => documents.append(entries)),
    loadDocument: documents.load,
    listDocuments: documents.list,
    createDocument: transact(documents.create),
    loadOwners: documents.listOwners,
    compact: transact(documents.compact),
    probe: transact(() => void putSetting.run('probe', randomBytes(8))),
    createWorkshop: transact((workshop: NewWorkshop) => {
      workshops.insertWorkshop(workshop)
      for (const document of workshop.documents) documents.create(workshop.workshopId, document)
      for (const link of workshop.links) workshops.insertLink(link)
    }),
    findWorkshop: workshops.findWorkshop,
    countWorkshops: workshops.countWorkshops,
    findLink: workshops.findLink,
    listLinks: workshops.listLinks,
    revokeLink: transact(workshops.revokeLink),
    replaceLink: transact((secretHash: string, revokedAt: string, successor: LinkRecord) => {
      workshops.revokeLink(secretHash, revokedAt)
      workshops.insertLink(successor)
    }),
    createSession: transact((session: SessionRecord, participant: ParticipantRecord) =>
      workshops.insertSession(session, participant),
    ),
    findSession: workshops.findSession,
    findParticipant: workshops.findParticipant,
    createSnapshot: transact((snapshot: SnapshotRecord, file: string, drafts: Record<string, string>) =>
      workshops.insertSnapshot(snapshot, file, drafts),
    ),
    listSnapshots: workshops.listSnapshots,
    loadSnapshot: workshops.loadSnapshot,
    findInSnapshots: workshops.findInSnapshots,
    serverKey(): Uint8Array {
      const key = findSetting.get('server_key')
      if (key) return key
      const fresh = randomBytes(32)
      putSetting.run('server_key', fresh)
      return fresh
    },
  }
}
