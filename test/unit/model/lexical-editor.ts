/** A headless Lexical editor bound to a note's body by its first Yjs binding, as the client binds its own. */
import { createHeadlessEditor } from '@lexical/headless'
import { createYjsBinding, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from '@lexical/yjs'
import { $getRoot, type LexicalEditor } from 'lexical'
import * as Y from 'yjs'

/** The binding asks its provider for presence only. */
const awareness = {
  getLocalState: () => null,
  getStates: () => new Map(),
  on: () => {},
  off: () => {},
  setLocalState: () => {},
  setLocalStateField: () => {},
}
const provider = { awareness, connect: () => {}, disconnect: () => {}, on: () => {}, off: () => {} }

/** One editor a document: the binding keeps its nodes on the shared types themselves. */
export async function openEditor(doc: Y.Doc, yBody: Y.XmlText): Promise<LexicalEditor> {
  const editor = createHeadlessEditor({
    namespace: 'note',
    onError: error => {
      throw error
    },
  })
  const binding = createYjsBinding({ editor, id: 'note', doc, docMap: new Map(), getXmlText: () => yBody })
  editor.registerUpdateListener(update => {
    if (update.tags.has('collaboration') || update.tags.has('skip-collab')) return
    syncLexicalUpdateToYjs(
      binding,
      provider as never,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    )
  })
  yBody.observeDeep((events, { origin }) => {
    if (origin !== binding) syncYjsChangesToLexical(binding, provider as never, events as never, false)
  })
  showExisting(doc, yBody, binding)
  await committed()
  return editor
}

/** What is there already reaches this binding as one event of insertions. */
function showExisting(doc: Y.Doc, yBody: Y.XmlText, binding: ReturnType<typeof createYjsBinding>): void {
  doc.transact(transaction => {
    const event = new Y.YTextEvent(yBody, transaction, new Set([null]))
    Object.defineProperty(event, 'delta', { value: yBody.toDelta() })
    syncYjsChangesToLexical(binding, provider as never, [event] as never, false)
  }, binding)
}

/** Updates that are not discrete are committed in a microtask of their own. */
export async function committed(): Promise<void> {
  await Promise.resolve()
}

export function textOf(editor: LexicalEditor): string {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map(block => block.getTextContent())
      .join('\n'),
  )
}
