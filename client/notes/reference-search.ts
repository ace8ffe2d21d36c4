/**
 * The word at the caret that looks for somebody or something: behind `@` people and organisations, behind `#` cards.
 * Finds it, and puts the reference that was chosen in its place.
 */
import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import type { Reference } from '../../shared/model/note-blocks.ts'
import { $createReferenceNode, $isReferenceNode } from './reference-node.ts'

export interface Search {
  sign: '@' | '#'
  /** Behind the sign; may be empty. */
  typed: string
}

export interface ReferenceChoice {
  reference: Reference
  /** What will stand in the note. */
  text: string
  /** Beside it in the list: whose, or where. */
  hint: string
}

/** As many as one looks through; more is typed for. */
export const mostChoices = 8

/** A sign at the start or behind a blank, and at most so many letters: then somebody means the sign itself. */
const searchAtCaret = /(?:^|[\s(:])([@#])([\p{L}\p{N}._-][\p{L}\p{N}._ -]{0,30}|)$/u

export function $findSearch(): Search | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || $isReferenceNode(node)) return undefined
  const found = searchAtCaret.exec(node.getTextContent().slice(0, selection.anchor.offset))
  return found ? { sign: found[1] as Search['sign'], typed: found[2] ?? '' } : undefined
}

export function $putReference({ reference, text }: ReferenceChoice): void {
  const search = $findSearch()
  const selection = $getSelection()
  if (!search || !$isRangeSelection(selection)) return
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return
  const end = selection.anchor.offset
  const start = end - search.typed.length - 1
  const parts = start === 0 ? node.splitText(end) : node.splitText(start, end)
  const word = parts[start === 0 ? 0 : 1]
  const blank = $createTextNode(' ')
  word?.replace($createReferenceNode(text, reference)).insertAfter(blank)
  blank.select(1, 1)
}

/**
 * How a body is named in a note so that the plan finds it again: one word behind `@`, from its name or aliases; else
 * its whole name, if no list of names would be cut in it; else its id.
 */
export function mentionOf(name: string, aliases: readonly string[], id: string): string {
  const word = [name, ...aliases].find(one => oneWord.test(one))
  if (word !== undefined) return `@${word}`
  return noCut.test(name) ? name : `@${id}`
}

const oneWord = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u
const noCut = /^[\p{L}\p{N} .-]+$/u

/** Those whose text begins with the typed words first, then those that have them elsewhere. */
export function matchChoices(choices: readonly ReferenceChoice[], typed: string): ReferenceChoice[] {
  const wanted = fold(typed)
  const rank = ({ text, hint }: ReferenceChoice): number => {
    const words = fold(text).replace(/^@/, '')
    if (words.startsWith(wanted)) return 0
    if (words.includes(` ${wanted}`)) return 1
    return words.includes(wanted) || fold(hint).includes(wanted) ? 2 : 3
  }
  return choices
    .map((choice, index) => ({ choice, index, rank: rank(choice) }))
    .filter(one => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || lengthOf(a, wanted) - lengthOf(b, wanted) || a.index - b.index)
    .slice(0, mostChoices)
    .map(one => one.choice)
}

/** The shortest is the closest to what was typed; where nothing was, the order stays. */
function lengthOf({ choice }: { choice: ReferenceChoice }, wanted: string): number {
  return wanted === '' ? 0 : choice.text.length
}

/** The same in every browser's language: a Turkish i is no other letter here. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
