/** Which pictures a document names: anywhere in its cards, so that none is taken for unused that some reader would show. */
import type * as Y from 'yjs'
import { plainEntries, yCardsOf } from './card.ts'

/** Of `pictureIds`, those that some card holds. Total. */
export function picturesNamedIn(doc: Y.Doc, pictureIds: Iterable<string>): Set<string> {
  const texts = Array.from(yCardsOf(doc), ([, yCard]) => JSON.stringify(plainEntries(yCard)))
  return new Set([...pictureIds].filter(id => texts.some(text => text.includes(id))))
}
