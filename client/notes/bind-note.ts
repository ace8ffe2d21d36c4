/**
 * Binds a Lexical editor to the body of one note, by the low-level functions of Lexical's first Yjs binding. Owns the
 * binding and what hangs on it, and takes all of it down again; knows no React, no sockets, no other field of presence
 * than the one it was given. What one types is written through `write`, so that it is a step of one's own undo; what
 * others type is never tracked.
 *
 * The binding has gaps, seen and covered here: it has no first load; it deletes words that lost their run (somebody
 * deleted the run while others typed in it); it keeps its nodes on the shared types, stale for who comes next. So the
 * body is mended before it reads it, and where the editor does not show what the body says, it is shown anew. So an
 * error within an update of the editor needs no other answer.
 */
import {
  $getAnchorAndFocusForUserState,
  type Binding,
  createYjsBinding,
  initLocalState,
  type Provider,
  setLocalStateFocus,
  syncCursorPositions,
  syncLexicalUpdateToYjs,
  syncYjsChangesToLexical,
} from '@lexical/yjs'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isTextNode,
  $setSelection,
  BLUR_COMMAND,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_EDITOR,
  FOCUS_COMMAND,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_COLLAB_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import * as Y from 'yjs'
import { blockBody, bodyText, isFitToEdit } from '../../shared/model/note-body.ts'
import { plainTextOf } from './plain-text.ts'

export interface NoteBindingParts {
  editor: LexicalEditor
  doc: Y.Doc
  yBody: Y.XmlText
  provider: Provider
  /** Where others' carets are drawn; a positioned element around the editor. */
  cursors: HTMLElement | null
  /** Runs a change as one's own typing. */
  write(run: () => void): void
  /** The editor cannot show this body: it holds what no editor of ours makes. Called once at most. */
  onFailed(error: unknown): void
}

export interface NoteBinding {
  /** Others' carets moved. */
  drawCursors(): void
  close(): void
}

export function bindNote(parts: NoteBindingParts): NoteBinding {
  const bound = new BoundNote(parts)
  bound.open()
  return bound
}

class BoundNote implements NoteBinding {
  readonly #parts: NoteBindingParts
  #binding: Binding | undefined
  /** What is in the body came from this editor: no news for it. */
  #isWriting = false
  #end: () => void = () => undefined

  constructor(parts: NoteBindingParts) {
    this.#parts = parts
  }

  open(): void {
    const { editor, yBody, provider } = this.#parts
    yBody.observeDeep(this.#onBody)
    this.#end = mergeRegister(
      editor.registerUpdateListener(update => this.#guard(() => this.#onUpdate(update))),
      editor.registerCommand(FOCUS_COMMAND, () => this.#setFocus(true), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(BLUR_COMMAND, () => this.#setFocus(false), COMMAND_PRIORITY_EDITOR),
    )
    // the editor gets the focus when it is shown, and says so then
    initLocalState(provider, '', '', false, {})
    this.#guard(() => this.#show())
  }

  close(): void {
    const { yBody } = this.#parts
    this.#end()
    yBody.unobserveDeep(this.#onBody)
    this.#forget()
    this.#parts.cursors?.replaceChildren()
  }

  drawCursors(): void {
    const binding = this.#binding
    if (binding) this.#guard(() => syncCursorPositions(binding, this.#parts.provider))
  }

  #setFocus(isFocused: boolean): false {
    setLocalStateFocus(this.#parts.provider, '', '', isFocused, {})
    return false
  }

  /** Whatever stands in the editor is replaced by what the body says. Nothing of that is written anywhere. */
  #show(): void {
    const { editor, doc, yBody, provider, cursors } = this.#parts
    this.#forget()
    this.#mend()
    const binding = createYjsBinding({
      editor,
      id: 'note',
      doc,
      docMap: new Map(),
      getXmlText: () => yBody,
    })
    binding.cursorsContainer = cursors
    this.#binding = binding
    doc.transact(transaction => {
      const event = new Y.YTextEvent(yBody, transaction, new Set([null]))
      Object.defineProperty(event, 'delta', { value: yBody.toDelta() })
      syncYjsChangesToLexical(binding, provider, [event] as never, false)
    }, binding)
    this.#restoreCaret(binding)
    this.#checkShown(binding, 'fail')
  }

  /** To where it was in the body, as presence still says. */
  #restoreCaret(binding: Binding): void {
    const own = this.#parts.provider.awareness.getLocalState()
    if (!own?.focusing) return
    const restore = () => {
      const { anchorKey, anchorOffset, focusKey, focusOffset } = $getAnchorAndFocusForUserState(binding, own)
      if (anchorKey === null || focusKey === null) return
      const selection = $createRangeSelection()
      selection.anchor.set(
        anchorKey,
        anchorOffset,
        $isTextNode($getNodeByKey(anchorKey)) ? 'text' : 'element',
      )
      selection.focus.set(focusKey, focusOffset, $isTextNode($getNodeByKey(focusKey)) ? 'text' : 'element')
      $setSelection(selection)
    }
    this.#parts.editor.update(restore, { tag: [COLLABORATION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] })
  }

  #forget(): void {
    const { editor, yBody } = this.#parts
    const binding = this.#binding
    this.#binding = undefined
    forgetNodes(yBody)
    if (!binding) return
    binding.collabNodeMap.clear()
    editor.update(() => void $getRoot().clear(), {
      discrete: true,
      skipTransforms: true,
      tag: [SKIP_COLLAB_TAG, SKIP_DOM_SELECTION_TAG],
    })
  }

  #mend(): void {
    const { doc, yBody } = this.#parts
    if (!isFitToEdit(yBody)) doc.transact(() => blockBody(yBody), this)
  }

  readonly #onBody = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const binding = this.#binding
    // what is mended while others' change is told comes behind it, and is shown already
    const isOwn = this.#isWriting || transaction.origin === this || transaction.origin === binding
    if (isOwn || !binding) return
    this.#guard(() => {
      if (!isFitToEdit(this.#parts.yBody)) return this.#show()
      const isUndo = transaction.origin instanceof Y.UndoManager
      syncYjsChangesToLexical(binding, this.#parts.provider, events as never, isUndo)
      this.#checkShown(binding, 'show')
    })
  }

  #onUpdate(update: UpdateListenerPayload): void {
    const binding = this.#binding
    const { tags, dirtyElements, dirtyLeaves } = update
    if (!binding || tags.has(SKIP_COLLAB_TAG)) return
    const isFromBody = tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)
    const isOwn = !isFromBody && (dirtyElements.size > 0 || dirtyLeaves.size > 0)
    this.#isWriting = true
    try {
      if (isOwn) this.#parts.write(() => this.#toBody(binding, update))
      else this.#toBody(binding, update)
    } finally {
      this.#isWriting = false
    }
  }

  #toBody(binding: Binding, update: UpdateListenerPayload): void {
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update
    syncLexicalUpdateToYjs(
      binding,
      this.#parts.provider,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    )
  }

  /** Once the editor is through with it. An update that failed half-way leaves it as it was before. */
  #checkShown(binding: Binding, otherwise: 'show' | 'fail'): void {
    queueMicrotask(() =>
      this.#guard(() => {
        const { editor, yBody } = this.#parts
        if (this.#binding !== binding || plainTextOf(editor) === bodyText(yBody)) return
        if (otherwise === 'fail') throw new Error('the editor does not show the note')
        this.#show()
      }),
    )
  }

  #guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.close()
      this.#parts.onFailed(error)
    }
  }
}

/** The binding remembers its nodes on the shared types; another one must not find them there. */
function forgetNodes(yType: { _start: Y.Item | null }): void {
  Reflect.deleteProperty(yType, '_collabNode')
  for (let item = yType._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentType) forgetNodes(item.content.type)
  }
}
