/**
 * What becomes of a local copy that the server will not take: its words that the server does not have go on the shelf,
 * at once as far as the marks tell, and exactly as soon as the server's version of the document has come. Owns the
 * shelf and what is shown of it. Opens no document; cards are read by whoever knows what a card is.
 */
import * as Y from 'yjs'
import { type LocalCopies, parseLocalCopyName } from './local-copy.ts'
import { createObservable, isSameJson, type Observable } from './observable-value.ts'
import type { SetAside, SetAsideCard, SetAsideReason, SetAsideShelf } from './set-aside.ts'
import type { UnsavedMark, UnsavedMarks } from './unsaved-marks.ts'

export interface CardReading {
  /** Cards with words that begin at `unsentFrom` of their client id; undefined while nobody knows what the document is. */
  unsent(doc: Y.Doc, documentId: string, unsentFrom: (clientId: number) => number): SetAsideCard[] | undefined
  /** Those whose words the document does not hold. */
  missing(doc: Y.Doc, documentId: string, cards: readonly SetAsideCard[]): SetAsideCard[]
}

export interface RefusedCopy {
  documentId: string
  localCopyName: string
  reason: SetAsideReason
  doc: Y.Doc
}

export interface Rescue {
  readonly setAside: Observable<readonly SetAside[]>
  putAside(copy: RefusedCopy): void
  /** The server's version of a document has come: what it holds needs no offering. */
  compare(documentId: string, doc: Y.Doc): void
  /** Puts aside what the marks say was left in a copy that nobody opens any more. Later, if it cannot be read yet. */
  collect(marks: readonly UnsavedMark[], reason: SetAsideReason): Promise<void>
  dealWith(localCopyName: string): void
  drop(localCopyName: string): void
  close(): void
}

export interface RescueParts {
  shelf: SetAsideShelf
  marks: UnsavedMarks
  localCopies: Pick<LocalCopies, 'read' | 'delete'>
  cards: CardReading
}

/** After these nothing but words is of interest: who wrote may not go on there anyway. */
const onlyWordsMatter = new Set<SetAsideReason>(['staleEpoch', 'otherPerson', 'readOnly', 'notFound'])

export function createRescue({ shelf, marks, localCopies, cards: reading }: RescueParts): Rescue {
  const setAside = createObservable<readonly SetAside[]>(shelf.list(), isSameJson)
  /** Refused in this page, and not compared yet. */
  let waiting: (RefusedCopy & { markedFrom: ReadonlyMap<number, number> })[] = []
  const tell = () => setAside.set(shelf.list())
  const unwatch = shelf.watch(tell)

  function drop(localCopyName: string): void {
    shelf.remove(localCopyName)
    void localCopies.delete(localCopyName)
  }

  function put(copy: RefusedCopy, cards: readonly SetAsideCard[]): void {
    const { documentId, localCopyName, reason } = copy
    const known = shelf.list().find(item => item.localCopyName === localCopyName)
    if (known && isSameJson(known.cards, cards)) return
    shelf.put({ documentId, localCopyName, reason, at: Date.now(), cards, isDealtWith: false })
  }

  function putAside(copy: RefusedCopy): void {
    const own = marks.list().filter(mark => mark.localCopyName === copy.localCopyName)
    const markedFrom = firstByClient(own)
    const cards = reading.unsent(
      copy.doc,
      copy.documentId,
      id => markedFrom.get(id) ?? Number.POSITIVE_INFINITY,
    )
    if (!cards && own.length > 0) return
    if (cards && (cards.length > 0 || (own.length > 0 && !onlyWordsMatter.has(copy.reason)))) put(copy, cards)
    for (const mark of own) marks.remove(mark.localCopyName, mark.clientId)
    waiting.push({ ...copy, markedFrom })
    tell()
  }

  /** Beside what the marks say, everything that the same epoch's server has never heard of. */
  function readExactly(copy: (typeof waiting)[number], doc: Y.Doc): void {
    const isSameEpoch = copy.reason !== 'staleEpoch' && copy.reason !== 'otherPerson'
    const unsentFrom = (clientId: number) =>
      Math.min(
        copy.markedFrom.get(clientId) ?? Number.POSITIVE_INFINITY,
        isSameEpoch ? Y.getState(doc.store, clientId) : Number.POSITIVE_INFINITY,
      )
    const cards = reading.unsent(copy.doc, copy.documentId, unsentFrom) ?? []
    if (cards.length > 0) put(copy, cards)
  }

  return {
    setAside,
    putAside,

    compare(documentId, doc) {
      for (const copy of waiting) if (copy.documentId === documentId) readExactly(copy, doc)
      waiting = waiting.filter(copy => copy.documentId !== documentId)
      for (const item of shelf.list()) {
        if (item.documentId !== documentId || item.cards.length === 0) continue
        const cards = reading.missing(doc, documentId, item.cards)
        if (cards.length === 0) drop(item.localCopyName)
        else if (cards.length < item.cards.length) shelf.put({ ...item, cards })
      }
      tell()
    },

    async collect(left, reason) {
      for (const [localCopyName, own] of Map.groupBy(left, mark => mark.localCopyName)) {
        const documentId = parseLocalCopyName(localCopyName)?.documentId
        const update = documentId === undefined ? undefined : await localCopies.read(localCopyName)
        if (documentId === undefined || !update) {
          for (const mark of own) marks.removeUnchanged(mark)
        } else {
          const doc = new Y.Doc()
          Y.applyUpdate(doc, update)
          putAside({ documentId, localCopyName, reason, doc })
        }
      }
    },

    dealWith(localCopyName) {
      const item = shelf.list().find(one => one.localCopyName === localCopyName)
      if (item && !item.isDealtWith) shelf.put({ ...item, isDealtWith: true })
      tell()
    },

    drop(localCopyName) {
      drop(localCopyName)
      tell()
    },

    close: unwatch,
  }
}

function firstByClient(marks: readonly UnsavedMark[]): Map<number, number> {
  return new Map(marks.map(mark => [mark.clientId, mark.from]))
}
