/**
 * Documents, their logs and checkpoints, and who owns which client id. Positions count commits of the whole database
 * upwards for ever: the next one is one more than the highest that any log or checkpoint holds.
 */
import { crc32 } from 'node:zlib'
import type Database from 'better-sqlite3'
import {
  type ClientOwner,
  type DocumentRecord,
  type LogEntry,
  StorageFailure,
  type StoredDocument,
  serverParticipant,
} from '../port.ts'

interface DocumentRow extends DocumentRecord {
  id: number
}
interface Entry {
  position: number
  crc: number
  bytes: Uint8Array
}

const documentColumns =
  'id, document_id AS documentId, epoch, server_client_id AS serverClientId FROM documents WHERE workshop_id = ?'

export function createDocumentTables(db: Database.Database) {
  const findRow = db.prepare<[string, string], DocumentRow>(`SELECT ${documentColumns} AND document_id = ?`)
  const listRows = db.prepare<[string], DocumentRow>(`SELECT ${documentColumns} ORDER BY document_id`)
  const insertRow = db.prepare('INSERT INTO documents VALUES (NULL, ?, ?, ?, ?)')
  const insertEntry = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)')
  const listEntries = db.prepare<[number], Entry>(
    'SELECT position, crc, changes AS bytes FROM log WHERE document = ? ORDER BY position',
  )
  const dropEntries = db.prepare('DELETE FROM log WHERE document = ? AND position <= ?')
  const findCheckpoint = db.prepare<[number], Entry>(
    'SELECT position, crc, state AS bytes FROM checkpoints WHERE document = ?',
  )
  const putCheckpoint = db.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?)')
  const bindOwner = db.prepare(
    `INSERT INTO owners VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET participant_id = excluded.participant_id
     WHERE participant_id = excluded.participant_id`,
  )
  const listOwners = db.prepare<{ workshopId: string; server: string }, ClientOwner>(
    `SELECT client_id AS clientId, participant_id AS participantId FROM owners WHERE workshop_id = @workshopId
     UNION ALL SELECT server_client_id, @server FROM documents WHERE workshop_id = @workshopId`,
  )
  let lastPosition = highestPosition(db)

  function mustFindRow(workshopId: string, documentId: string): DocumentRow {
    const row = findRow.get(workshopId, documentId)
    if (!row) throw new StorageFailure('conflict', `there is no document ${documentId}`)
    return row
  }

  function bind(workshopId: string, { clientId, participantId }: ClientOwner): void {
    const { changes } = bindOwner.run(workshopId, clientId, participantId)
    if (changes !== 1) throw new StorageFailure('conflict', `client id ${clientId} belongs to another`)
  }

  return {
    /** To be called inside a transaction. */
    append(entries: LogEntry[]): void {
      for (const { workshopId, documentId, update, owners } of entries) {
        const { id } = mustFindRow(workshopId, documentId)
        insertEntry.run(id, ++lastPosition, crc32(update), update)
        for (const owner of owners) bind(workshopId, owner)
      }
    },
    /** To be called inside a transaction. */
    create(workshopId: string, document: DocumentRecord & { update: Uint8Array }): void {
      const { documentId, epoch, serverClientId, update } = document
      const { lastInsertRowid } = insertRow.run(workshopId, documentId, epoch, serverClientId)
      if (update.length > 0) putCheckpoint.run(lastInsertRowid, ++lastPosition, crc32(update), update)
    },
    load(workshopId: string, documentId: string): StoredDocument | undefined {
      const row = findRow.get(workshopId, documentId)
      if (!row) return undefined
      const { id, ...record } = row
      const checkpoint = findCheckpoint.get(id)
      const tail = listEntries.all(id)
      const entries = checkpoint ? [checkpoint, ...tail] : tail
      for (const entry of entries) verify(documentId, entry)
      return {
        ...record,
        updates: entries.map(entry => entry.bytes),
        position: entries.at(-1)?.position ?? 0,
        logBytes: tail.reduce((sum, entry) => sum + entry.bytes.length, 0),
      }
    },
    list(workshopId: string): DocumentRecord[] {
      return listRows.all(workshopId).map(({ id: _, ...record }) => record)
    },
    listOwners: (workshopId: string) => listOwners.all({ workshopId, server: serverParticipant }),
    /** To be called inside a transaction. */
    compact(workshopId: string, documentId: string, checkpoint: Uint8Array, position: number): void {
      const { id } = mustFindRow(workshopId, documentId)
      putCheckpoint.run(id, position, crc32(checkpoint), checkpoint)
      dropEntries.run(id, position)
    },
  }
}

function highestPosition(db: Database.Database): number {
  const sql = `SELECT max(coalesce((SELECT max(position) FROM log), 0), coalesce((SELECT max(position) FROM checkpoints), 0))`
  return db.prepare<[], number>(sql).pluck().get() ?? 0
}

function verify(documentId: string, { position, crc, bytes }: Entry): void {
  if (crc32(bytes) === crc) return
  throw new StorageFailure('damaged', `entry ${position} of document ${documentId} is not what was written`)
}
