/**
 * The plain text of a note in the editor, as `shared/model/note-body.ts` counts it in the body: blocks joined by
 * newlines, UTF-16 units. Tells where each run of text begins, so that places in the text can be found on the screen.
 */
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'

export interface TextPlace {
  key: string
  /** Of the run's first unit in the plain text. */
  from: number
  length: number
}

export interface PlainText {
  text: string
  places: TextPlace[]
}

export function readPlainText(editor: LexicalEditor): PlainText {
  return editor.getEditorState().read(() => {
    const read: PlainText & { hasBlock: boolean } = { text: '', places: [], hasBlock: false }
    for (const child of $getRoot().getChildren()) if ($isElementNode(child)) $readBlock(child, read)
    return read
  })
}

export function plainTextOf(editor: LexicalEditor): string {
  return readPlainText(editor).text
}

function $readBlock(block: ElementNode, read: PlainText & { hasBlock: boolean }): void {
  const inner = block.getChildren().filter($isElementNode)
  if (inner.length > 0) {
    for (const child of inner) $readBlock(child, read)
    return
  }
  if (read.hasBlock) read.text += '\n'
  read.hasBlock = true
  for (const child of block.getChildren()) {
    if ($isLineBreakNode(child)) read.text += '\n'
    if (!$isTextNode(child)) continue
    const length = child.getTextContentSize()
    read.places.push({ key: child.getKey(), from: read.text.length, length })
    read.text += child.getTextContent()
  }
}
