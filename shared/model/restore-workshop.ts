/**
 * Back to a workshop file, forwards: changes that every open browser sees as people's writing, with as little
 * written as possible. Living cards keep their Y types, deleted ones are made anew by the server, cards that the
 * file does not have are deleted; answers to links are again what they were. Roster, clients, other decisions and
 * drafts are not touched.
 */
import type * as Y from 'yjs'
import { type CardContext, findYCard, findYCards, type OwnerOf, yCardsOf } from './card.ts'
import { setIfChanged, writeText } from './card-writes.ts'
import { type Control, controlBoard } from './control.ts'
import { cardContext } from './control-context.ts'
import { writeSettings } from './control-writes.ts'
import { controlId, parseDocumentId } from './document-id.ts'
import { controlOf, type LivingCard, livingCards } from './export-workshop.ts'
import { createFileCard, mendFileCard } from './file-card.ts'
import { cardsByDocument, type DocumentChange, type OrderedFileCard, settingsOf } from './import-workshop.ts'
import { restoreLinks } from './link-writes.ts'
import { keepOrders } from './order.ts'
import type { Json } from './plain-value.ts'
import { restoreNotes } from './release-writes.ts'
import { mendRemarks } from './remark-file.ts'
import type { WorkshopFile } from './workshop-file.ts'
import { cardsRoot } from './y-names.ts'

/**
 * By document id, for the control document and every board's document that there is. `docs` are read now; a change
 * also puts right what is written between now and its turn.
 */
export function restoreChanges(
  docs: ReadonlyMap<string, Y.Doc>,
  file: WorkshopFile,
  ownerOf: OwnerOf,
): Map<string, DocumentChange> {
  const control = controlOf(docs)
  const changes = new Map<string, DocumentChange>()
  if (!control) return changes
  const { links, ...settings } = settingsToRestore(control, file)
  changes.set(controlId, doc => {
    writeSettings(doc, settings)
    restoreLinks(doc, links)
    restoreNotes(doc, docs, file)
  })
  const known = withBoardsOf(file, control)
  const living = livingCards(docs, known, ownerOf)
  const cards = cardsByDocument(file, restoredOrders(file, living))
  const keyOf = new Map(living.map(({ documentId, key, card }) => [`${documentId} ${card.id}`, key]))
  for (const id of docs.keys()) {
    const name = parseDocumentId(id)
    const context = name?.kind === 'board' ? cardContext(known, name, ownerOf) : undefined
    const keyed = (cards.get(id) ?? []).map(one => ({
      ...one,
      key: keyOf.get(`${id} ${one.card.id}`) ?? one.card.id,
    }))
    if (context) changes.set(id, doc => restoreCards(doc, keyed, context))
  }
  return changes
}

/** Boards that went since come back, with their cards. */
function withBoardsOf(file: WorkshopFile, control: Control): Control {
  const there = new Set(control.boards.map(board => board.id))
  const gone = file.boards.filter(board => !there.has(board.id))
  return { ...control, boards: [...control.boards, ...gone.map(controlBoard)] }
}

interface RestoredCard extends OrderedFileCard {
  key: string
}

function restoreCards(doc: Y.Doc, cards: readonly RestoredCard[], context: CardContext): void {
  const wanted = new Set(cards.map(({ key }) => key))
  doc.transact(() => {
    for (const [key] of yCardsOf(doc)) if (!wanted.has(key)) findYCards(doc)?.delete(key)
    for (const one of cards) restoreCard(doc, one, context)
    mendRemarks(doc, cards, context.ownerOf)
  })
}

function restoreCard(doc: Y.Doc, { card, key, order }: RestoredCard, context: CardContext): void {
  const yCard = findYCard(doc, key)
  if (!yCard) {
    createFileCard(doc.getMap(cardsRoot), card, order, context)
    return
  }
  mendFileCard(yCard, card, context)
  writeText(yCard, context.kind, card.text)
  setIfChanged(yCard, 'order', order)
}

/** Orders that give the file's array back and move as few living cards as possible. */
function restoredOrders(file: WorkshopFile, living: readonly LivingCard[]): string[] {
  const orders = new Map(living.map(({ card, order }) => [card.id, order]))
  return keepOrders(file.cards.map(({ id }) => ({ id, order: orders.get(id) })))
}

/** The file's settings; what the workshop has gained since goes. People who joined stand in the roster already. */
function settingsToRestore(control: Control, file: WorkshopFile): Record<string, Json | undefined> {
  const settings: Record<string, Json | undefined> = settingsOf(file)
  for (const key of Object.keys(control.settings))
    if (!Object.hasOwn(settings, key)) settings[key] = undefined
  const known = new Set(control.participants.map(participant => participant.id))
  const people = (file.participants ?? []).filter(
    ({ id }) => id === undefined || known.has(id) || !control.roster.has(id),
  )
  const hadPeople = control.settings.participants !== undefined
  settings.participants = people.length > 0 || hadPeople ? (people as Json[]) : undefined
  return settings
}
