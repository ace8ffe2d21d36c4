/**
 * The copy of a document in this browser: it is loaded before the first connection and keeps every change, so that
 * work survives a reload without a line. Named by workshop, document, epoch, participant and generation: another
 * person in the same browser, or an older epoch, never meets it.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface LocalCopy {
  /** Resolves when the copy is in the document, or when there is none to be had in this browser. */
  readonly loaded: Promise<void>
  /** Transactions that come from the copy carry this origin. */
  readonly origin: unknown
  close(): Promise<void>
}

export type OpenLocalCopy = (name: string, doc: Y.Doc) => LocalCopy

/** A browser that locks its storage must not keep people from working: then we go on without a copy. */
const longestLoadMs = 5_000

export const openIndexedDbCopy: OpenLocalCopy = (name, doc) => {
  if (typeof indexedDB === 'undefined') return noLocalCopy(name, doc)
  const persistence = new IndexeddbPersistence(name, doc)
  const loaded = new Promise<void>(resolve => {
    const timer = setTimeout(resolve, longestLoadMs)
    persistence.once('synced', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  return {
    loaded,
    origin: persistence,
    close: () => persistence.destroy().catch(() => undefined),
  }
}

export const noLocalCopy: OpenLocalCopy = () => ({
  loaded: Promise.resolve(),
  origin: Symbol('no local copy'),
  close: () => Promise.resolve(),
})

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

/** Deletes a copy that is not open. */
export async function deleteLocalCopy(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  await clearDocument(name)
}
