/**
 * The tables, as a list of migrations: number n of the list brings a database from version n to n + 1. Entries are
 * only ever added. A database of a newer version than this list is never touched.
 */
import type Database from 'better-sqlite3'

const migrations: string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE workshops (workshop_id TEXT PRIMARY KEY, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops,
    document_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    server_client_id INTEGER NOT NULL,
    UNIQUE (workshop_id, document_id)
  ) STRICT;

  -- position counts commits of the whole database; crc is CRC-32 of the bytes beside it
  CREATE TABLE checkpoints (
    document INTEGER PRIMARY KEY REFERENCES documents,
    position INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    state BLOB NOT NULL
  ) STRICT;
  CREATE TABLE log (
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    changes BLOB NOT NULL,
    PRIMARY KEY (document, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE owners (
    workshop_id TEXT NOT NULL REFERENCES workshops,
    client_id INTEGER NOT NULL,
    participant_id TEXT NOT NULL,
    PRIMARY KEY (workshop_id, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    secret_hash TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops,
    role TEXT NOT NULL,
    region_id TEXT,
    sealed_secret BLOB NOT NULL,
    revoked_at TEXT,
    rank INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX links_by_workshop ON links (workshop_id, rank);

  CREATE TABLE participants (
    workshop_id TEXT NOT NULL REFERENCES workshops,
    participant_id TEXT NOT NULL,
    alias TEXT NOT NULL,
    role TEXT NOT NULL,
    region_id TEXT,
    PRIMARY KEY (workshop_id, participant_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    link_hash TEXT NOT NULL REFERENCES links,
    created_at TEXT NOT NULL,
    FOREIGN KEY (workshop_id, participant_id) REFERENCES participants
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    workshop_id TEXT NOT NULL REFERENCES workshops,
    snapshot_id TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    cause TEXT NOT NULL,
    file TEXT NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, snapshot_id)
  ) STRICT;
  CREATE TABLE snapshot_drafts (
    workshop_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    region_id TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (workshop_id, snapshot_id, region_id),
    FOREIGN KEY (workshop_id, snapshot_id) REFERENCES snapshots
  ) STRICT;
  `,
]

export const schemaVersion = migrations.length

/** 0 for a database that has no tables yet. */
export function readSchemaVersion(db: Database.Database): number {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'migrations'`).get()
  if (!known) return 0
  return db.prepare<[], number>('SELECT coalesce(max(version), 0) FROM migrations').pluck().get() ?? 0
}

/** Brings the database to `schemaVersion`, each step in one transaction. */
export function migrate(db: Database.Database): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT',
  )
  for (let version = readSchemaVersion(db); version < schemaVersion; version++) {
    db.transaction(() => {
      db.exec(migrations[version] as string)
      db.prepare('INSERT INTO migrations VALUES (?, ?)').run(version + 1, new Date().toISOString())
    })()
  }
}
