/**
 * A Lexical editor for notes: what it knows, how it looks, what its keys do. Everything that is registered here is
 * taken down by `close`. Binding it to a note is `bind-note.ts`'s business.
 */
import { $isListItemNode, registerCheckList, registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  type EditorThemeClasses,
  INDENT_CONTENT_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { noteNodes } from './note-nodes.ts'
import { registerPlainEntry } from './plain-entry.ts'
import { registerShapeMarks } from './shape-block.ts'

const theme: EditorThemeClasses = {
  paragraph: 'note-paragraph',
  heading: { h1: 'note-heading', h2: 'note-heading', h3: 'note-heading' },
  list: {
    ul: 'note-list',
    ol: 'note-list note-list-numbers',
    checklist: 'note-list note-list-checks',
    listitem: 'note-item',
    listitemChecked: 'note-item-checked',
    listitemUnchecked: 'note-item-unchecked',
    nested: { listitem: 'note-item-nested' },
  },
  text: {
    bold: 'note-bold',
    italic: 'note-italic',
    underline: 'note-underline',
    strikethrough: 'note-strike',
  },
  collaboration: {
    cursor: 'note-caret',
    cursorName: 'note-caret-name',
    selection: 'note-caret-selection',
    selectionBg: 'note-caret-ground',
  },
}

export interface NoteEditorKeys {
  /** Characters that one paste may bring. */
  most: number
  onTooLong(characters: number): void
  onUndo(): void
  onRedo(): void
  onEnd(): void
}

export interface CreatedNoteEditor {
  editor: LexicalEditor
  close(): void
}

export function createNoteEditor(root: HTMLElement, keys: NoteEditorKeys): CreatedNoteEditor {
  // an update that fails leaves the editor as it was; the binding notices and shows the note anew
  const editor = createEditor({ namespace: 'note', nodes: noteNodes, theme, onError: () => undefined })
  editor.setRootElement(root)
  const end = mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerCheckList(editor),
    registerShapeMarks(editor),
    registerPlainEntry(editor, { most: keys.most, refuse: keys.onTooLong }),
    on(editor, UNDO_COMMAND, keys.onUndo),
    on(editor, REDO_COMMAND, keys.onRedo),
    on(editor, KEY_ESCAPE_COMMAND, keys.onEnd),
    editor.registerCommand(KEY_TAB_COMMAND, event => $indentInList(editor, event), COMMAND_PRIORITY_HIGH),
  )
  return {
    editor,
    close: () => {
      end()
      editor.setRootElement(null)
    },
  }
}

function on<Payload>(editor: LexicalEditor, command: LexicalCommand<Payload>, run: () => void): () => void {
  const answer = () => {
    run()
    return true
  }
  return editor.registerCommand(command, answer, COMMAND_PRIORITY_HIGH)
}

/** Elsewhere Tab leaves the note, as it leaves any field. */
function $indentInList(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { anchor } = selection
  const isInList = [anchor.getNode(), ...anchor.getNode().getParents()].some($isListItemNode)
  if (!isInList) return false
  event.preventDefault()
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
}
