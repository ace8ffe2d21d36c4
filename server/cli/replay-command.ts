/**
 * `zirkel replay DATA_DIR WORKSHOP_ID [DOCUMENT_ID]`: plays the log of a document from its first entry to the last and
 * prints what comes of it; without a document, which documents the workshop has. The store is only read.
 */
import { inspectLog } from '../room/inspect-log.ts'
import { type ClientOwner, StorageFailure, type StoredDocument } from '../storage/port.ts'
import { openReader, type StoreReader } from '../storage/sqlite/open-reader.ts'
import { CommandFailure } from './command-failure.ts'
import { parseOptions } from './options.ts'

export async function runReplay(args: string[]): Promise<string> {
  const [dataDir, workshopId, documentId, ...rest] = parseOptions(args, []).positionals
  if (dataDir === undefined || workshopId === undefined || rest.length > 0)
    throw new CommandFailure('replay takes DATA_DIR, WORKSHOP_ID and, to look into one document, DOCUMENT_ID')
  const opened = openReader(dataDir)
  if (!opened.ok) throw new CommandFailure(opened.error.message)
  const store = opened.value
  try {
    if (!store.findWorkshop(workshopId)) throw new CommandFailure(`there is no workshop ${workshopId}`)
    return documentId === undefined
      ? describeAll(store, workshopId)
      : describeOne(store, workshopId, documentId)
  } catch (error) {
    if (error instanceof StorageFailure) throw new CommandFailure(error.message)
    throw error
  } finally {
    store.close()
  }
}

function describeAll(store: StoreReader, workshopId: string): string {
  const lines = store.listDocuments(workshopId).map(({ documentId }) => {
    const { entries, checkpointBytes, logBytes } = sizesOf(mustLoad(store, workshopId, documentId))
    return [documentId, `${entries}`, `${logBytes}`, `${checkpointBytes}`]
  })
  return table([['document', 'entries', 'bytes', 'checkpoint bytes'], ...lines])
}

function describeOne(store: StoreReader, workshopId: string, documentId: string): string {
  const document = mustLoad(store, workshopId, documentId)
  const { entries, checkpointBytes, logBytes } = sizesOf(document)
  const { clocks, cards, stateBytes, stateHash } = replayed(document)
  const ownerOf = ownersById(store.loadOwners(workshopId))
  return table([
    ['document', documentId],
    ['epoch', `${document.epoch}`],
    ['entries', `${entries}`],
    ['bytes', `${logBytes}`],
    ['checkpoint bytes', `${checkpointBytes}`],
    ['cards', `${cards}`],
    ['state bytes', `${stateBytes}`],
    ['state SHA-256', stateHash],
    ['client ids', `${clocks.length}`],
    ...clocks.map(([id, clock]) => [`  ${id}`, `${ownerOf.get(id) ?? 'nobody'}, ${clock} steps`]),
  ])
}

function mustLoad(store: StoreReader, workshopId: string, documentId: string): StoredDocument {
  const document = store.loadDocument(workshopId, documentId)
  if (document) return document
  const ids = store.listDocuments(workshopId).map(record => record.documentId)
  throw new CommandFailure(`there is no document ${documentId}; there are: ${ids.join(', ')}`)
}

/** A document whose updates come to more than its log begins with a checkpoint. */
function sizesOf({ updates, logBytes }: StoredDocument) {
  const checkpointBytes = updates.reduce((sum, update) => sum + update.length, 0) - logBytes
  return { entries: updates.length - (checkpointBytes > 0 ? 1 : 0), checkpointBytes, logBytes }
}

function replayed({ documentId, updates }: StoredDocument) {
  try {
    return inspectLog(updates)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandFailure(`document ${documentId} cannot be replayed: ${reason}`)
  }
}

function ownersById(owners: ClientOwner[]): Map<number, string> {
  return new Map(owners.map(({ clientId, participantId }) => [clientId, participantId]))
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map(row => `${line(row).trimEnd()}\n`).join('')
}
