/** What the block at the caret is: paragraph, heading, or item of a list; asked by the toolbar and changed by it. */
import { $insertList, $isListItemNode, $isListNode, $removeList, type ListType } from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'

export type BlockShape = 'paragraph' | 'heading' | ListType

export interface CaretLooks {
  shape: BlockShape
  bold: boolean
}

export function $readCaretLooks(): CaretLooks {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { shape: 'paragraph', bold: false }
  return { shape: $shapeOf(selection.anchor.getNode()), bold: selection.hasFormat('bold') }
}

function $shapeOf(node: LexicalNode): BlockShape {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isListNode(at)) return at.getListType()
    if ($isHeadingNode(at)) return 'heading'
  }
  return 'paragraph'
}

/** The same shape again makes it a paragraph. */
export function $toggleShape(shape: Exclude<BlockShape, 'paragraph'>): void {
  const isThat = $readCaretLooks().shape === shape
  if (shape !== 'heading') {
    if (isThat) $removeList()
    else $insertList(shape)
    return
  }
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (['bullet', 'number', 'check'].includes($readCaretLooks().shape)) $removeList()
  for (const block of $blocksOf(selection)) {
    block.replace(isThat ? $createParagraphNode() : $createHeadingNode('h2'), true)
  }
}

/** The blocks right below the root that a selection touches, each once. */
function $blocksOf(selection: RangeSelection): ElementNode[] {
  const nodes = [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]
  const blocks = nodes.flatMap(node => {
    const block = $isRootNode(node) ? null : node.getTopLevelElement()
    return $isElementNode(block) && !$isListNode(block) ? [block] : []
  })
  return [...new Map(blocks.map(block => [block.getKey(), block])).values()]
}

const shapesByMark: Record<string, Exclude<BlockShape, 'paragraph'>> = {
  '#': 'heading',
  '##': 'heading',
  '-': 'bullet',
  '*': 'bullet',
  '1.': 'number',
  '[]': 'check',
  '[ ]': 'check',
}

/** A mark at the start of a line and a blank make a list or a heading of it, as in plain text. */
export function registerShapeMarks(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_SPACE_COMMAND, event => $shapeByMark(event), COMMAND_PRIORITY_LOW)
}

function $shapeByMark(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || node.getPreviousSibling() !== null || $isListItemNode(node.getParent()))
    return false
  const mark = node.getTextContent().slice(0, anchor.offset)
  const shape = Object.hasOwn(shapesByMark, mark) ? shapesByMark[mark] : undefined
  if (!shape || $shapeOf(node) !== 'paragraph') return false
  event.preventDefault()
  node.spliceText(0, mark.length, '', true)
  $toggleShape(shape)
  return true
}
