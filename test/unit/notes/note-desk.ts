/** People at one note, each with a document, an undo history and a headless editor bound as the client binds its own. */
import { createHeadlessEditor } from '@lexical/headless'
import { $createListItemNode, $createListNode, $isListItemNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import * as Y from 'yjs'
import { bindNote, type NoteBinding } from '../../../client/notes/bind-note.ts'
import { createCaretPresence } from '../../../client/notes/caret-presence.ts'
import { noteNodes } from '../../../client/notes/note-nodes.ts'
import { plainTextOf } from '../../../client/notes/plain-text.ts'
import { createUndoHistory, type UndoHistory } from '../../../client/store/undo-history.ts'
import type { Presence } from '../../../client/sync/presence.ts'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import { findYCard } from '../../../shared/model/card.ts'
import { addCard } from '../../../shared/model/card-writes.ts'
import { bodyText } from '../../../shared/model/note-body.ts'
import { peer } from '../model/workshop-docs.ts'

export const noteId = 'note-1'

export interface Writer {
  doc: Y.Doc
  history: UndoHistory
  editor: LexicalEditor
  /** What the editor shows. */
  shown(): string
  /** What the document says. */
  text(): string
  edit(change: () => void): void
  open(): void
  close(): void
  failures: unknown[]
}

export function bodyOf(doc: Y.Doc): Y.XmlText {
  const yBody = findYCard(doc, noteId)?.get('body')
  if (!(yBody instanceof Y.XmlText)) throw new Error('no note')
  return yBody
}

/** A document with one note; `fields` as of a card. */
export function deskWith(text: string): Y.Doc {
  const doc = peer(1)
  addCard(doc, circleNotes, { id: noteId, text }, 'test')
  return doc
}

const noPresence: Presence = {
  clientId: 0,
  pointers: undefined as never,
  setField: () => undefined,
  states: () => new Map(),
  watch: () => () => undefined,
}

export function sitDown(clientId: number, desk: Y.Doc, presence = noPresence): Writer {
  const doc = peer(clientId, desk)
  const history = createUndoHistory()
  history.track(doc)
  const failures: unknown[] = []
  const editor = createHeadlessEditor({
    namespace: 'note',
    nodes: noteNodes,
    onError: () => undefined,
  })
  let binding: NoteBinding | undefined
  let carets: ReturnType<typeof createCaretPresence> | undefined
  const writer: Writer = {
    doc,
    history,
    editor,
    failures,
    shown: () => plainTextOf(editor),
    text: () => bodyText(bodyOf(doc)),
    edit: change => {
      history.pause(doc)
      editor.update(change, { discrete: true })
    },
    open: () => {
      carets = createCaretPresence(presence, noteId, () => undefined)
      binding = bindNote({
        editor,
        doc,
        yBody: bodyOf(doc),
        provider: carets.provider,
        cursors: null,
        write: run => history.type(doc, run),
        onFailed: error => void failures.push(error),
      })
    },
    close: () => {
      binding?.close()
      carets?.close()
    },
  }
  writer.open()
  return writer
}

/** Updates that are not discrete are committed in microtasks, and what they lead to in some more. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 8; turns++) await Promise.resolve()
}

/** A caret, or a range, by fractions of the whole text. */
export function $selectByFractions(from: number, to = from): RangeSelection | undefined {
  const leaves = $getRoot().getAllTextNodes()
  const selection = $createRangeSelection()
  const place = (fraction: number, point: RangeSelection['anchor']) => {
    const leaf: TextNode | undefined = leaves[Math.floor(fraction * leaves.length * 0.999)]
    if (leaf)
      point.set(leaf.getKey(), Math.floor(((fraction * 7) % 1) * (leaf.getTextContentSize() + 1)), 'text')
    else point.set(($getRoot().getLastDescendant() ?? $getRoot()).getKey(), 0, 'element')
  }
  place(from, selection.anchor)
  place(to, selection.focus)
  $setSelection(selection)
  const now = $getSelection()
  return $isRangeSelection(now) ? now : undefined
}

/** The block under a fraction of the text becomes a heading, an item of a list, a paragraph. */
export function $reshapeBlock(fraction: number, shape: 'heading' | 'item' | 'paragraph'): void {
  const blocks = $getRoot().getChildren<ElementNode>()
  const block = blocks[Math.floor(fraction * blocks.length * 0.999)]
  if (!block || block.getType() === 'list') {
    const item = block?.getFirstChild()
    if ($isListItemNode(item) && shape === 'item') item.toggleChecked()
    return
  }
  if (shape === 'item')
    block.replace($createListNode('check').append($createListItemNode().append(...block.getChildren())))
  else block.replace(shape === 'heading' ? $createHeadingNode('h2') : $createParagraphNode(), true)
}
