/**
 * Where comments stand in a document: an entry for each beside the cards, under a key that names its card. What is
 * said, by whom and when is read by `remarks.ts`. Total: what is no comment is skipped.
 */
import * as Y from 'yjs'
import { sharedText } from './note-body.ts'
import { findRootMap } from './root-map.ts'
import { commentsRoot } from './y-names.ts'

/** `<cardId>/<commentId>`: no id has a slash. */
export const commentKey = (cardId: string, commentId: string) => `${cardId}/${commentId}`

export function* yCommentsOf(doc: Y.Doc): Generator<[key: string, cardId: string, yComment: Y.Map<unknown>]> {
  for (const [key, value] of findRootMap(doc, commentsRoot)?.entries() ?? []) {
    const parts = key.split('/')
    if (parts.length === 2 && value instanceof Y.Map) yield [key, parts[0] as string, value]
  }
}

export function readCommentText(yComment: Y.Map<unknown>): string {
  const value = yComment.get('text')
  if (value instanceof Y.Text) return sharedText(value).toWellFormed()
  return typeof value === 'string' ? value.toWellFormed() : ''
}
