/**
 * Releasing drafts and taking them back, as changes of a region's drafts, of its board and of the control document.
 * For the server alone, inside one storage transaction; each is idempotent. A release copies the draft to the board
 * under the same id, as a card of the server's own with the draft's author, and never deletes the draft: what a
 * teammate writes into it offline must find it. A draft whose copy lies on the board is not shown beside it.
 */
import type * as Y from 'yjs'
import { type Card, type CardContext, findYCard, findYCards, readCard, yCardsOf } from './card.ts'
import { setIfChanged, writeText } from './card-writes.ts'
import { parseDocumentId } from './document-id.ts'
import { contentOf } from './draft-state.ts'
import { createFileCard, fileCardOf, mendFileCard } from './file-card.ts'
import { newCardId } from './ids.ts'
import { readOrder } from './order.ts'
import { type Json, samePlain } from './plain-value.ts'
import type { FileCard, WorkshopFile } from './workshop-file.ts'
import { cardsRoot, controlRoots, readyKey, releasedKey, releasedPrefix } from './y-names.ts'

/** A card on its way from one document into the other. */
export interface CardCopy {
  card: FileCard
  order: string
  content: Json
}

/** Of those that are there, in the order given; notes in each draft what of it all may see from now on. */
export function takeCopies(yDrafts: Y.Doc, ids: readonly string[], context: CardContext): CardCopy[] {
  return ids.flatMap(id => {
    const yDraft = findYCard(yDrafts, id)
    if (!yDraft) return []
    const copy = copyOf(id, yDraft, context)
    setIfChanged(yDraft, releasedKey, copy.content)
    yDraft.delete(readyKey)
    return [copy]
  })
}

/** A copy that lies there already becomes what the draft is now, and keeps its place. */
export function putCopies(yBoard: Y.Doc, copies: readonly CardCopy[], context: CardContext): void {
  for (const { card, order } of copies) putCard(yBoard, { ...card, visibility: 'workshop' }, order, context)
}

/** Takes the cards off the board, and returns what lay there. */
export function takeOffBoard(yBoard: Y.Doc, ids: readonly string[], context: CardContext): CardCopy[] {
  return ids.flatMap(id => {
    const yCard = findYCard(yBoard, id)
    if (!yCard) return []
    const copy = copyOf(id, yCard, context)
    findYCards(yBoard)?.delete(id)
    return [copy]
  })
}

/**
 * The drafts of cards that were taken off the board. What was written on the board meanwhile comes along: into the
 * draft, or into a draft of its own where that was changed too. A card that never was a draft becomes one.
 */
export function putBackAsDrafts(yDrafts: Y.Doc, copies: readonly CardCopy[], context: CardContext): void {
  for (const copy of copies) putBackAsDraft(yDrafts, copy, context)
}

function putBackAsDraft(yDrafts: Y.Doc, { card, order, content }: CardCopy, context: CardContext): void {
  const draft = { ...card, visibility: 'region' }
  const yDraft = findYCard(yDrafts, card.id)
  const before = yDraft && readCard(card.id, yDraft, context)
  const isBoardAsReleased = samePlain(content, before?.draft?.released)
  const isDraftAsReleased = before && samePlain(contentOf(before), before.draft?.released)
  if (before && !isBoardAsReleased && !isDraftAsReleased && !samePlain(content, contentOf(before)))
    putCard(yDrafts, { ...draft, id: newCardId() }, order, context)
  else if (!before || !isBoardAsReleased) putCard(yDrafts, draft, order, context)
  yDraft?.delete(releasedKey)
}

/** Their regions let stand what is on the board: the drafts as they are now count as no change any more. */
export function letStand(yDrafts: Y.Doc, ids: readonly string[], context: CardContext): void {
  for (const id of ids) {
    const yDraft = findYCard(yDrafts, id)
    if (yDraft) setIfChanged(yDraft, releasedKey, contentOf(readCard(id, yDraft, context)))
  }
}

/** Chosen for the reveal, or not any more. */
export function markReady(yDrafts: Y.Doc, ids: readonly string[], isReady: boolean): void {
  for (const id of ids) {
    const yDraft = findYCard(yDrafts, id)
    if (yDraft && isReady) setIfChanged(yDraft, readyKey, true)
    else if (yDraft?.has(readyKey)) yDraft.delete(readyKey)
  }
}

/** What control says of a released card. `at` ISO, `by` a participant's id; null where a restore brought it back. */
export interface ReleaseNote {
  regionId: string
  at: string | null
  by: string | null
}

/** A card that was released again keeps its first note. */
export function noteReleased(
  yControl: Y.Doc,
  boardId: string,
  ids: readonly string[],
  note: ReleaseNote,
): void {
  const yDecisions = yControl.getMap<unknown>(controlRoots.decisions)
  for (const id of ids) {
    const key = noteKey(boardId, id)
    if (!yDecisions.has(key)) yDecisions.set(key, { ...note })
  }
}

export function noteWithdrawn(yControl: Y.Doc, boardId: string, ids: readonly string[]): void {
  const yDecisions = yControl.getMap<unknown>(controlRoots.decisions)
  for (const id of ids) yDecisions.delete(noteKey(boardId, id))
}

/** After going back to a file: those drafts are noted as released that lie on a board by it, and no others. */
export function restoreNotes(yControl: Y.Doc, docs: ReadonlyMap<string, Y.Doc>, file: WorkshopFile): void {
  const yDecisions = yControl.getMap<unknown>(controlRoots.decisions)
  const regions = regionsByKey(file)
  for (const key of yDecisions.keys())
    if (key.startsWith(releasedPrefix) && !regions.has(key)) yDecisions.delete(key)
  for (const key of draftKeys(docs)) {
    const regionId = regions.get(key)
    if (regionId !== undefined && !yDecisions.has(key)) yDecisions.set(key, { regionId, at: null, by: null })
  }
}

/** Of every card of the file that has a region. */
function regionsByKey(file: WorkshopFile): Map<string, string> {
  return new Map(
    file.cards.flatMap(({ board, id, region }) => (region ? [[noteKey(board, id), region]] : [])),
  )
}

function draftKeys(docs: ReadonlyMap<string, Y.Doc>): string[] {
  return [...docs].flatMap(([documentId, yDoc]) => {
    const name = parseDocumentId(documentId)
    if (name?.kind !== 'drafts') return []
    return Array.from(yCardsOf(yDoc), ([cardId]) => noteKey(name.boardId, cardId))
  })
}

function noteKey(boardId: string, cardId: string): string {
  return `${releasedPrefix}${boardId}/${cardId}`
}

function copyOf(id: string, yCard: Y.Map<unknown>, context: CardContext): CardCopy {
  const card: Card = readCard(id, yCard, context)
  return {
    card: fileCardOf(id, yCard, context),
    order: readOrder(yCard.get('order')),
    content: contentOf(card),
  }
}

function putCard(yDoc: Y.Doc, card: FileCard, order: string, context: CardContext): void {
  const yCard = findYCard(yDoc, card.id)
  if (!yCard) {
    createFileCard(yDoc.getMap<unknown>(cardsRoot), card, order, context)
    return
  }
  mendFileCard(yCard, card, context)
  writeText(yCard, context.kind, card.text)
}
