/**
 * A workshop file from outside: anything at all in, either a file that can be made into documents or the list of
 * what is wrong, in plain sentences by path. Refuses before anything is made; drops `expected` and `__proto__`.
 */
import type { z } from 'zod'
import { isDraft, kindsOfFile } from './documents-of-file.ts'
import { toPlain } from './plain-value.ts'
import { fileFormat, fileFormatVersion, type WorkshopFile, workshopFileSchema } from './workshop-file.ts'

export interface FileProblem {
  /** As in `cards[3].board`; empty: the file as a whole. */
  path: string
  /** What should stand there, in English. */
  expected: string
  /** The same for programs that say it in other words: which rule, with the figures and names of the sentence. */
  rule: FileRule
  values?: Readonly<Record<string, string | number>>
}

export const fileRules = [
  'object',
  'format',
  'version',
  'texts',
  'text',
  'number',
  'boolean',
  'list',
  'oneOf',
  'date',
  'id',
  'most',
  'once',
  'control',
  'board',
  'length',
  'regionOfDraft',
  'regionOfBoard',
  'circleOfBoard',
  'depth',
  'picture',
  'pictureSize',
  'other',
] as const
export type FileRule = (typeof fileRules)[number]

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
    return refused([{ path: '', expected: 'a workshop file: a JSON object', rule: 'object' }])
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
    return { path: 'format', expected: `"${fileFormat}": this is another kind of file`, rule: 'format' }
  if (content.formatVersion === fileFormatVersion) return undefined
  const expected = `${fileFormatVersion}, the version that this program reads`
  return { path: 'formatVersion', expected, rule: 'version', values: { version: fileFormatVersion } }
}

function problemsOf(issue: z.core.$ZodIssue, outer: readonly PropertyKey[]): FileProblem[] {
  const path = [...outer, ...issue.path]
  if (issue.code === 'invalid_union')
    return [{ path: formatPath(path), expected: 'a text, or one text for each language code', rule: 'texts' }]
  return [{ path: formatPath(path), ...expectation(issue) }]
}

type Expectation = Omit<FileProblem, 'path'>

function expectation(issue: z.core.$ZodIssue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? { expected: issue.expected, rule: 'other' }
    case 'invalid_value': {
      const values = issue.values.map(value => JSON.stringify(value)).join(', ')
      return { expected: `one of ${values}`, rule: 'oneOf', values: { values } }
    }
    case 'invalid_format':
      if (issue.format === 'date') return { expected: 'a date as YYYY-MM-DD', rule: 'date' }
      // the only other format in a file
      return { expected: issue.message, rule: 'id' }
    case 'invalid_key':
      return { expected: issue.issues[0]?.message ?? issue.message, rule: 'id' }
    default:
      return { expected: issue.message, rule: 'other' }
  }
}

const types: Readonly<Record<string, Expectation>> = {
  string: { expected: 'a text', rule: 'text' },
  number: { expected: 'a number', rule: 'number' },
  boolean: { expected: 'true or false', rule: 'boolean' },
  array: { expected: 'a list', rule: 'list' },
  object: { expected: 'an object', rule: 'object' },
  record: { expected: 'an object', rule: 'object' },
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
  if (list.length <= limit) return []
  const expected = `at most ${limit} entries, not ${list.length}`
  return [{ path, expected, rule: 'most', values: { most: limit, n: list.length } }]
}

function givenTwice(path: string, list: readonly { id: string }[]): FileProblem[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const expected = `an id of its own: "${id}" stands there twice`
    return [{ path: `${path}[${index}].id`, expected, rule: 'once', values: { id } }]
  })
}

/** The control document has that id. */
function controlAsBoard(file: WorkshopFile): FileProblem[] {
  return file.boards.flatMap(({ id }, index) =>
    id === 'control'
      ? [{ path: `boards[${index}].id`, expected: 'another id: "control" is taken', rule: 'control' }]
      : [],
  )
}

function cardProblems(file: WorkshopFile): FileProblem[] {
  const kinds = kindsOfFile(file)
  const regions = new Set(file.regions.map(region => region.id))
  const circles = new Set(file.circles?.map(circle => circle.id))
  return file.cards.flatMap((card, index) => {
    const problem = (key: string, expectation: Expectation) => [
      { path: `cards[${index}].${key}`, ...expectation },
    ]
    const { board } = card
    const kind = kinds.get(card.board)
    if (kind === undefined) {
      const expected = `the id of a board in this file, not "${board}"`
      return problem('board', { expected, rule: 'board', values: { board } })
    }
    if (card.text.length > maxFileText) {
      const expected = `at most ${maxFileText} characters`
      return problem('text', { expected, rule: 'length', values: { most: maxFileText } })
    }
    const { scope } = kind
    if ((scope === 'region' || isDraft(card)) && !regions.has(card.region ?? '')) {
      return problem('region', regionWanted(isDraft(card), board))
    }
    if (scope === 'circle' && !isDraft(card) && !circles.has(card.circle ?? '')) {
      const expected = `the id of a circle in this file, since board "${board}" has one part for each`
      return problem('circle', { expected, rule: 'circleOfBoard', values: { board } })
    }
    return []
  })
}

function regionWanted(draft: boolean, board: string): Expectation {
  const wanted = 'the id of a region in this file, since'
  return draft
    ? { expected: `${wanted} the card is a draft of its region`, rule: 'regionOfDraft' }
    : {
        expected: `${wanted} board "${board}" has one part for each`,
        rule: 'regionOfBoard',
        values: { board },
      }
}
