import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDocumentId } from '../../../shared/model/document-id.ts'
import { documentNames } from '../../../shared/model/documents-of-file.ts'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import { mustParse, readExample } from './workshop-docs.ts'

// biome-ignore lint/suspicious/noExplicitAny: files here are broken on purpose
type Loose = Record<string, any>

const small = (): Loose => ({
  format: 'innovation-workshop',
  formatVersion: 1,
  workshop: { title: 'Test' },
  regions: [
    { id: 'r-1', name: 'Eins' },
    { id: 'r-2', name: 'Zwei' },
  ],
  circles: [{ id: 'z-1', title: 'Zirkel' }],
  boards: [
    { id: 'b-swot', type: 'swot' },
    { id: 'b-circle', type: 'circle_notes' },
    { id: 'b-free', type: 'free' },
  ],
  cards: [{ id: 'c1', board: 'b-swot', region: 'r-1', text: 'x' }],
})

function problemsAfter(change: (file: Loose) => void): string[] {
  const file = small()
  change(file)
  const parsed = parseWorkshopFile(file)
  return parsed.ok ? [] : parsed.problems.map(problem => `${problem.path}: ${problem.expected}`)
}

describe('a workshop file from outside', () => {
  it('[model.F1] is read when it is one', () => {
    expect(parseWorkshopFile(readExample()).ok).toBe(true)
    expect(problemsAfter(() => {})).toEqual([])
  })

  it('[model.F1] is answered with what was expected where', () => {
    expect(problemsAfter(file => (file.cards[0].text = 7))).toEqual(['cards[0].text: a text'])
    expect(problemsAfter(file => delete file.cards[0].board)).toEqual(['cards[0].board: a text'])
    expect(problemsAfter(file => (file.workshop.title = 3))).toEqual([
      'workshop.title: a text, or one text for each language code',
    ])
    expect(problemsAfter(file => (file.workshop.date = '16.02.2027'))).toEqual([
      'workshop.date: a date as YYYY-MM-DD',
    ])
    expect(problemsAfter(file => (file.workshop.privacy = 'x'))).toEqual([
      'workshop.privacy: one of "open", "drafts"',
    ])
    expect(problemsAfter(file => (file.regions = {}))).toEqual(['regions: a list'])
    expect(problemsAfter(file => (file.regions[1].id = 'ü'))).toEqual([
      'regions[1].id: an id of letters, digits, "_" and "-", at most 64 characters',
    ])
    expect(problemsAfter(file => (file.cards = Array(50).fill(null)))).toHaveLength(20)
  })

  it('[model.F1] never throws, whatever is handed in', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.anything().map(value => ({ ...small(), workshop: value })),
    )
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('regions', 'boards', 'cards', 'votes', 'participants'),
        fc.anything(),
        (input, key, value) => {
          for (const file of [input, { ...small(), [key]: value }, { ...small(), [key]: [value] }]) {
            const parsed = parseWorkshopFile(file)
            if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  it('[model.F2] is refused when it is another kind of file', () => {
    for (const input of [null, 3, 'x', [], undefined]) expect(parseWorkshopFile(input).ok).toBe(false)
    expect(problemsAfter(file => (file.format = 'trello'))[0]).toMatch(/^format: "innovation-workshop"/)
    expect(problemsAfter(file => (file.formatVersion = 2))).toEqual([
      'formatVersion: 1, the version that this program reads',
    ])
  })

  it('[model.F2] is refused when a document could not be made of it', () => {
    const twice = (key: string) => problemsAfter(file => file[key].push({ ...file[key][0] }))
    expect(twice('cards')).toEqual(['cards[1].id: an id of its own: "c1" stands there twice'])
    expect(twice('regions')).toEqual(['regions[2].id: an id of its own: "r-1" stands there twice'])
    expect(twice('boards')).toHaveLength(1)
    expect(twice('circles')).toHaveLength(1)
    expect(problemsAfter(file => (file.cards[0].board = 'b-x'))).toEqual([
      'cards[0].board: the id of a board in this file, not "b-x"',
    ])
    expect(problemsAfter(file => (file.cards[0].region = 'r-9'))[0]).toMatch(
      /^cards\[0\].region: the id of a region in this file/,
    )
    expect(problemsAfter(file => (file.cards[0].region = null))).toHaveLength(1)
    expect(problemsAfter(file => (file.cards[0].board = 'b-circle'))[0]).toMatch(
      /^cards\[0\].circle: the id of a circle/,
    )
    expect(problemsAfter(file => Object.assign(file.cards[0], { board: 'b-free', region: 'r-9' }))).toEqual(
      [],
    )
    expect(
      problemsAfter(file =>
        Object.assign(file.cards[0], { board: 'b-free', region: null, visibility: 'region' }),
      )[0],
    ).toMatch(/draft of its region/)
    expect(problemsAfter(file => file.boards.push({ id: 'control', type: 'x' }))).toEqual([
      'boards[3].id: another id: "control" is taken',
    ])
  })

  it('[model.F2] is refused with the rule and the values of each sentence, so that it can be said in other words', () => {
    const refused = (change: (file: Record<string, unknown>) => void) => {
      const file = structuredClone(readExample()) as Record<string, unknown>
      change(file)
      const parsed = parseWorkshopFile(file)
      return parsed.ok ? [] : parsed.problems.map(({ rule, values }) => ({ rule, values }))
    }
    expect(refused(file => Object.assign(file, { format: 'x' }))).toEqual([{ rule: 'format' }])
    expect(refused(file => Object.assign(file, { boards: [] }))[0]).toMatchObject({
      rule: 'board',
      values: { board: expect.any(String) },
    })
    expect(refused(file => Object.assign(file, { cards: 'x', regions: [{ id: 'a b', name: 3 }] }))).toEqual([
      { rule: 'id' },
      { rule: 'texts' },
      { rule: 'list' },
    ])
  })

  it('[model.F2] is refused when it is too large', () => {
    const many = (key: string, count: number, make: (i: number) => unknown) =>
      problemsAfter(file => (file[key] = Array.from({ length: count }, (_, i) => make(i))))
    const cards = (count: number) => many('cards', count, i => ({ id: `c${i}`, board: 'b-free', text: '' }))
    expect(cards(10_000)).toEqual([])
    expect(cards(10_001)).toEqual(['cards: at most 10000 entries, not 10001'])
    expect(many('regions', 43, i => ({ id: `r-${i}`, name: 'x' }))).toContain(
      'regions: at most 42 entries, not 43',
    )
    expect(many('circles', 101, i => ({ id: `z-${i}`, title: 'x' }))).toContain(
      'circles: at most 100 entries, not 101',
    )
    expect(
      problemsAfter(file =>
        file.boards.push(...Array.from({ length: 38 }, (_, i) => ({ id: `b${i}`, type: 'x' }))),
      ),
    ).toHaveLength(1)
    expect(problemsAfter(file => (file.cards[0].text = 'x'.repeat(65_536)))).toEqual([])
    expect(problemsAfter(file => (file.cards[0].text = 'x'.repeat(65_537)))).toEqual([
      'cards[0].text: at most 65536 characters',
    ])
  })

  it('[model.F3] loses expected, __proto__ and what JSON has no word for', () => {
    const text = JSON.stringify({ ...small(), expected: { plan: 1 } }).replace(
      '"text":"x"',
      '"text":"\\ud800","__proto__":{"polluted":1},"x":1e999',
    )
    const file = mustParse(JSON.parse(text))
    expect(file).not.toHaveProperty('expected')
    expect(file.cards[0]).toMatchObject({ text: '\ufffd', x: null })
    expect((file.cards[0] as Loose).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(file.cards[0])).toBe(Object.prototype)
  })
})

describe('the documents of a file', () => {
  const ids = (change: (file: Loose) => void) => {
    const file = small()
    change(file)
    return documentNames(mustParse(file)).map(formatDocumentId)
  }
  const open = ['control', 'b-swot.r-1', 'b-swot.r-2', 'b-circle.z-1', 'b-free']

  it('[model.D2] follow from the kinds of its boards, with a card or without', () => {
    expect(ids(() => {})).toEqual(open)
    expect(ids(file => (file.cards = []))).toEqual(open)
  })

  it('[model.D3] include drafts when the workshop has them', () => {
    const withDrafts = [
      'control',
      'b-swot.r-1',
      'b-swot.r-2',
      'b-swot.r-1~drafts',
      'b-swot.r-2~drafts',
      'b-circle.z-1',
      'b-free',
    ]
    expect(ids(file => (file.workshop.privacy = 'drafts'))).toEqual(withDrafts)
    expect(ids(file => (file.cards[0].visibility = 'region'))).toEqual(withDrafts)
    expect(
      ids(file =>
        file.cards.push({ id: 'd', board: 'b-free', region: 'r-2', text: '', visibility: 'region' }),
      ),
    ).toEqual([...withDrafts, 'b-free.r-2~drafts'])
  })
})
