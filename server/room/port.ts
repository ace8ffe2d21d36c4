/**
 * What HTTP routes, snapshots and restore may ask of the live documents. `registry.ts` implements it.
 * Every write goes through the one commit queue: on disk first, then applied, then sent.
 */
import type * as Y from 'yjs'

/** A change of one document by the server itself, run on a scratch copy in one transaction. May throw: then nothing is written. */
export type ServerChange = (doc: Y.Doc) => void

export interface Documents {
  /**
   * Reads all documents of a workshop at one commit position: `read` runs in one turn of the event loop on the
   * live documents, which it must not change. Keys are document ids.
   */
  readAll<T>(
    workshopId: string,
    read: (docs: ReadonlyMap<string, Y.Doc>, owners: ReadonlyMap<number, string>) => T,
  ): Promise<T>
  /** The same for one document, without opening the others. Rejected if the workshop has none of that id. */
  readOne<T>(workshopId: string, documentId: string, read: (doc: Y.Doc) => T): Promise<T>
  /** Applies the changes as one storage transaction; resolves when durable, applied and sent. */
  writeAll(workshopId: string, changes: ReadonlyMap<string, ServerChange>): Promise<void>
  /** Resolves when everything accepted is on disk and all rooms are closed. */
  close(): Promise<void>
}
