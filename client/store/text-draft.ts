/**
 * One person's field for a shared text: what they type goes in as the smallest edit, what others type comes out
 * with the caret kept. While an input method composes, or while the field holds more than may be stored, the field
 * is left alone: others' edits are noted, and carried over when the field is released. Knows no DOM and no Yjs.
 */
import { type TextEdit, textEdit } from '../../shared/model/text-edit.ts'

/** The shared text behind the field. */
export interface SharedText {
  read(): string
  /** Makes the shared text this one, as an edit of this person. */
  write(text: string): void
}

export type DraftState =
  | { kind: 'free' }
  | { kind: 'composing' }
  /** The field holds `over` characters more than a card may; the shared text is as it was before. */
  | { kind: 'tooLong'; over: number }

/** What the field must show now; positions in UTF-16 units. */
export interface FieldChange {
  value: string
  /** Where a position of the field's former value now is. */
  mapPosition: (position: number) => number
}

export interface TextDraft {
  state(): DraftState
  /** The field's value changed by the person's hand. */
  typed(value: string): FieldChange | undefined
  compositionStarted(): void
  /** With the field's value at the end. */
  compositionEnded(value: string): FieldChange | undefined
  /** Call when the shared text may have changed; undefined when the field is to stay as it is. */
  sharedChanged(): FieldChange | undefined
}

export function createTextDraft(shared: SharedText, mostCharacters: number): TextDraft {
  let state: DraftState = { kind: 'free' }
  /** What field and shared text last agreed on. */
  let agreed = shared.read()

  /** Writes what the person made of `agreed` into what the shared text is by now. */
  const settle = (value: string): FieldChange | undefined => {
    const mine = textEdit(agreed, value)
    const theirs = textEdit(agreed, shared.read())
    const merged = theirs ? mergeEdits(agreed, mine, theirs) : value
    // Before writing: the write itself makes the shared text change, and that is no news to this field.
    agreed = merged
    if (mine) shared.write(merged)
    if (merged === value) return undefined
    const change = textEdit(value, merged)
    return { value: merged, mapPosition: position => mapPosition(change, position) }
  }

  const typed = (value: string): FieldChange | undefined => {
    if (state.kind === 'composing') return undefined
    if (value.length > mostCharacters && value.length > agreed.length) {
      state = { kind: 'tooLong', over: value.length - mostCharacters }
      return undefined
    }
    state = { kind: 'free' }
    return settle(value)
  }

  return {
    state: () => state,
    typed,
    compositionStarted: () => {
      state = { kind: 'composing' }
    },
    compositionEnded: value => {
      state = { kind: 'free' }
      return typed(value)
    },
    sharedChanged: () => {
      const text = shared.read()
      const theirs = textEdit(agreed, text)
      if (state.kind !== 'free' || !theirs) return undefined
      agreed = text
      return { value: text, mapPosition: position => mapPosition(theirs, position) }
    },
  }
}

/** A position before an edit, after it: behind what was put in before it, at the edit where its text was taken out. */
export function mapPosition(edit: TextEdit | undefined, position: number): number {
  if (!edit || position <= edit.at) return position
  if (position >= edit.at + edit.remove) return position + edit.insert.length - edit.remove
  return edit.at
}

/** Two edits of the same text, both carried out; where they meet, the others' text stands first and nothing of it goes. */
export function mergeEdits(text: string, mine: TextEdit | undefined, theirs: TextEdit): string {
  const after = applyEdit(text, theirs)
  if (!mine) return after
  const mineEnd = mine.at + mine.remove
  const theirsEnd = theirs.at + theirs.remove
  const insertAt = mine.at < theirs.at ? mine.at : mapBehind(theirs, mine.at)
  if (mineEnd <= theirs.at) return applyEdit(after, { at: mine.at, remove: mine.remove, insert: mine.insert })
  if (mine.at >= theirsEnd) return applyEdit(after, { ...mine, at: mapBehind(theirs, mine.at) })
  return mergeOverlapping(after, mine, theirs, insertAt)
}

/** What I took out before and after theirs goes; what they put in stays; mine stands where I took out. */
function mergeOverlapping(after: string, mine: TextEdit, theirs: TextEdit, insertAt: number): string {
  const theirsEndAfter = theirs.at + theirs.insert.length
  const removeBehind = Math.max(0, mine.at + mine.remove - (theirs.at + theirs.remove))
  const removeBefore = Math.max(0, theirs.at - mine.at)
  const tailCut = applyEdit(after, { at: theirsEndAfter, remove: removeBehind, insert: '' })
  const at = removeBefore > 0 ? mine.at : insertAt
  return applyEdit(tailCut, { at, remove: removeBefore, insert: mine.insert })
}

function mapBehind(theirs: TextEdit, position: number): number {
  if (position < theirs.at) return position
  const taken = Math.min(theirs.remove, position - theirs.at)
  return position - taken + theirs.insert.length
}

function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove)
}
