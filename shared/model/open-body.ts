/**
 * The body of a note made ready for an editor, in one transaction: words that stand elsewhere (a bare string, a plain
 * text of a client that knows no bodies) move into one, bare strings in it become blocks. Nothing is written where the
 * body is ready, as all are that our own clients make.
 */
import * as Y from 'yjs'
import { findYCard } from './card.ts'
import { blockBody, createBody, isFitToEdit, sharedText } from './note-body.ts'

/** Undefined when the card is gone. */
export function openBody(doc: Y.Doc, cardId: string): Y.XmlText | undefined {
  const yCard = findYCard(doc, cardId)
  if (!yCard) return undefined
  const yBody = yCard.get('body')
  if (yBody instanceof Y.XmlText) {
    if (!isFitToEdit(yBody)) doc.transact(() => blockBody(yBody))
    return yBody
  }
  const words = yBody ?? yCard.get('text')
  const text = words instanceof Y.Text ? sharedText(words) : typeof words === 'string' ? words : ''
  return doc.transact(() => yCard.set('body', createBody(text)))
}
