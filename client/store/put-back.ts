/**
 * Puts words that were set aside back on their board as ordinary edits, which can be undone. A card that is gone is
 * made again under its old id; one that still reads as it did gets its words; where others wrote meanwhile a new card
 * stands behind theirs, so that nobody's words are written over. Comments are said again, now.
 */
import type { NewCard } from '../../shared/model/card-writes.ts'
import type { Json } from '../../shared/model/plain-value.ts'
import { addComment } from '../../shared/model/remark-writes.ts'
import type { SetAside, SetAsideCard } from '../sync/set-aside.ts'
import type { OpenBoard } from './workshop-store.ts'

/** One may write there, and whatever a comment is about is there, or comes back with it. */
export function canPutBack({ cards }: SetAside, board: OpenBoard): boolean {
  const isThere = (id: string) => board.cards.findCard(id) !== undefined || cards.some(card => card.id === id)
  return (
    board.access === 'write' && cards.every(({ commentOn }) => commentOn === undefined || isThere(commentOn))
  )
}

export function putBack({ cards: all }: SetAside, board: OpenBoard): void {
  const cards = all.filter(({ commentOn }) => commentOn === undefined)
  // One change each: what was too much at once goes in pieces.
  const newIds = new Map<string, string>()
  for (const card of cards) {
    const after = card.after === null ? null : (newIds.get(card.after) ?? card.after)
    const [newId = card.id] = board.actions.addAll(newCards({ ...card, after }, board))
    newIds.set(card.id, newId)
  }
  for (const { id, before, text } of cards) {
    if (before !== null && board.cards.findCard(id)?.text === before) board.actions.sharedText(id).write(text)
  }
  const at = new Date().toISOString()
  for (const { commentOn, text } of all) {
    if (commentOn === undefined) continue
    board.actions.perform((doc, origin) => addComment(doc, commentOn, { text, at }, origin))
  }
}

/** None where the card is still there as it was. */
function newCards(card: SetAsideCard, { cards, kind }: OpenBoard): NewCard[] {
  const there = cards.findCard(card.id)
  if (there && there.text === card.before) return []
  const { text, pos, ...rest } = card
  const zone = kind.mayPlace(card.zone) ? card.zone : null
  const { [kind.zoneField ?? '']: _, ...fields } = rest.fields as Readonly<Record<string, Json>>
  const place = { after: there ? card.id : card.after }
  const added: NewCard = { text, zone, place, fields }
  if (!there) added.id = card.id
  if (pos) added.pos = pos
  if (card.topic !== null) added.topic = card.topic
  if (card.group !== null) added.group = card.group
  return [added]
}
