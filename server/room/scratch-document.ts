/**
 * A copy of a document on which the server's own changes are made first, so that one that throws leaves nothing
 * behind. It is kept while it is used, and brought up to date by what is new, since copying a whole document anew costs
 * as much as loading it. Whoever drops the document that it follows drops it as well.
 */
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import type { ServerChange } from './port.ts'
import { createDoc } from './replay.ts'

export interface ScratchDocument {
  /** What the change does to `yDoc`, as one update under this client id; undefined if nothing. Rethrows what it throws. */
  change(yDoc: Y.Doc, serverClientId: number, change: ServerChange): Uint8Array | undefined
  /** After a change that threw, or that was not applied to the document. */
  drop(): void
}

export function createScratchDocument(clock: Clock, idleDropMs: number): ScratchDocument {
  let yScratch: Y.Doc | undefined
  let cancelDrop: (() => void) | undefined

  function drop(): void {
    cancelDrop?.()
    cancelDrop = undefined
    yScratch?.destroy()
    yScratch = undefined
  }

  function upToDate(yDoc: Y.Doc): Y.Doc {
    const known = yScratch && Y.encodeStateVector(yScratch)
    yScratch ??= createDoc()
    cancelDrop?.()
    cancelDrop = clock.after(idleDropMs, drop)
    Y.applyUpdate(yScratch, Y.encodeStateAsUpdate(yDoc, known))
    return yScratch
  }

  return {
    drop,
    change(yDoc, serverClientId, change) {
      const scratch = upToDate(yDoc)
      scratch.clientID = serverClientId
      const updates: Uint8Array[] = []
      const collect = (update: Uint8Array) => updates.push(update)
      scratch.on('update', collect)
      scratch.transact(() => change(scratch))
      scratch.off('update', collect)
      return updates[0]
    },
  }
}
