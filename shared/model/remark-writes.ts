/** Everything that is written about cards: one function and one transaction each, with the caller's origin. */
import * as Y from 'yjs'
import { findYCard } from './card.ts'
import { commentKey, yCommentsOf } from './comments.ts'
import { newId } from './ids.ts'
import { type ReactionId, reactionKey } from './remarks.ts'
import { findRootMap } from './root-map.ts'
import { commentsRoot, reactionsRoot } from './y-names.ts'

/** UTF-16 units of one comment that our client lets people write. */
export const maxCommentText = 1_000

/** Its id; undefined on a card that is gone. `at` is an ISO time stamp. */
export function addComment(
  doc: Y.Doc,
  cardId: string,
  { text, at }: { text: string; at: string },
  origin: unknown,
): string | undefined {
  if (!findYCard(doc, cardId)) return undefined
  const id = newId('m')
  doc.transact(() => {
    const yComment = new Y.Map<unknown>([
      ['text', new Y.Text(text)],
      ['at', at],
    ])
    findRootMap(doc, commentsRoot)?.set(commentKey(cardId, id), yComment)
  }, origin)
  return id
}

export function deleteComment(doc: Y.Doc, cardId: string, commentId: string, origin: unknown): void {
  const yComments = findRootMap(doc, commentsRoot)
  const key = commentKey(cardId, commentId)
  if (yComments?.has(key)) doc.transact(() => yComments.delete(key), origin)
}

/** The whole thread; what is said later opens it again. */
export function resolveThread(doc: Y.Doc, cardId: string, isResolved: boolean, origin: unknown): void {
  doc.transact(() => {
    for (const [, ofCard, yComment] of yCommentsOf(doc)) {
      if (ofCard !== cardId || (yComment.get('resolved') === true) === isResolved) continue
      yComment.set('resolved', isResolved)
    }
  }, origin)
}

/** Gives the participant's own reaction, or takes it back. */
export function setReaction(
  doc: Y.Doc,
  cardId: string,
  reaction: ReactionId,
  { participantId, isGiven }: { participantId: string; isGiven: boolean },
  origin: unknown,
): void {
  const yReactions = findRootMap(doc, reactionsRoot)
  const key = reactionKey(cardId, reaction, participantId)
  if (!yReactions || yReactions.has(key) === isGiven || !findYCard(doc, cardId)) return
  doc.transact(() => {
    if (isGiven) yReactions.set(key, true)
    else yReactions.delete(key)
  }, origin)
}
