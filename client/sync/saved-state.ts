/**
 * What people are told about saving, over all open documents. *Saved* is only ever said when every local change of
 * every one of them is acknowledged: on the server's disk. Pure.
 */
import type { ConnectionState, Delivery } from './provider.ts'
import type { SetAsideReason } from './set-aside.ts'

export type SavedState =
  | { kind: 'connecting' }
  /** `at`: epoch ms of the latest acknowledgement. */
  | { kind: 'saved'; at: number }
  | { kind: 'saving'; pending: number }
  | { kind: 'offline'; pending: number }
  /** The line stands, but the server cannot save. */
  | { kind: 'heldUp'; pending: number }
  | { kind: 'refused'; reason: SetAsideReason }

export interface DocumentState {
  connection: ConnectionState
  delivery: Pick<Delivery, 'pending' | 'confirmedAt'>
  isHeldUp?: boolean
}

/** The worst wins: refused, offline, held up, saving, connecting, saved. */
export function documentsToSavedState(documents: readonly DocumentState[]): SavedState {
  const pending = documents.reduce((sum, document) => sum + document.delivery.pending, 0)
  for (const { connection } of documents) {
    if (connection.kind === 'refused') return { kind: 'refused', reason: connection.reason }
  }
  if (documents.some(({ connection }) => connection.kind === 'offline')) return { kind: 'offline', pending }
  if (documents.some(document => document.isHeldUp)) return { kind: 'heldUp', pending }
  if (pending > 0) return { kind: 'saving', pending }
  return confirmedState(documents)
}

/** A document that was never confirmed since it was opened may hold unsaved work from before. */
function confirmedState(documents: readonly DocumentState[]): SavedState {
  const confirmedAt = documents.map(document => document.delivery.confirmedAt)
  if (confirmedAt.length === 0 || confirmedAt.includes(undefined)) return { kind: 'connecting' }
  return { kind: 'saved', at: Math.max(...confirmedAt.map(at => at ?? 0)) }
}

export function isSameSavedState(a: SavedState, b: SavedState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
