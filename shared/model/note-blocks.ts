/**
 * A note's body as blocks to be shown: headings, paragraphs, items of lists, each with its runs of text and where they
 * stand in the plain text of `note-body.ts` (UTF-16 units). Reading only, and total: what it does not know it shows as
 * plain text, in order, and every character of the plain text is in exactly one run or is the newline between blocks.
 */
import * as Y from 'yjs'
import { blocksIn, isBlockOfBlocks, piecesOf } from './note-body.ts'

export type ReferenceKind = 'organisation' | 'person' | 'card'

/** What a run points to; ids of people, organisations, or `<documentId>/<cardId>`. Anybody may have written it. */
export interface Reference {
  kind: ReferenceKind
  target: string
}

export interface NoteRun {
  /** A newline where the line breaks inside a block. */
  text: string
  /** Of its first unit. */
  from: number
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  reference: Reference | null
}

export type ListKind = 'bullet' | 'number' | 'check'

export type NoteBlock = { runs: NoteRun[] } & (
  | { kind: 'paragraph' }
  | { kind: 'heading'; level: 1 | 2 | 3 }
  /** `depth` counts from 0; `number` from the list's start. */
  | { kind: 'item'; list: ListKind; depth: number; number: number; checked: boolean }
)

/** Deeper lists are shown at this depth. */
const maxDepth = 16

const formatBits = { bold: 1, italic: 2, strike: 4, underline: 8 } as const

/** The list a block stands in. */
interface ListPlace {
  list: ListKind
  depth: number
  next: number
}

interface Reader {
  blocks: NoteBlock[]
  /** Units read so far, the newlines between blocks among them. */
  at: number
}

export function readNoteBlocks(yBody: Y.XmlText): NoteBlock[] {
  const reader: Reader = { blocks: [], at: 0 }
  readBlocks(reader, yBody, undefined, 0)
  return reader.blocks
}

function readBlocks(reader: Reader, yParent: Y.XmlText, place: ListPlace | undefined, nesting: number): void {
  for (const part of blocksIn(yParent, nesting)) {
    if (typeof part === 'string') addBlock(reader, { kind: 'paragraph', runs: [plainRun(part)] })
    else if (isBlockOfBlocks(part)) readInner(reader, part, placeIn(part, place), nesting + 1)
    else addBlock(reader, leafBlock(part, place))
  }
}

/** What is nested too deep to be read still counts as a line. */
function readInner(reader: Reader, yBlock: Y.XmlText, place: ListPlace | undefined, nesting: number): void {
  const before = reader.blocks.length
  readBlocks(reader, yBlock, place, nesting)
  if (reader.blocks.length === before) addBlock(reader, { kind: 'paragraph', runs: [] })
}

function addBlock(reader: Reader, block: NoteBlock): void {
  if (reader.blocks.length > 0) reader.at += 1
  for (const run of block.runs) {
    run.from = reader.at
    reader.at += run.text.length
  }
  reader.blocks.push(block)
}

function placeIn(yBlock: Y.XmlText, outer: ListPlace | undefined): ListPlace | undefined {
  if (attribute(yBlock, '__type') !== 'list') return outer
  const listType = attribute(yBlock, '__listType')
  const start = attribute(yBlock, '__start')
  return {
    list: listType === 'number' || listType === 'check' ? listType : 'bullet',
    depth: outer ? Math.min(outer.depth + 1, maxDepth) : 0,
    next: typeof start === 'number' && Number.isSafeInteger(start) ? start : 1,
  }
}

function leafBlock(yBlock: Y.XmlText, place: ListPlace | undefined): NoteBlock {
  const runs = runsOf(yBlock)
  const type = attribute(yBlock, '__type')
  if (type === 'listitem' && place) {
    const { list, depth } = place
    const number = place.next
    place.next += 1
    return { kind: 'item', list, depth, number, checked: attribute(yBlock, '__checked') === true, runs }
  }
  if (type !== 'heading') return { kind: 'paragraph', runs }
  const tag = attribute(yBlock, '__tag')
  return { kind: 'heading', level: tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3, runs }
}

function runsOf(yBlock: Y.XmlText): NoteRun[] {
  const runs: NoteRun[] = []
  let look = plainRun('')
  for (const { content } of piecesOf(yBlock)) {
    if (typeof content === 'string') runs.push({ ...look, text: content })
    else if (!(content instanceof Y.Map)) look = plainRun('')
    else if (content.get('__type') === 'linebreak') runs.push(plainRun('\n'))
    else look = lookOf(content)
  }
  return runs
}

function lookOf(yRun: Y.Map<unknown>): NoteRun {
  const format = yRun.get('__format')
  const has = (bit: number) => typeof format === 'number' && (format & bit) !== 0
  return {
    text: '',
    from: 0,
    bold: has(formatBits.bold),
    italic: has(formatBits.italic),
    underline: has(formatBits.underline),
    strike: has(formatBits.strike),
    reference: yRun.get('__type') === 'reference' ? readReference(yRun) : null,
  }
}

function readReference(yRun: Y.Map<unknown>): Reference | null {
  const kind = yRun.get('__kind')
  const target = yRun.get('__target')
  if (typeof target !== 'string' || target === '') return null
  return kind === 'organisation' || kind === 'person' || kind === 'card' ? { kind, target } : null
}

function plainRun(text: string): NoteRun {
  return { text, from: 0, bold: false, italic: false, underline: false, strike: false, reference: null }
}

/** What stands under a name is anybody's; the type says string where it may be anything. */
function attribute(yBlock: Y.XmlText, name: string): unknown {
  return yBlock.getAttribute(name)
}
