/**
 * The smallest edit that turns one text into another: what stands between their common beginning and end. Writing
 * only that into a shared text is what lets two people type in one card. Positions count UTF-16 units; a pair of
 * surrogates is never split, since half of one cannot be stored.
 */
import type * as Y from 'yjs'

export interface TextEdit {
  at: number
  /** How many units are taken out at `at`. */
  remove: number
  insert: string
}

/** Undefined when the texts are equal. */
export function textEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  if (isInsidePair(before, at) || isInsidePair(after, at)) at -= 1
  let tail = 0
  while (tail < shorter - at && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  if (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail)) tail -= 1
  return { at, remove: before.length - tail - at, insert: after.slice(at, after.length - tail) }
}

function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Puts in and takes out what differs. `before` is what the shared text holds. */
export function applyTextEdit(yText: Y.Text, before: string, after: string): void {
  const edit = textEdit(before, after)
  if (edit === undefined) return
  if (edit.insert !== '') yText.insert(edit.at, edit.insert)
  if (edit.remove > 0) yText.delete(edit.at + edit.insert.length, edit.remove)
}
