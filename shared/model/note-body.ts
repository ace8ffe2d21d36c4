/**
 * The body of a circle note: a `Y.XmlText` in the shape that Lexical's first Yjs binding stores (0.52). Only this
 * file knows that shape: each block is an embedded `Y.XmlText` with the attribute `__type`; in it each run of text
 * is an embedded `Y.Map` with `__type: 'text'`, followed by its characters; a line break is a `Y.Map` with
 * `__type: 'linebreak'`. Plain text is the blocks joined by newlines, counted in UTF-16 units.
 * `note-blocks.ts` reads the same shape to be shown.
 * Reading also takes bare strings, from clients that know no blocks. `blockBody` must run before an editor opens,
 * since an editor wipes bare strings. A body is made in the transaction that makes its card: two clients that
 * begin one each would double it.
 */
import * as Y from 'yjs'
import { applyTextEdit, textEdit } from './text-edit.ts'

/** Lists in lists in lists: deeper is not from an editor, and reading must not overflow. */
const maxDepth = 16

const paragraphAttributes: readonly (readonly [string, unknown])[] = [
  ['__type', 'paragraph'],
  ['__format', 0],
  ['__style', ''],
  ['__indent', 0],
  ['__dir', null],
  ['__textFormat', 0],
  ['__textStyle', ''],
]

const runEntries: readonly (readonly [string, unknown])[] = [
  ['__type', 'text'],
  ['__format', 0],
  ['__style', ''],
  ['__mode', 0],
  ['__detail', 0],
]

/** One piece of a shared text, as it stands there: characters or one embedded value. */
export interface Piece {
  index: number
  content: string | object
}

export function createBody(text: string): Y.XmlText {
  const yBody = new Y.XmlText()
  insertParagraphs(yBody, 0, text.split('\n'))
  return yBody
}

function createParagraph(line: string): Y.XmlText {
  const yParagraph = new Y.XmlText()
  for (const [name, value] of paragraphAttributes) yParagraph.setAttribute(name, value as string)
  if (line !== '') insertRun(yParagraph, 0, line)
  return yParagraph
}

function insertRun(yBlock: Y.XmlText, index: number, text: string): void {
  yBlock.insertEmbed(index, new Y.Map(runEntries))
  yBlock.insert(index + 1, text)
}

/** Blocks joined by newlines. */
export function bodyText(yBody: Y.XmlText): string {
  return linesOf(yBody, 0).join('\n')
}

function linesOf(yParent: Y.XmlText, depth: number): string[] {
  return blocksIn(yParent, depth).map(part => (typeof part === 'string' ? part : blockText(part, depth + 1)))
}

/** The blocks that stand in a body or block, in order; of bare strings each line. None where it is nested too deep. */
export function blocksIn(yParent: Y.XmlText, depth: number): (string | Y.XmlText)[] {
  if (depth > maxDepth) return []
  return piecesOf(yParent).flatMap<string | Y.XmlText>(({ content }) => {
    if (typeof content === 'string') return content.split('\n')
    return content instanceof Y.XmlText ? [content] : []
  })
}

/** A list, or an item that holds one; its own text is that of its blocks. */
export function isBlockOfBlocks(yBlock: Y.XmlText): boolean {
  return piecesOf(yBlock).some(({ content }) => content instanceof Y.XmlText)
}

/** A block of runs reads as its characters; a block of blocks (a list) as theirs, joined by newlines. */
function blockText(yBlock: Y.XmlText, depth: number): string {
  if (isBlockOfBlocks(yBlock)) return linesOf(yBlock, depth).join('\n')
  return piecesOf(yBlock)
    .map(({ content }) => (typeof content === 'string' ? content : isEmbed(content, 'linebreak') ? '\n' : ''))
    .join('')
}

export function piecesOf(yText: Y.Text): Piece[] {
  let index = 0
  return yText.toDelta().map((operation: { insert: string | object }) => {
    const piece = { index, content: operation.insert }
    index += typeof operation.insert === 'string' ? operation.insert.length : 1
    return piece
  })
}

function isEmbed(content: unknown, type: string): boolean {
  return content instanceof Y.Map && content.get('__type') === type
}

/**
 * Makes a body fit to be edited: bare strings become blocks, characters that lost their run (somebody deleted it while
 * others typed in it) get a new one, and a run without characters (two gave them one at the same time) goes. Nothing to
 * do where all is well. To be called inside a transaction.
 */
export function blockBody(yBody: Y.XmlText): void {
  for (const { index, content } of piecesOf(yBody).reverse()) {
    if (typeof content !== 'string') continue
    yBody.delete(index, content.length)
    insertParagraphs(yBody, index, content.split('\n'))
  }
  if (yBody.length === 0) yBody.insertEmbed(0, createParagraph(''))
  for (const yBlock of blocksOfRuns(yBody)) {
    for (const { index } of looseText(piecesOf(yBlock)).reverse())
      yBlock.insertEmbed(index, new Y.Map(runEntries))
    dropEmptyRuns(yBlock)
  }
}

/** False: an editor would wipe words of this body. `blockBody` makes it fit. */
export function isFitToEdit(yBody: Y.XmlText): boolean {
  return (
    yBody.length > 0 &&
    piecesOf(yBody).every(({ content }) => typeof content !== 'string') &&
    blocksOfRuns(yBody).map(piecesOf).every(isFit)
  )
}

const isFit = (pieces: readonly Piece[]) => looseText(pieces).length === 0 && emptyRuns(pieces).length === 0

/** The blocks that hold runs, in order. */
function blocksOfRuns(yParent: Y.XmlText, depth = 0): Y.XmlText[] {
  return blocksIn(yParent, depth).flatMap(yBlock => {
    if (typeof yBlock === 'string') return []
    return isBlockOfBlocks(yBlock) ? blocksOfRuns(yBlock, depth + 1) : [yBlock]
  })
}

/** Characters that stand behind no run, in order; an editor deletes them. */
function looseText(pieces: readonly Piece[]): Piece[] {
  let hasRun = false
  return pieces.filter(({ content }) => {
    if (typeof content === 'string') return !hasRun
    hasRun = content instanceof Y.Map && !isEmbed(content, 'linebreak')
    return false
  })
}

/** Runs without characters: an editor takes the next run's for theirs, and deletes them. */
function emptyRuns(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ content }, at) => {
    const isRun = ['text', 'tab', 'reference'].some(type => isEmbed(content, type))
    return isRun && typeof pieces[at + 1]?.content !== 'string'
  })
}

/**
 * Edits the body so that its plain text is `text`, touching only the blocks that differ and in them only the
 * characters that differ. To be called inside a transaction.
 */
export function setBodyText(yBody: Y.XmlText, text: string): void {
  if (bodyText(yBody) === text) return
  blockBody(yBody)
  const blocks = piecesOf(yBody).filter(({ content }) => content instanceof Y.XmlText)
  const texts = blocks.map(({ content }) => blockText(content as Y.XmlText, 1))
  const lines = text.split('\n')
  const head = sameAtStart(texts, lines)
  const tail = sameAtEnd(texts, lines, head)
  const firstSame = blocks[blocks.length - tail.blocks]
  replaceBlocks(
    yBody,
    blocks.slice(head.blocks, blocks.length - tail.blocks),
    lines.slice(head.lines, lines.length - tail.lines),
    firstSame ? firstSame.index : yBody.length,
  )
}

interface Same {
  blocks: number
  lines: number
}

/** How many blocks, and how many lines with them, are the same at the start. A block may hold several lines. */
function sameAtStart(texts: string[], lines: string[]): Same {
  const same = { blocks: 0, lines: 0 }
  for (const text of texts) {
    const count = text.split('\n').length
    if (lines.slice(same.lines, same.lines + count).join('\n') !== text || same.lines + count > lines.length)
      break
    same.blocks += 1
    same.lines += count
  }
  return same
}

function sameAtEnd(texts: string[], lines: string[], head: Same): Same {
  const same = { blocks: 0, lines: 0 }
  for (const text of texts.slice(head.blocks).reverse()) {
    const end = lines.length - same.lines
    const start = end - text.split('\n').length
    if (start < head.lines || lines.slice(start, end).join('\n') !== text) break
    same.blocks += 1
    same.lines = lines.length - start
  }
  return same
}

/**
 * Each block takes as many lines as it holds; blocks without lines are removed, lines without blocks made before
 * `end`. From the end, so that positions stay true.
 */
function replaceBlocks(yBody: Y.XmlText, blocks: Piece[], lines: string[], end: number): void {
  let used = 0
  const shares = blocks.map(({ index, content }) => {
    const count = blockText(content as Y.XmlText, 1).split('\n').length
    used += count
    return { index, yBlock: content as Y.XmlText, lines: lines.slice(used - count, used) }
  })
  insertParagraphs(yBody, end, lines.slice(used))
  for (const { index, yBlock, lines: share } of shares.reverse()) {
    if (share.length > 0 && setBlockText(yBlock, share.join('\n'))) continue
    yBody.delete(index, 1)
    insertParagraphs(yBody, index, share)
  }
}

function insertParagraphs(yBody: Y.XmlText, index: number, lines: readonly string[]): void {
  for (const [i, line] of lines.entries()) yBody.insertEmbed(index + i, createParagraph(line))
}

/** False when the block is made of blocks, or would need a line break put in: it cannot take the text as it is. */
function setBlockText(yBlock: Y.XmlText, text: string): boolean {
  if (isBlockOfBlocks(yBlock)) return false
  const edit = textEdit(blockText(yBlock, 1), text)
  if (edit === undefined) return true
  if (edit.insert.includes('\n')) return false
  if (edit.insert !== '') insertCharacters(yBlock, edit.at, edit.insert)
  deleteCharacters(yBlock, edit.at + edit.insert.length, edit.remove)
  dropEmptyRuns(yBlock)
  return true
}

/** Into the run that ends or begins at `at` (a place in the plain text), else as a run of its own; behind a reference too. */
function insertCharacters(yBlock: Y.XmlText, at: number, text: string): void {
  let offset = 0
  let isReference = false
  for (const { index, content } of piecesOf(yBlock)) {
    if (typeof content !== 'string') isReference = isEmbed(content, 'reference')
    if (typeof content === 'string') {
      if (at < offset + content.length || (at === offset + content.length && !isReference)) {
        yBlock.insert(index + at - offset, text)
        return
      }
      offset += content.length
    } else if (isEmbed(content, 'linebreak')) {
      if (at === offset) {
        insertRun(yBlock, index, text)
        return
      }
      offset += 1
    } else if (isEmbed(content, 'text') && at === offset) {
      yBlock.insert(index + 1, text)
      return
    }
  }
  insertRun(yBlock, yBlock.length, text)
}

function deleteCharacters(yBlock: Y.XmlText, at: number, count: number): void {
  const end = at + count
  const ranges: { index: number; length: number }[] = []
  let offset = 0
  for (const { index, content } of piecesOf(yBlock)) {
    const length = typeof content === 'string' ? content.length : isEmbed(content, 'linebreak') ? 1 : 0
    const from = Math.max(at, offset)
    const to = Math.min(end, offset + length)
    if (from < to) ranges.push({ index: index + from - offset, length: to - from })
    offset += length
  }
  for (const range of ranges.reverse()) yBlock.delete(range.index, range.length)
}

function dropEmptyRuns(yBlock: Y.XmlText): void {
  for (const { index } of emptyRuns(piecesOf(yBlock)).reverse()) yBlock.delete(index, 1)
}

/** Text of a shared text of any kind, in blocks or not. */
export function sharedText(yText: Y.Text): string {
  return yText instanceof Y.XmlText ? bodyText(yText) : yText.toJSON()
}

/** Minimal edit of a shared text of any kind. To be called inside a transaction. */
export function setSharedText(yText: Y.Text, text: string): void {
  if (yText instanceof Y.XmlText) {
    setBodyText(yText, text)
    return
  }
  if (yText.length !== yText.toJSON().length) dropEmbeds(yText)
  applyTextEdit(yText, yText.toJSON(), text)
}

/** Embedded values in plain words count as characters that nobody sees: positions would be wrong. */
function dropEmbeds(yText: Y.Text): void {
  for (const { index, content } of piecesOf(yText).reverse())
    if (typeof content !== 'string') yText.delete(index, 1)
}

/**
 * The plain text of those pieces of a shared text, of any kind, that `isTaken` says; also where they are deleted, as
 * long as a transaction still keeps them. Blocks are joined by newlines.
 */
export function takenText(yText: Y.Text, isTaken: (item: Y.Item) => boolean): string {
  let text = ''
  for (let item = yText._start; item !== null; item = item.right) {
    if (!isTaken(item)) continue
    const { content } = item
    if (content instanceof Y.ContentString) text += content.str
    else if (!(content instanceof Y.ContentType)) continue
    else if (content.type instanceof Y.Text)
      text += (text === '' ? '' : '\n') + takenText(content.type, isTaken)
    else if (content.type._map.get('__type')?.content.getContent()[0] === 'linebreak') text += '\n'
  }
  return text
}
