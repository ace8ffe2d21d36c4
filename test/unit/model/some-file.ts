/** Workshop files of every shape that the format allows, small enough to shrink well. */
import fc from 'fast-check'

const regionIds = ['r-1', 'r-2', 'R_3']
const circleIds = ['z-1', 'z-2']
const boards = [
  { id: 'b-exp', type: 'expectations' },
  { id: 'b-comp', type: 'competences' },
  { id: 'b-swot', type: 'swot', perRegion: true },
  { id: 'b-map', type: 'synergy_map' },
  { id: 'b-notes', type: 'circle_notes', title: { de: 'Zirkel' } },
  { id: 'b-plan', type: 'action_plan' },
  { id: 'b-free', type: 'free' },
  {
    id: 'b-data',
    type: 'template',
    title: { en: 'Of data' },
    template: {
      version: 1,
      shape: 'columns',
      scope: 'shared',
      zones: [{ id: 'open', label: 'Open' }],
      fields: [{ id: 'why', kind: 'text', label: 'Why' }],
    },
  },
]

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '\n', 'a\n\nb', 'x\r\ny\t', '\u2028😀'),
)
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter(value => !JSON.stringify(value).includes('__proto__'))
  .map(value => JSON.parse(JSON.stringify(value)))

/** Keys that no version knows yet, with names that a careless reader trips over. */
const unknownKeys = fc.dictionary(
  fc.constantFrom(
    'order',
    'body',
    '~absent',
    '~x',
    'pos',
    'constructor',
    'toString',
    'zone',
    'f_why',
    'element',
    'size',
    'ink',
    'origin',
    'basis',
    'ünicode',
    'x y',
    '',
  ),
  json,
  { maxKeys: 3, noNullPrototype: true },
)

const card = fc
  .tuple(
    fc.constantFrom(...boards.map(board => board.id)),
    fc.constantFrom(...regionIds),
    fc.constantFrom(...circleIds),
    fc.record(
      {
        kind: fc.constantFrom('swot', 'note', 'x'),
        lang: nullable(fc.constantFrom('de', 'fi')),
        topic: nullable(fc.constantFrom('crm', '')),
        group: nullable(text),
        author: nullable(fc.constantFrom('do-04', 'p-100')),
        visibility: nullable(fc.constantFrom('workshop', 'public')),
        quadrant: nullable(fc.constantFrom('S', 'T', 'X')),
        disposition: nullable(fc.constantFrom('keep_improve', 'x')),
        knowledgeType: nullable(fc.constantFrom('design', '')),
        noteType: nullable(fc.constantFrom('idea', 'action')),
        basedOn: nullable(fc.array(text, { maxLength: 2 })),
        refersTo: nullable(text),
        translations: nullable(fc.dictionary(fc.constantFrom('de', 'en'), text, { noNullPrototype: true })),
        region: nullable(fc.constantFrom('r-1', 'r-9')),
        circle: nullable(fc.constantFrom('z-1', 'z-9')),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    unknownKeys,
    text,
  )
  .map(([board, region, circle, optional, unknown, words]) => {
    const isOfRegion = ['b-exp', 'b-comp', 'b-swot'].includes(board)
    return {
      ...unknown,
      ...optional,
      board,
      text: words,
      ...(isOfRegion && { region }),
      ...(board === 'b-notes' && { circle }),
    }
  })

const cards = fc.tuple(
  fc.array(card, { maxLength: 8 }),
  fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
)

export const someFile: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      notice: fc.oneof(text, fc.constant({ de: 'x' })),
      topics: fc.constant([{ id: 't', label: { de: 'Thema' }, colour: 1 }]),
      participants: fc.constantFrom(
        [],
        [{ alias: 'a', region: null }],
        [{ id: 'p', alias: 'a', extra: [1] }],
      ),
      votes: fc.constantFrom({}, { byTarget: { 'syn-S-t': { 'r-1': 3 } }, round: 'v1' }),
      links: fc.constant([{ id: 'l', status: 'parked', reason: 'x', kind: 'y' }]),
      ratings: fc.constant({ n1: { impact: 3.5, feasibility: null } }),
      planEdits: fc.constant({ actions: {}, evaluationOwner: null }),
      future: json,
      constructor: json,
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain(optional =>
    fc.tuple(cards, unknownKeys, unknownKeys).map(([[list, ids], inWorkshop, inRegion]) => ({
      ...optional,
      format: 'innovation-workshop',
      formatVersion: 1,
      workshop: { ...inWorkshop, title: { de: 'Test' } },
      regions: regionIds.map(id => ({ ...inRegion, id, name: id })),
      circles: circleIds.map(id => ({ id, title: id })),
      boards,
      cards: list.map((one, i) => ({ ...one, id: `c${ids[i]}` })),
    })),
  )
