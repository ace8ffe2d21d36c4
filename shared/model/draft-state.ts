/**
 * What became of a draft, as the server notes it in the draft itself, where only its region reads it: what of it all
 * have been shown, and whether it is to be shown with the next reveal. Content is what a release copies: words and
 * fields, but neither place nor author. Pure; the notes are written by `release-writes.ts`.
 */
import type { Card } from './card.ts'
import { type Json, samePlain, toPlain } from './plain-value.ts'
import { readyKey, releasedKey } from './y-names.ts'

export interface DraftState {
  /** The content that was released last, or that its region let stand; undefined before any release. */
  readonly released: Json | undefined
  /** Chosen by the region's coordination for the moment when the moderator reveals. */
  readonly isReady: boolean
}

/** Marks that others than the server wrote count for nothing. */
export function readDraftState(
  raw: Readonly<Record<string, Json>>,
  isByServer: (key: string) => boolean,
): DraftState {
  return {
    released: isByServer(releasedKey) ? raw[releasedKey] : undefined,
    isReady: raw[readyKey] === true && isByServer(readyKey),
  }
}

/** What a release copies of a card. */
export function contentOf({ text, topic, group, lang, fields, unknown }: Card): Json {
  const plainFields = toPlain(fields) as Record<string, Json>
  return { ...unknown, ...plainFields, text, topic, group, lang }
}

/** Whether the draft says something that the board's copy does not, and that nobody decided on yet. */
export function isChangedSinceRelease(draft: Card, copy: Card): boolean {
  const content = contentOf(draft)
  if (samePlain(content, contentOf(copy))) return false
  return draft.draft?.released === undefined || !samePlain(content, draft.draft.released)
}
