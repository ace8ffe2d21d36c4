/**
 * What HTTP routes, snapshots and restore may ask of the live documents. `registry.ts` implements it.
 * Every write goes through the one commit queue: on disk first, then applied, then sent.
 */
import type * as Y from 'yjs'

/** A change of one document by the server itself, run on a scratch copy in one transaction. May throw: then nothing is written. */
export type ServerChange = (doc: Y.Doc) => void

/** The same, told whose client ids are: participant's id by client id. */
export type OwnedChange = (doc: Y.Doc, owners: ReadonlyMap<number, string>) => void

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
  readOne<T>(
    workshopId: string,
    documentId: string,
    read: (doc: Y.Doc, owners: ReadonlyMap<number, string>) => T,
  ): Promise<T>
  /**
   * Applies the changes as one storage transaction; resolves when durable, applied and sent. They run one after the
   * other in the order of the map, in one turn: a later one may use what an earlier one read in its document.
   */
  writeAll(workshopId: string, changes: ReadonlyMap<string, OwnedChange>): Promise<void>
  /** Resolves when everything accepted is on disk and all rooms are closed. */
  close(): Promise<void>
}
