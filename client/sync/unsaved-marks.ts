/**
 * Which work of this browser no server has acknowledged: a mark for each local copy and each client id that wrote in
 * it, kept across reloads and seen by all tabs. Structs of the client id from `from` on are not on the server's disk.
 * A tab keeps its own marks; those of a tab that is gone are taken away by whoever got its work to the server, or
 * put it aside for people to read.
 */
import type { KeptValues } from './kept-values.ts'

export interface UnsavedMark {
  localCopyName: string
  clientId: number
  /** The client's first clock that is not on the server's disk. */
  from: number
  /** Behind its last. The same as `from` where only deletions wait. */
  to: number
  /** Counts on with every change. */
  changes: number
}

export interface UnsavedMarks {
  list(): UnsavedMark[]
  put(mark: UnsavedMark): void
  remove(localCopyName: string, clientId: number): void
  /** Unless its tab has gone on writing since. */
  removeUnchanged(mark: UnsavedMark): void
  /** Hears of other tabs. */
  watch(listener: () => void): () => void
}

export function createUnsavedMarks(workshopId: string, kept: KeptValues): UnsavedMarks {
  const prefix = `zirkel/${workshopId}/unsaved/`
  const keyOf = (name: string, clientId: number) => `${prefix}${name}/${clientId}`
  const read = (key: string): UnsavedMark | undefined => {
    const name = key.slice(prefix.length, key.lastIndexOf('/'))
    const clientId = Number(key.slice(key.lastIndexOf('/') + 1))
    const [from, to, changes] = (kept.get(key) ?? '').split(' ').map(Number)
    if (!Number.isSafeInteger(clientId) || from === undefined || to === undefined || changes === undefined)
      return undefined
    return { localCopyName: name, clientId, from, to, changes }
  }
  return {
    list: () => kept.keys(prefix).flatMap(key => read(key) ?? []),
    put: ({ localCopyName, clientId, from, to, changes }) =>
      kept.set(keyOf(localCopyName, clientId), `${from} ${to} ${changes}`),
    remove: (name, clientId) => kept.remove(keyOf(name, clientId)),
    removeUnchanged: mark => {
      const key = keyOf(mark.localCopyName, mark.clientId)
      const now = read(key)
      if (now && isSameMark(now, mark)) kept.remove(key)
    },
    watch: kept.watch,
  }
}

export function isSameMark(a: UnsavedMark, b: UnsavedMark): boolean {
  return a.from === b.from && a.to === b.to && a.changes === b.changes && a.clientId === b.clientId
}
