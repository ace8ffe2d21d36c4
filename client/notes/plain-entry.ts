/**
 * What comes from outside comes as plain text: what is pasted, dropped or put in by the system. No mark-up of anybody's
 * is ever read, so nothing of it can be drawn. Lines become paragraphs, so that a label stands at the start of its own.
 */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'

/** `refuse`: with the number of characters of a paste that no note could hold. */
export function registerPlainEntry(
  editor: LexicalEditor,
  { most, refuse }: { most: number; refuse: (characters: number) => void },
): () => void {
  const paste = (event: Event): boolean => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null
    if (!data) return false
    event.preventDefault()
    const text = data.getData('text/plain')
    if (text.length > most) refuse(text.length)
    else $insertLines(text)
    return true
  }
  const stop = (event: Event): boolean => {
    event.preventDefault()
    return true
  }
  const put = (entry: InputEvent | string): boolean => {
    if (typeof entry === 'string' || !entry.dataTransfer) return false
    $insertLines(entry.dataTransfer.getData('text/plain'))
    return true
  }
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, paste, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DROP_COMMAND, stop, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DRAGSTART_COMMAND, stop, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, put, COMMAND_PRIORITY_CRITICAL),
  )
}

export function $insertLines(text: string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const [index, line] of text
    .replace(/\n$/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (index > 0) selection.insertParagraph()
    selection.insertText(line)
  }
}
