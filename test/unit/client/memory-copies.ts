/** Local copies without IndexedDB: what outlives a page, and what its tabs share. */
import * as Y from 'yjs'
import type { LocalCopies } from '../../../client/sync/local-copy.ts'

export interface MemoryCopies extends LocalCopies {
  readonly updatesByName: Map<string, Uint8Array[]>
}

export function createMemoryCopies(): MemoryCopies {
  const updatesByName = new Map<string, Uint8Array[]>()
  const updatesOf = (name: string) => {
    const known = updatesByName.get(name) ?? []
    updatesByName.set(name, known)
    return known
  }
  return {
    updatesByName,
    open(name, doc) {
      const origin = Symbol(name)
      const updates = updatesOf(name)
      const keep = (update: Uint8Array, from: unknown) => {
        if (from !== origin) updates.push(update)
      }
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update, origin)
      }, origin)
      doc.on('update', keep)
      return {
        loaded: Promise.resolve(),
        origin,
        close: async () => doc.off('update', keep),
      }
    },
    async read(name) {
      const updates = updatesByName.get(name)
      return updates && updates.length > 0 ? Y.mergeUpdates(updates) : undefined
    },
    async delete(name) {
      updatesByName.delete(name)
    },
  }
}
