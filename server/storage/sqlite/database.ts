/**
 * Opens the database of a data folder: takes the folder's lock, looks the file over before anything is written to it,
 * sets the pragmas that durability rests on, and brings the schema up to date. Runs in the storage worker; opened for
 * reading only, where nothing is made or brought up to date, also in commands.
 */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Result, succeed } from '../../../shared/result.ts'
import { absent, damaged, inUse, notWritable, type OpenFailure, tooNew, tooOld } from './open-failure.ts'
import { migrate, readSchemaVersion, schemaVersion } from './schema.ts'

export interface OpenDatabase {
  db: Database.Database
  /** Closes the database, then gives up the folder. */
  close(): void
}

export function openDatabase(dataDir: string): Result<OpenDatabase, OpenFailure> {
  return openLocked(dataDir, () => openChecked(fileIn(dataDir), dataDir))
}

/** Holds the folder as well: what is read does not change, and a server that runs there is not disturbed. */
export function openDatabaseForReading(dataDir: string): Result<OpenDatabase, OpenFailure> {
  if (!hasContent(fileIn(dataDir))) return fail(absent(dataDir))
  return openLocked(dataDir, () => openUnchanged(fileIn(dataDir)))
}

const fileIn = (dataDir: string): string => join(dataDir, 'zirkel.db')

function openLocked(
  dataDir: string,
  open: () => Result<Database.Database, OpenFailure>,
): Result<OpenDatabase, OpenFailure> {
  const lock = lockFolder(dataDir)
  if (!lock.ok) return lock
  const opened = open()
  if (!opened.ok) {
    lock.value.close()
    return opened
  }
  const db = opened.value
  return succeed({
    db,
    close() {
      db.close()
      lock.value.close()
    },
  })
}

/** The lock is SQLite's own on an empty file beside the database: the system gives it up when the process dies. */
function lockFolder(dataDir: string): Result<Database.Database, OpenFailure> {
  let lock: Database.Database | undefined
  try {
    makeFolder(resolve(dataDir))
    lock = new Database(join(dataDir, 'zirkel.lock'), { timeout: 0 })
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return succeed(lock)
  } catch (error) {
    lock?.close()
    return fail(
      codeOf(error).startsWith('SQLITE_BUSY') ? inUse(dataDir) : notWritable(dataDir, reasonOf(error)),
    )
  }
}

/** Not by `recursive`: below /proc and its like, where nothing can be made, that never returns (Node 24). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function openChecked(file: string, dataDir: string): Result<Database.Database, OpenFailure> {
  const finding = lookOver(file)
  if (!finding.ok) return finding
  let db: Database.Database | undefined
  try {
    db = new Database(file)
    setPragmas(db)
    migrate(db)
    return succeed(db)
  } catch (error) {
    db?.close()
    return fail(isDamage(error) ? damaged(file, reasonOf(error)) : notWritable(dataDir, reasonOf(error)))
  }
}

function openUnchanged(file: string): Result<Database.Database, OpenFailure> {
  const finding = lookOver(file)
  if (!finding.ok) return finding
  const db = new Database(file, { readonly: true })
  const version = readSchemaVersion(db)
  if (version === schemaVersion) return succeed(db)
  db.close()
  return fail(tooOld(file, version, schemaVersion))
}

function setPragmas(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  // FULL: a commit returns only when the log is synced; NORMAL would lose the last commits on power loss
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
}

/** Reads the whole file through a read-only handle, so that a damaged one is left as it was found. */
function lookOver(file: string): Result<undefined, OpenFailure> {
  if (!hasContent(file)) return succeed(undefined)
  if (!startsLikeDatabase(file)) return fail(damaged(file, 'it is not an SQLite database'))
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') return fail(damaged(file, String(verdict).split('\n')[0] ?? ''))
    const version = readSchemaVersion(db)
    return version > schemaVersion ? fail(tooNew(file, version, schemaVersion)) : succeed(undefined)
  } catch (error) {
    return fail(damaged(file, reasonOf(error)))
  } finally {
    db?.close()
  }
}

function hasContent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function startsLikeDatabase(file: string): boolean {
  const start = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return start.toString('latin1') === 'SQLite format 3\0'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))
