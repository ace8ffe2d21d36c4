/** A document's first state, made apart from any room: what the store is given when a workshop is made. */
import * as Y from 'yjs'
import type { DocumentChange } from './import-workshop.ts'

/** The Yjs update (v1) of a document that only this change was run on, all of it written under `clientId`. */
export function encodeNew(change: DocumentChange, clientId: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  change(doc)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
