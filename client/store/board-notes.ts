/**
 * The notes of one document as blocks to be shown, and the body of one to be edited. One `observeDeep` tells those who
 * watch a note; a note that did not change gives the same array. An editor writes through `write`, as this person's
 * typing.
 */
import * as Y from 'yjs'
import { findYCard, findYCards } from '../../shared/model/card.ts'
import { type NoteBlock, readNoteBlocks } from '../../shared/model/note-blocks.ts'
import { createBody } from '../../shared/model/note-body.ts'
import { openBody } from '../../shared/model/open-body.ts'

/** What an open board gives for its notes: they are read where some are shown, and only then. */
export interface NoteSource {
  readonly doc: Y.Doc
  /** Runs a change as part of the typing that goes on. */
  write(change: () => void): void
}

export interface BoardNotes {
  readonly doc: Y.Doc
  /** Empty where there is no such note. */
  blocks(cardId: string): readonly NoteBlock[]
  watch(cardId: string, listener: () => void): () => void
  /** Ready for an editor; undefined when the note is gone. */
  open(cardId: string): Y.XmlText | undefined
  /** Runs a change as part of the typing that goes on. */
  write(change: () => void): void
}

const notesByDoc = new WeakMap<Y.Doc, BoardNotes>()

/** The same for all who ask, as long as the document lives. */
export function notesOf({ noteSource }: { noteSource: NoteSource }): BoardNotes {
  const known = notesByDoc.get(noteSource.doc)
  if (known) return known
  const notes = createBoardNotes(noteSource)
  notesByDoc.set(noteSource.doc, notes)
  return notes
}

function createBoardNotes({ doc, write }: NoteSource): BoardNotes {
  const blocksById = new Map<string, readonly NoteBlock[]>()
  const listenersById = new Map<string, Set<() => void>>()

  // as long as the document lives, which ends it
  findYCards(doc)?.observeDeep(events => {
    const changed = new Set<string>()
    for (const event of events) {
      const [cardId] = event.path
      if (cardId === undefined) for (const key of event.keys.keys()) changed.add(key)
      else changed.add(String(cardId))
    }
    for (const id of changed) blocksById.delete(id)
    for (const id of changed) for (const listener of [...(listenersById.get(id) ?? [])]) listener()
  })

  return {
    doc,
    blocks(cardId) {
      const known = blocksById.get(cardId)
      if (known) return known
      const blocks = readWords(doc, cardId)
      blocksById.set(cardId, blocks)
      return blocks
    },
    watch(cardId, listener) {
      const listeners = listenersById.get(cardId) ?? new Set()
      listenersById.set(cardId, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && listenersById.get(cardId) === listeners) listenersById.delete(cardId)
      }
    },
    open: cardId => openBody(doc, cardId),
    write,
  }
}

/** Words of clients that know no bodies are shown too. */
function readWords(doc: Y.Doc, cardId: string): readonly NoteBlock[] {
  const yCard = findYCard(doc, cardId)
  const words = yCard?.get('body') ?? yCard?.get('text')
  if (words instanceof Y.XmlText) return readNoteBlocks(words)
  if (!yCard || !(words instanceof Y.Text || typeof words === 'string')) return []
  const yBody = new Y.Doc()
    .getMap('aside')
    .set('body', createBody(typeof words === 'string' ? words : words.toJSON()))
  return readNoteBlocks(yBody)
}
