/**
 * A page with one note in a real Lexical editor, over the client's own provider: what two people type into one body
 * goes to the real server from here until the interface has an editor of its own. Bundled by `record.ts`.
 */
import {
  createUndoManager,
  createYjsBinding,
  syncLexicalUpdateToYjs,
  syncYjsChangesToLexical,
} from '@lexical/yjs'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createEditor,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import * as Y from 'yjs'
import { noLocalCopies } from '../../client/sync/local-copy.ts'
import { createPresence } from '../../client/sync/presence.ts'
import { createProvider, type Provider } from '../../client/sync/provider.ts'
import { openWebSocket } from '../../client/sync/transport.ts'
import { circleNotes } from '../../shared/boards/circle-notes/kind.ts'
import { findYCard } from '../../shared/model/card.ts'
import { addCard } from '../../shared/model/card-writes.ts'

const noteId = 'note-1'

export interface NotePage {
  /** Resolves with the editor open; `isFirst` makes the note. */
  open(workshopId: string, documentId: string, isFirst: boolean): Promise<void>
  bold(): void
  undo(): void
  redo(): void
  caretTo(end: 'start' | 'end'): void
  /** Everything typed is on the server's disk. */
  saved(): Promise<void>
}

const awareness = {
  getLocalState: () => null,
  getStates: () => new Map(),
  on: () => undefined,
  off: () => undefined,
  setLocalState: () => undefined,
  setLocalStateField: () => undefined,
}
const noProvider = {
  awareness,
  connect: () => undefined,
  disconnect: () => undefined,
  on: () => undefined,
  off: () => undefined,
} as never

const doc = new Y.Doc()
let editor: LexicalEditor
let undoManager: Y.UndoManager
let provider: Provider

const page: NotePage = {
  async open(workshopId, documentId, isFirst) {
    provider = createProvider({
      url: `${location.origin.replace(/^http/, 'ws')}/sync/${workshopId}/${documentId}?epoch=1`,
      ...{ doc, presence: createPresence(doc), localCopy: noLocalCopies.open('', doc), access: 'write' },
      ...{ openTransport: openWebSocket, random: Math.random },
    })
    await page.saved()
    if (isFirst) addCard(doc, circleNotes, { id: noteId, text: 'Measure 1' }, 'test')
    await page.saved()
    const yBody = findYCard(doc, noteId)?.get('body')
    if (!(yBody instanceof Y.XmlText)) throw new Error('no note')
    bind(yBody)
  },
  bold: () => editor.update(() => inSelection(selection => selection.formatText('bold'))),
  undo: () => void undoManager.undo(),
  redo: () => void undoManager.redo(),
  caretTo: end =>
    editor.update(() => void (end === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd())),
  saved: () =>
    new Promise(resolve => {
      const check = () => {
        const { pending, confirmedAt } = provider.delivery.get()
        if (pending > 0 || confirmedAt === undefined) return
        unwatch()
        resolve()
      }
      const unwatch = provider.delivery.watch(check)
      check()
    }),
}
Object.assign(window, { note: page })

function inSelection(write: (selection: RangeSelection) => void): boolean {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) write(selection)
  return true
}

function bind(yBody: Y.XmlText): void {
  const onError = (error: Error) => {
    throw error
  }
  editor = createEditor({ namespace: 'note', onError })
  registerTyping(editor)
  const binding = createYjsBinding({ editor, id: 'note', doc, docMap: new Map(), getXmlText: () => yBody })
  undoManager = createUndoManager(binding, yBody)
  editor.registerUpdateListener(update => {
    if (update.tags.has('collaboration') || update.tags.has('skip-collab')) return
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update
    syncLexicalUpdateToYjs(
      binding,
      noProvider,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    )
  })
  yBody.observeDeep((events, { origin }) => {
    if (origin !== binding)
      syncYjsChangesToLexical(binding, noProvider, events as never, origin instanceof Y.UndoManager)
  })
  editor.setRootElement(document.querySelector<HTMLElement>('#note'))
  doc.transact(transaction => {
    const event = new Y.YTextEvent(yBody, transaction, new Set([null]))
    Object.defineProperty(event, 'delta', { value: yBody.toDelta() })
    syncYjsChangesToLexical(binding, noProvider, [event] as never, false)
  }, binding)
}

/** What a plain editor does with keys. */
function registerTyping(target: LexicalEditor): void {
  const on = COMMAND_PRIORITY_EDITOR
  target.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    text =>
      inSelection(selection => selection.insertText(typeof text === 'string' ? text : (text.data ?? ''))),
    on,
  )
  target.registerCommand(
    DELETE_CHARACTER_COMMAND,
    isBackward => inSelection(selection => selection.deleteCharacter(isBackward)),
    on,
  )
  target.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => inSelection(selection => void selection.insertParagraph()),
    on,
  )
  target.registerCommand(
    KEY_BACKSPACE_COMMAND,
    event => {
      event.preventDefault()
      return target.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
    },
    on,
  )
  target.registerCommand(
    KEY_ENTER_COMMAND,
    event => {
      event?.preventDefault()
      return target.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    },
    on,
  )
}
