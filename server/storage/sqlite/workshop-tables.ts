/** Workshops, links, participants, sessions and snapshots: plain rows, read and written one at a time. */
import type Database from 'better-sqlite3'
import type { LinkRecord, ParticipantRecord, SessionRecord, SnapshotRecord, WorkshopRecord } from '../port.ts'

const linkColumns = `secret_hash AS secretHash, workshop_id AS workshopId, role, region_id AS regionId,
  sealed_secret AS sealedSecret, revoked_at AS revokedAt`
const participantColumns = `participant_id AS participantId, workshop_id AS workshopId, alias, role, region_id AS regionId`
const sessionColumns = `token_hash AS tokenHash, workshop_id AS workshopId, participant_id AS participantId,
  link_hash AS linkHash, created_at AS createdAt`
const snapshotColumns = `snapshot_id AS snapshotId, workshop_id AS workshopId, label, created_at AS createdAt, hash, cause`

export function createWorkshopTables(db: Database.Database) {
  return { ...workshopRows(db), ...linkRows(db), ...sessionRows(db), ...snapshotRows(db) }
}

function workshopRows(db: Database.Database) {
  const insert = db.prepare('INSERT INTO workshops VALUES (?, ?)')
  const find = db.prepare<[string], WorkshopRecord>(
    'SELECT workshop_id AS workshopId, created_at AS createdAt FROM workshops WHERE workshop_id = ?',
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM workshops').pluck()
  return {
    insertWorkshop: ({ workshopId, createdAt }: WorkshopRecord) => void insert.run(workshopId, createdAt),
    findWorkshop: (workshopId: string) => find.get(workshopId),
    countWorkshops: () => count.get() ?? 0,
  }
}

function linkRows(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO links VALUES (@secretHash, @workshopId, @role, @regionId, @sealedSecret, @revokedAt,
     (SELECT count(*) FROM links WHERE workshop_id = @workshopId))`,
  )
  const find = db.prepare<[string], LinkRecord>(`SELECT ${linkColumns} FROM links WHERE secret_hash = ?`)
  const list = db.prepare<[string], LinkRecord>(
    `SELECT ${linkColumns} FROM links WHERE workshop_id = ? ORDER BY rank`,
  )
  const revoke = db.prepare('UPDATE links SET revoked_at = ? WHERE secret_hash = ? AND revoked_at IS NULL')
  return {
    insertLink: (link: LinkRecord) => void insert.run(link),
    findLink: (secretHash: string) => find.get(secretHash),
    /** In the order in which they were made. */
    listLinks: (workshopId: string) => list.all(workshopId),
    revokeLink: (secretHash: string, revokedAt: string) => void revoke.run(revokedAt, secretHash),
  }
}

function sessionRows(db: Database.Database) {
  const insertParticipant = db.prepare(
    'INSERT INTO participants VALUES (@workshopId, @participantId, @alias, @role, @regionId) ON CONFLICT DO NOTHING',
  )
  const insertSession = db.prepare(
    'INSERT INTO sessions VALUES (@tokenHash, @workshopId, @participantId, @linkHash, @createdAt)',
  )
  const findSession = db.prepare<[string], SessionRecord>(
    `SELECT ${sessionColumns} FROM sessions WHERE token_hash = ?`,
  )
  const findParticipant = db.prepare<[string, string], ParticipantRecord>(
    `SELECT ${participantColumns} FROM participants WHERE workshop_id = ? AND participant_id = ?`,
  )
  return {
    insertSession(session: SessionRecord, participant: ParticipantRecord): void {
      insertParticipant.run(participant)
      insertSession.run(session)
    },
    findSession(tokenHash: string): { session: SessionRecord; participant: ParticipantRecord } | undefined {
      const session = findSession.get(tokenHash)
      const participant = session && findParticipant.get(session.workshopId, session.participantId)
      return session && participant && { session, participant }
    },
    findParticipant: (workshopId: string, participantId: string) =>
      findParticipant.get(workshopId, participantId),
  }
}

function snapshotRows(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO snapshots VALUES (@workshopId, @snapshotId, @label, @createdAt, @hash, @cause, @file,
     (SELECT count(*) FROM snapshots WHERE workshop_id = @workshopId))`,
  )
  const insertDrafts = db.prepare('INSERT INTO snapshot_drafts VALUES (?, ?, ?, ?)')
  const list = db.prepare<[string], SnapshotRecord>(
    `SELECT ${snapshotColumns} FROM snapshots WHERE workshop_id = ? ORDER BY rank`,
  )
  const find = db.prepare<[string, string], SnapshotRecord & { file: string }>(
    `SELECT ${snapshotColumns}, file FROM snapshots WHERE workshop_id = ? AND snapshot_id = ?`,
  )
  const files = db
    .prepare<{ workshopId: string }, string>(
      `SELECT file FROM snapshots WHERE workshop_id = @workshopId
       UNION ALL SELECT file FROM snapshot_drafts WHERE workshop_id = @workshopId`,
    )
    .pluck()
  return {
    /** Reads every file once, whatever the number of texts, and no further than until all are found. */
    findInSnapshots(workshopId: string, texts: readonly string[]): string[] {
      const missing = new Set(texts)
      for (const file of files.iterate({ workshopId })) {
        for (const text of missing) if (file.includes(text)) missing.delete(text)
        if (missing.size === 0) break
      }
      return texts.filter(text => !missing.has(text))
    },
    insertSnapshot(snapshot: SnapshotRecord, file: string, draftsByRegion: Record<string, string>): void {
      insert.run({ ...snapshot, file })
      for (const [regionId, drafts] of Object.entries(draftsByRegion)) {
        insertDrafts.run(snapshot.workshopId, snapshot.snapshotId, regionId, drafts)
      }
    },
    /** Oldest first. */
    listSnapshots: (workshopId: string) => list.all(workshopId),
    loadSnapshot(
      workshopId: string,
      snapshotId: string,
    ): { snapshot: SnapshotRecord; file: string } | undefined {
      const row = find.get(workshopId, snapshotId)
      if (!row) return undefined
      const { file, ...snapshot } = row
      return { snapshot, file }
    },
  }
}
