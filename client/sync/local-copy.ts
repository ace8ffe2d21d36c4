/**
 * The copy of a document in this browser: it is loaded before the first connection and keeps every change, so that
 * work survives a reload without a line. Named by workshop, document, epoch, participant and generation: another
 * person in the same browser, or an older epoch, never meets it. Tabs share it.
 */
import * as idb from 'lib0/indexeddb'
import { clearDocument, IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'

export interface LocalCopy {
  /** Resolves when the copy is in the document, or when there is none to be had in this browser. */
  readonly loaded: Promise<void>
  /** Transactions that come from the copy carry this origin. */
  readonly origin: unknown
  close(): Promise<void>
}

export interface LocalCopies {
  open(name: string, doc: Y.Doc): LocalCopy
  /** What a copy holds by now, as one update; undefined when there is none. Never rejects. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Of a copy that is not open. Never rejects. */
  delete(name: string): Promise<void>
}

/** A browser that locks its storage must not keep people from working: then we go on without a copy. */
const longestLoadMs = 5_000

/** When the page has what it needs. */
const tidyAfterMs = 10_000
/** Each opening adds a part, as large as what the server told before the copy was read: these are put together. */
const mostParts = 20

export function openLocalCopies(): LocalCopies {
  return typeof indexedDB === 'undefined' ? noLocalCopies : indexedDbCopies
}

const indexedDbCopies: LocalCopies = {
  open(name, doc) {
    const persistence = new IndexeddbPersistence(name, doc)
    guard(persistence, doc)
    const loaded = new Promise<void>(resolve => {
      const timer = setTimeout(resolve, longestLoadMs)
      persistence.once('synced', () => {
        clearTimeout(timer)
        resolve()
      })
    })
    const tidyTimer = setTimeout(() => tidy(persistence), tidyAfterMs)
    return {
      loaded,
      origin: persistence,
      close: () => {
        clearTimeout(tidyTimer)
        return persistence.destroy().catch(() => undefined)
      },
    }
  },

  async read(name) {
    try {
      const database = await idb.openDB(name, fresh =>
        idb.createStores(fresh, [['updates', { autoIncrement: true }], ['custom']]),
      )
      const [updates] = idb.transact(database, ['updates'], 'readonly')
      const stored: Uint8Array[] = updates ? await idb.getAll(updates) : []
      database.close()
      return stored.length === 0 ? undefined : merged(stored)
    } catch {
      return undefined
    }
  },

  async delete(name) {
    await clearDocument(name).catch(() => undefined)
  },
}

/** Storage that breaks while the page is open must not keep a change from those who hear of it after the copy does. */
function guard(persistence: IndexeddbPersistence, doc: Y.Doc): void {
  const store = persistence._storeUpdate
  doc.off('update', store)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (persistence._destroyed) return
    try {
      store(update, origin)
    } catch {
      // What is not kept here is still sent.
    }
  })
}

function tidy(persistence: IndexeddbPersistence): void {
  if (!persistence.synced || persistence._destroyed || persistence._dbsize < mostParts) return
  storeState(persistence).catch(() => undefined)
}

function merged(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return whole
}

export const noLocalCopies: LocalCopies = {
  open: () => ({
    loaded: Promise.resolve(),
    origin: Symbol('no local copy'),
    close: () => Promise.resolve(),
  }),
  read: () => Promise.resolve(undefined),
  delete: () => Promise.resolve(),
}

export interface LocalCopyName {
  workshopId: string
  documentId: string
  epoch: number
  participantId: string
  /** Counts the copies that were set aside after a refusal; the first is 0. */
  generation: number
}

export function formatLocalCopyName(name: LocalCopyName): string {
  const parts = [name.workshopId, name.documentId, name.epoch, name.participantId, name.generation]
  return `zirkel/${parts.join('/')}`
}

export function parseLocalCopyName(name: string): LocalCopyName | undefined {
  const match = /^zirkel\/([^/]+)\/([^/]+)\/(\d+)\/([^/]+)\/(\d+)$/.exec(name)
  const [, workshopId, documentId, epoch, participantId, generation] = match ?? []
  if (workshopId === undefined || documentId === undefined || participantId === undefined) return undefined
  return { workshopId, documentId, epoch: Number(epoch), participantId, generation: Number(generation) }
}
