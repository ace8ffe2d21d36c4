/**
 * A checked workshop file as changes of new documents, one for each document of the workshop, empty ones too. The
 * changes run on scratch documents under the server's client ids, so the cards are the server's own.
 */
import type * as Y from 'yjs'
import type { BoardKind } from '../boards/contract.ts'
import { boardKind } from '../boards/registry.ts'
import { writeSettings } from './control-writes.ts'
import { type DocumentName, formatDocumentId } from './document-id.ts'
import { documentIdOfCard, documentNames, kindsOfFile, privacyOf } from './documents-of-file.ts'
import type { CardPlace } from './file-card.ts'
import { createFileCard } from './file-card.ts'
import { orderKeysBetween } from './order-key.ts'
import { type Json, toPlain } from './plain-value.ts'
import { mendRemarks } from './remark-file.ts'
import { type FileCard, type WorkshopFile, withoutPictures } from './workshop-file.ts'
import { cardsRoot } from './y-names.ts'

export type DocumentChange = (doc: Y.Doc) => void

/** A card of a file with the order that keeps the file's array. */
export interface OrderedFileCard {
  card: FileCard
  order: string
}

/** By document id. Orders increase over the whole array, so that export gives the array back. */
export function importChanges(file: WorkshopFile): Map<string, DocumentChange> {
  const orders = orderKeysBetween(null, null, file.cards.length)
  const cards = cardsByDocument(file, orders)
  const kinds = kindsOfFile(file)
  return new Map(
    documentNames(file).map(name => {
      const id = formatDocumentId(name)
      if (name.kind === 'control') return [id, doc => writeSettings(doc, settingsOf(file))]
      return [id, doc => createCards(doc, cards.get(id) ?? [], placeOf(name, kinds))]
    }),
  )
}

function createCards(doc: Y.Doc, cards: readonly OrderedFileCard[], place: CardPlace): void {
  if (cards.length === 0) return
  const yCards = doc.getMap<unknown>(cardsRoot)
  doc.transact(() => {
    for (const { card, order } of cards) createFileCard(yCards, card, order, place)
    mendRemarks(
      doc,
      cards.map(({ card }) => ({ key: card.id, card })),
      () => undefined,
    )
  })
}

/** `orders[i]` belongs to `file.cards[i]`. */
export function cardsByDocument(
  file: WorkshopFile,
  orders: readonly string[],
): Map<string, OrderedFileCard[]> {
  const kinds = kindsOfFile(file)
  const byDocument = new Map<string, OrderedFileCard[]>()
  for (const [index, card] of file.cards.entries()) {
    const id = documentIdOfCard(card, kinds)
    const list = byDocument.get(id) ?? []
    list.push({ card, order: orders[index] as string })
    byDocument.set(id, list)
  }
  return byDocument
}

function placeOf(
  name: Exclude<DocumentName, { kind: 'control' }>,
  kinds: ReadonlyMap<string, BoardKind>,
): CardPlace {
  const kind = kinds.get(name.boardId) ?? boardKind('')
  const isCircle = name.kind === 'board' && kind.scope === 'circle'
  const part = name.part ?? null
  return { kind, boardId: name.boardId, region: isCircle ? null : part, circle: isCircle ? part : null }
}

/** What the file says outside its cards. A file with drafts says so afterwards, for its export holds none. */
export function settingsOf(file: WorkshopFile): Record<string, Json> {
  const { cards: _cards, exportedAt: _time, expected: _expected, ...rest } = withoutPictures(file)
  const workshop = privacyOf(file) === 'drafts' ? { ...file.workshop, privacy: 'drafts' } : file.workshop
  return toPlain({ ...rest, workshop }) as Record<string, Json>
}
