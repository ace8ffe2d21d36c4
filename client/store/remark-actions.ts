/** What a person says about a card, each as one step that can be undone. */
import type * as Y from 'yjs'
import { addComment, deleteComment, resolveThread, setReaction } from '../../shared/model/remark-writes.ts'
import type { ReactionId } from '../../shared/model/remarks.ts'
import type { UndoHistory } from './undo-history.ts'

export interface RemarkActions {
  comment(text: string): void
  removeComment(commentId: string): void
  resolve(isResolved: boolean): void
  react(reaction: ReactionId, isGiven: boolean): void
}

export function createRemarkActions(
  doc: Y.Doc,
  cardId: string,
  participantId: string,
  history: UndoHistory,
): RemarkActions {
  return {
    comment: text =>
      void history.step(doc, origin =>
        addComment(doc, cardId, { text, at: new Date().toISOString() }, origin),
      ),
    removeComment: id => history.step(doc, origin => deleteComment(doc, cardId, id, origin)),
    resolve: isResolved => history.step(doc, origin => resolveThread(doc, cardId, isResolved, origin)),
    react: (reaction, isGiven) =>
      history.step(doc, origin => setReaction(doc, cardId, reaction, { participantId, isGiven }, origin)),
  }
}
