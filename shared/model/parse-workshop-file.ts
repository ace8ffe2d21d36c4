/**
 * A workshop file from outside: anything at all in, either a file that can be made into documents or the list of
 * what is wrong, in plain sentences by path. Refuses before anything is made; drops `expected` and `__proto__`.
 */
import type { z } from 'zod'
import { boardKind } from '../boards/registry.ts'
import { isDraft } from './documents-of-file.ts'
import { toPlain } from './plain-value.ts'
import { fileFormat, fileFormatVersion, type WorkshopFile, workshopFileSchema } from './workshop-file.ts'

export interface FileProblem {
  /** As in `cards[3].board`; empty: the file as a whole. */
  path: string
  /** What should stand there. */
  expected: string
}

export type ParsedFile = { ok: true; file: WorkshopFile } | { ok: false; problems: FileProblem[] }

/** Ten times the largest workshop day (1,000 cards): more is no workshop but an attack or another kind of file. */
export const maxFileCards = 10_000
/** The server's gate lets one card grow to 64 KB; a longer text could never have been written here. */
export const maxFileText = 64 * 1024
/** Twice the number of regions that can still be compared side by side at a large congress (21). */
export const maxFileRegions = 42
/** One region or circle is one document for each board: a file must not make tens of thousands of rooms. */
export const maxFileBoards = 40
export const maxFileCircles = 100
/** More would not help anyone to mend the file. */
const maxProblems = 20

/** For making a workshop of it: every reference holds and every limit is kept. */
export function parseWorkshopFile(input: unknown): ParsedFile {
  const parsed = parseFileShape(input)
  if (!parsed.ok) return parsed
  const problems = crossCheck(parsed.file)
  return problems.length > 0 ? refused(problems) : parsed
}

/** For reading only, by the schema alone: references may point nowhere, as after a region was deleted. */
export function parseFileShape(input: unknown): ParsedFile {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refused([{ path: '', expected: 'a workshop file: a JSON object' }])
  }
  const { expected: _, ...content } = input as Record<string, unknown>
  const foreign = foreignFormat(content)
  if (foreign) return refused([foreign])
  const parsed = workshopFileSchema.safeParse(toPlain(content))
  if (!parsed.success) return refused(parsed.error.issues.flatMap(issue => problemsOf(issue, [])))
  return { ok: true, file: parsed.data }
}

function refused(problems: FileProblem[]): ParsedFile {
  return { ok: false, problems: problems.slice(0, maxProblems) }
}

function foreignFormat(content: Record<string, unknown>): FileProblem | undefined {
  if (content.format !== fileFormat)
    return { path: 'format', expected: `"${fileFormat}": this is another kind of file` }
  if (content.formatVersion === fileFormatVersion) return undefined
  return { path: 'formatVersion', expected: `${fileFormatVersion}, the version that this program reads` }
}

function problemsOf(issue: z.core.$ZodIssue, outer: readonly PropertyKey[]): FileProblem[] {
  const path = [...outer, ...issue.path]
  if (issue.code === 'invalid_union')
    return [{ path: formatPath(path), expected: 'a text, or one text for each language code' }]
  return [{ path: formatPath(path), expected: expectation(issue) }]
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return `one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'a date as YYYY-MM-DD' : issue.message
    default:
      return issue.message
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('')
}

/** What single values cannot show: limits, ids given twice, references that a document hangs on. */
function crossCheck(file: WorkshopFile): FileProblem[] {
  const circles = file.circles ?? []
  return [
    ...tooMany('cards', file.cards, maxFileCards),
    ...tooMany('regions', file.regions, maxFileRegions),
    ...tooMany('boards', file.boards, maxFileBoards),
    ...tooMany('circles', circles, maxFileCircles),
    ...givenTwice('regions', file.regions),
    ...givenTwice('circles', circles),
    ...givenTwice('boards', file.boards),
    ...givenTwice('cards', file.cards),
    ...controlAsBoard(file),
    ...cardProblems(file),
  ]
}

function tooMany(path: string, list: readonly unknown[], limit: number): FileProblem[] {
  return list.length > limit ? [{ path, expected: `at most ${limit} entries, not ${list.length}` }] : []
}

function givenTwice(path: string, list: readonly { id: string }[]): FileProblem[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: `${path}[${index}].id`, expected: `an id of its own: "${id}" stands there twice` }]
  })
}

/** The control document has that id. */
function controlAsBoard(file: WorkshopFile): FileProblem[] {
  return file.boards.flatMap(({ id }, index) =>
    id === 'control' ? [{ path: `boards[${index}].id`, expected: 'another id: "control" is taken' }] : [],
  )
}

function cardProblems(file: WorkshopFile): FileProblem[] {
  const types = new Map(file.boards.map(board => [board.id, board.type]))
  const regions = new Set(file.regions.map(region => region.id))
  const circles = new Set(file.circles?.map(circle => circle.id))
  return file.cards.flatMap((card, index) => {
    const problem = (key: string, expected: string) => [{ path: `cards[${index}].${key}`, expected }]
    const type = types.get(card.board)
    if (type === undefined) return problem('board', `the id of a board in this file, not "${card.board}"`)
    if (card.text.length > maxFileText) return problem('text', `at most ${maxFileText} characters`)
    const scope = boardKind(type).scope
    if ((scope === 'region' || isDraft(card)) && !regions.has(card.region ?? '')) {
      return problem(
        'region',
        `the id of a region in this file, since ${whyRegion(isDraft(card), card.board)}`,
      )
    }
    if (scope === 'circle' && !isDraft(card) && !circles.has(card.circle ?? '')) {
      return problem(
        'circle',
        `the id of a circle in this file, since board "${card.board}" has one part for each`,
      )
    }
    return []
  })
}

function whyRegion(draft: boolean, board: string): string {
  return draft ? 'the card is a draft of its region' : `board "${board}" has one part for each`
}
