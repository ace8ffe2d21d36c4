import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawSheet } from '../../../../client/pictures/draw-sheet.ts'
import type { Box, BoxMark, Drawing, DrawingTools } from '../../../../client/pictures/drawing.ts'
import type {
  SheetCard,
  SheetLink,
  SheetOf,
  SheetPart,
  SheetSource,
} from '../../../../client/pictures/sheet.ts'
import { toSvg } from '../../../../client/pictures/svg.ts'

const papers = { S: '#00ff00', W: '#ffff00' }
const tools: DrawingTools = {
  palette: {
    ink: '#000000',
    quiet: '#444444',
    rule: '#888888',
    sheet: '#ffffff',
    ground: '#fafafa',
    papers,
    regions: ['#aa0000', '#00aa00'],
  },
  measure: (text, size) => [...text].length * size * 0.5,
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
const source: fc.Arbitrary<SheetSource> = fc.record({
  id: fc.uuid(),
  text,
  lang: fc.constant(null),
  letter: fc.constantFrom(undefined, 'S'),
  paper: fc.constantFrom(undefined, 'S'),
  region: fc.constantFrom(undefined, { slot: 1, code: 'DE-DO' }),
})
const card: fc.Arbitrary<SheetCard> = fc.record({
  id: fc.uuid(),
  text,
  lang: fc.constant(null),
  meta: fc.constantFrom('', 'Topic · Keep'),
  paper: fc.constantFrom(undefined, 'S', 'W', 'none'),
  region: fc.constantFrom(undefined, { slot: 1, code: 'DE-DO' }),
  sources: fc.array(source, { maxLength: 2 }),
})
const part: fc.Arbitrary<SheetPart> = fc.record({
  name: text,
  region: fc.constantFrom(undefined, { slot: 2, code: 'FI-TRE' }),
  sections: fc
    .array(fc.array(card, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
    .map(all =>
      all.map((cards, at) => ({ id: String(at), letter: 'S', paper: 'S', label: 'Strengths', cards })),
    ),
})
const grid: fc.Arbitrary<SheetOf<'grid'>> = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .map(parts => ({ kind: 'grid', workshop: 'Workshop', title: 'SWOT', parts }))

const bare = (whole: string) => whole.replace(/\s/g, '')
const wordsOf = ({ marks }: Drawing) =>
  bare(marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])).join(''))

it('a grid shows every card whole, inside the sheet, and no slip lies on another', () => {
  fc.assert(
    fc.property(grid, sheet => {
      const drawing = drawSheet(sheet, tools)
      const shown = wordsOf(drawing)
      const cards = sheet.parts.flatMap(({ sections }) => sections.flatMap(section => section.cards))
      const sources = cards.flatMap(one => one.sources ?? [])
      for (const one of [...cards, ...sources]) expect(shown).toContain(bare(one.text))
      const papers = drawing.marks.filter(
        (mark): mark is BoxMark => mark.kind === 'box' && mark.width === 250,
      )
      const slips = papers.filter(paper => !papers.some(other => other !== paper && isInside(paper, other)))
      expect([slips.length, papers.length]).toEqual([cards.length, cards.length + sources.length])
      for (const slip of slips) expect(isInside(slip, { x: 0, y: 0, ...drawing })).toBe(true)
      for (const [index, slip] of slips.entries())
        for (const other of slips.slice(index + 1)) expect(doMeet(slip, other)).toBe(false)
    }),
    { numRuns: 25 },
  )
})

/** Up to what sums of fractions are off. */
function isInside(box: Box, { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width + 0.001, y + height + 0.001]
  return box.x >= x && box.y >= y && box.x + box.width <= right && box.y + box.height <= bottom
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

it('what lies in none of four fields stands below them, not beside', () => {
  const sections = ['SO', 'WO', 'ST', 'WT', ''].map(id => ({
    id,
    letter: id || undefined,
    paper: undefined,
    label: `Field ${id}`,
    cards: [],
  }))
  const parts = [{ name: undefined, region: undefined, sections }]
  const { marks } = drawSheet({ kind: 'grid', workshop: 'Workshop', title: 'Strategies', parts }, tools)
  const heads = marks.flatMap(mark => (mark.kind === 'text' && mark.text.startsWith('Field') ? [mark.y] : []))
  const rows = Map.groupBy(heads, y => y)
  expect([...rows.values()].map(row => row.length)).toEqual([2, 2, 1])
})

it('sixty links stand below each other: no two labels meet, arrows lead from giver to receiver', () => {
  const regions = ['a', 'b'].map((id, index) => ({ id, slot: index + 1, code: id, name: id }))
  const links = Array.from({ length: 60 }, (_, index): SheetLink => {
    const [giver, receiver] = index % 2 === 0 ? ['a', 'b'] : [undefined, undefined]
    const common = { kind: 'complementarity', state: 'suggested', isDecided: false, regions: ['a', 'b'] }
    return { id: String(index), topic: `Topic ${index}`, giver, receiver, ...common }
  })
  const base = { workshop: 'Workshop', title: 'Synergies', parts: [] }
  const drawing = drawSheet({ kind: 'links', ...base, regions, links }, tools)
  const labels = drawing.marks.flatMap(mark => (mark.kind === 'text' && mark.x < 300 ? [mark.y] : []))
  const gaps = labels
    .toSorted((a, b) => a - b)
    .map((y, index, all) => y - (all[index - 1] ?? Number.NEGATIVE_INFINITY))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17)
  const heads = drawing.marks.filter(
    mark => mark.kind === 'path' && mark.d.endsWith('Z') && !mark.d.includes('a5'),
  )
  expect(heads).toHaveLength(30)
})

it('what people write stays words in the file', () => {
  const marks = [
    {
      kind: 'text' as const,
      x: 0,
      y: 0,
      text: '<script>&"\u0007\ud800',
      size: 1,
      weight: 400 as const,
      fill: '#000000',
    },
  ]
  const svg = toSvg({ width: 1, height: 1, title: '</svg>', marks }, [], { family: 'x', href: undefined })
  expect(svg).toContain('&lt;script&gt;&amp;&quot;\ufffd<')
  expect(svg).toContain('<title>&lt;/svg&gt;</title>')
})
