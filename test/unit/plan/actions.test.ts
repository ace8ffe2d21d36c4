import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FileCard, WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import type { PlanAction } from '../../../shared/plan/plan.ts'
import { note, swot, workshop } from '../../fixtures/small-workshop.ts'

const plan = (cards: FileCard[], parts: Partial<WorkshopFile> = {}) =>
  buildPlan(workshop({ cards, ...parts }))

/** The plan's action from note `id`; fails the test where there is none. */
function actionOf(id: string, cards: FileCard[], parts?: Partial<WorkshopFile>): PlanAction {
  const found = plan(cards, parts).actions.find(action => action.sourceNote === id)
  if (!found) throw new Error(`no action from ${id}`)
  return found
}

const written = (text: string, parts?: Partial<FileCard>) => [note('n1', 'action', text, parts)]

describe('which actions there are', () => {
  it('[plan.A1] only released circle notes of type action become one', () => {
    const cards = [
      note('n1', 'action', 'Aktion: Eins'),
      note('n2', 'idea', 'Aktion: Zwei'),
      note('n3', 'action', 'Aktion: Drei', { visibility: 'region' }),
      note('n4', 'action', 'Aktion: Vier', { board: 'b-swot' }),
      note('n5', 'action', 'Aktion: Fünf', { circle: null }),
    ]
    expect(
      plan(cards)
        .actions.map(action => [action.sourceNote, action.circle])
        .sort(),
    ).toEqual([
      ['n1', 'z-1'],
      ['n5', null],
    ])
  })

  it('[plan.A8] a note without a title is listed as unusable', () => {
    const { actions, unusable } = plan(written('Verantwortlich: ISST'))
    expect({ actions, unusable }).toEqual({ actions: [], unusable: [{ note: 'n1', reason: 'no_title' }] })
  })

  it('[plan.A2] the id is made of note and links, in any order, and not of the text', () => {
    const id = (text: string, basedOn: string[]) => actionOf('n1', written(text, { basedOn })).id
    const expected = createHash('sha256').update('l-1\nl-2\nn1').digest('hex').slice(0, 8)
    expect(id('Aktion: Eins', ['l-2', 'l-1', 'l-2'])).toBe(`A-${expected}`)
    expect(id('Aktion: Ganz anders', ['l-1', 'l-2'])).toBe(`A-${expected}`)
    expect(id('Aktion: Eins', [])).not.toBe(`A-${expected}`)
  })

  it('[plan.A1] two notes with the same words are two actions, and check C4 says so', () => {
    const cards = [note('n1', 'action', 'Aktion: Laden testen'), note('n2', 'action', 'Aktion: Laden testen')]
    const { actions, quality } = plan(cards)
    expect(new Set(actions.map(action => action.id)).size).toBe(2)
    expect(quality.find(finding => finding.id === 'C4')?.actions).toHaveLength(2)
  })
})

describe('titles', () => {
  it('[plan.A3] the original under the note’s language, translations beside it, first lines only', () => {
    const translations = { en: ' Test charging \nmore', de: 'Nicht das Original', fi: '  ' }
    expect(actionOf('n1', written('Aktion: Laden testen', { translations })).titleByLang).toEqual({
      de: 'Laden testen',
      en: 'Test charging',
    })
  })

  it('[plan.A3] a note without a language has its region’s, then the workshop’s, then none', () => {
    const languageOf = (parts: Partial<FileCard>, file: Partial<WorkshopFile> = {}) =>
      Object.keys(actionOf('n1', written('Aktion: Test', { lang: null, ...parts }), file).titleByLang)
    const regions = [{ id: 'r-a', name: 'A', lang: 'fi' }]
    expect(languageOf({}, { regions })).toEqual(['fi'])
    expect(languageOf({ region: null })).toEqual(['de'])
    expect(languageOf({ region: null }, { workshop: { title: 'x' } })).toEqual(['und'])
  })
})

describe('people', () => {
  const organisations = [
    { id: 'isst', name: 'Fraunhofer ISST', group: 'research', aliases: ['ISST'] },
    { id: 'wf', name: { de: 'Wirtschaftsförderung', en: 'Development agency' }, group: 'public' },
    { id: 'odd', name: 'Odd', group: 'nonsense' },
    { id: 'twin-1', name: 'Twin', group: 'cluster' },
    { id: 'twin-2', name: 'Twin', group: 'cluster' },
  ]
  const participants = [
    { alias: 'do-01', region: 'r-a', group: 'business' },
    { id: 'p-7', alias: 'Kim', region: 'r-a' },
    { id: 'p-8', alias: 'Kim', region: 'r-b' },
  ]
  const owner = (name: string, planEdits?: WorkshopFile['planEdits']) =>
    actionOf('n1', written(`Aktion: Test\nVerantwortlich: ${name}`), {
      organisations,
      participants,
      planEdits,
    })

  it.each([
    ['isst', 'isst'],
    ['@ISST', 'isst'],
    ['FRAUNHOFER isst', 'isst'],
    ['Wirtschaftsförderung', 'wf'],
    ['development agency', 'wf'],
    ['do-01', 'do-01'],
  ])('[plan.A4] "%s" is %s', (name, id) => {
    const action = owner(name)
    expect(action.owner.id).toBe(id)
    expect(action.flags).toEqual([])
  })

  it('[plan.A4] an unknown name and one that several share are unresolved, marked, and low', () => {
    for (const name of ['Niemand GmbH', 'Twin', 'Kim']) {
      const action = owner(name)
      expect(action.owner).toEqual({ text: name, id: null, source: 'label', confirmed: false })
      expect(action.flags).toEqual(['owner_unresolved'])
      expect(action.provenance.owner).toMatchObject({ rule: 'read.E2', note: 'n1', confidence: 'low' })
    }
  })

  it('[plan.A4] without an owner there is no mark and nothing to confirm', () => {
    const planEdits = { actions: { n1: { ownerConfirmed: true } } }
    const action = actionOf('n1', written('Aktion: Test'), { organisations, planEdits })
    expect(action.owner).toEqual({ text: null, id: null, source: null, confirmed: false })
    expect(action.flags).toEqual([])
    expect(owner('ISST', planEdits).owner.confirmed).toBe(true)
  })

  it('[plan.A4] groups come from words and from organisations and people that were found, the owner’s too', () => {
    const text = 'Aktion: Test\nVerantwortlich: ISST\nBeteiligte: Wirtschaftsförderung, do-01, Odd'
    expect(actionOf('n1', written(text), { organisations, participants }).groups).toEqual([
      'research',
      'business',
      'public',
    ])
  })
})

describe('what links give', () => {
  const cards = [
    swot('s1', 'r-a S t-1'),
    swot('s2', 'r-b S t-1', { disposition: 'give_up_avoid' }),
    swot('s3', 'r-c W t-1'),
    swot('s4', 'r-b O t-2'),
    swot('s5', 'r-c O t-2'),
    swot('s6', 'r-a T t-1'),
  ]
  const action = (basedOn: string[], parts?: Partial<FileCard>, file?: Partial<WorkshopFile>) =>
    actionOf('n1', [...cards, note('n1', 'action', 'Aktion: Test', { basedOn, ...parts })], file)

  it('[plan.A5] regions, cards and TOWS types', () => {
    const { regions, background, strategyType, basedOn } = action(['syn-S-t-1', 'cmp-t-1-r-a-r-c'])
    expect(basedOn).toEqual(['cmp-t-1-r-a-r-c', 'syn-S-t-1'])
    expect(regions).toEqual(['r-a', 'r-b', 'r-c'])
    expect(background).toEqual([
      { card: 's1', region: 'r-a', text: 'Card s1' },
      { card: 's2', region: 'r-b', text: 'Card s2' },
      { card: 's3', region: 'r-c', text: 'Card s3' },
    ])
    expect(strategyType).toEqual(['ST', 'WT'])
    expect(action(['syn-O-t-2']).strategyType).toEqual([])
  })

  it('[plan.A5] a link that is gone stays named and gives nothing', () => {
    expect(action(['syn-T-gone'])).toMatchObject({
      basedOn: ['syn-T-gone'],
      regions: [],
      background: [],
      disposition: null,
    })
  })

  it('[plan.A5] the disposition of most cards behind; a tie develops', () => {
    expect(action(['syn-O-t-2']).disposition).toBe('develop_strengthen')
    expect(action(['syn-S-t-1']).disposition).toBe('develop_strengthen')
    const threeStrengths = [...cards, swot('s7', 'r-c S t-1')]
    const [n1] = written('Aktion: Test', { basedOn: ['syn-S-t-1'] })
    expect(actionOf('n1', [...threeStrengths, n1 as FileCard]).disposition).toBe('keep_improve')
  })

  it('[plan.A5] suggests the commonest topic as theme, in the note’s language, where none was written', () => {
    expect(action(['syn-O-t-2', 'syn-S-t-1'])).toMatchObject({
      theme: null,
      themeSuggested: 'Thema t-1',
      themeTopic: 't-1',
    })
    expect(action(['syn-O-t-2', 'syn-S-t-1'], { lang: 'en' }).themeSuggested).toBe('Topic t-1')
    expect(action(['cmp-t-1-r-a-r-c', 'syn-O-t-2', 'syn-S-t-1']).themeSuggested).toBe('Thema t-1')
    expect(action([])).toMatchObject({ themeSuggested: null, themeTopic: null })
    expect(action(['syn-O-t-2'], { text: 'Aktion: Test\nThema: Laden' })).toMatchObject({
      theme: 'Laden',
      themeSuggested: null,
      themeTopic: null,
    })
  })
})

describe('notes that belong to an action', () => {
  const one = note('n1', 'action', 'Aktion: Eins')
  const two = note('n2', 'action', 'Aktion: Zwei')
  const indicator = (parts?: Partial<FileCard>) =>
    note('i1', 'indicator', 'Indikator: von 0 auf 3 Regionen', parts)
  const risk = (parts?: Partial<FileCard>) => note('k1', 'risk', 'Risiko: Regen', parts)

  it('[plan.A6] the only action of the circle gets them', () => {
    expect(actionOf('n1', [one, indicator(), risk()])).toMatchObject({
      indicators: [{ baseline: 0, target: 3, unit: 'Regionen', source: 'i1' }],
      risks: ['k1'],
    })
  })

  it('[plan.A6] with two actions in the circle only a reference decides', () => {
    const without = plan([one, two, indicator(), risk()])
    expect(without.actions.flatMap(action => [...action.indicators, ...action.risks])).toEqual([])
    expect(without.unattached).toEqual(['i1', 'k1'])
    const referring = plan([one, two, indicator({ refersTo: 'n2' }), risk({ refersTo: 'n2' })])
    expect(
      referring.actions.map(action => [action.sourceNote, action.indicators.length, action.risks]).sort(),
    ).toEqual([
      ['n1', 0, []],
      ['n2', 1, ['k1']],
    ])
    expect(referring.unattached).toEqual([])
  })

  it('[plan.A6] a reference crosses circles, and one that leads nowhere is not replaced', () => {
    expect(actionOf('n1', [one, indicator({ circle: 'z-2', refersTo: 'n1' })]).indicators).toHaveLength(1)
    expect(actionOf('n1', [one, indicator({ refersTo: 'gone' })]).indicators).toEqual([])
  })

  it('[plan.A6] notes without a circle belong to nothing by circle', () => {
    expect(actionOf('n1', [{ ...one, circle: null }, indicator({ circle: null })]).indicators).toEqual([])
  })

  it('[plan.A6] an action note without title does not count as an action of the circle', () => {
    expect(actionOf('n1', [one, note('n2', 'action', 'Kosten: 5 €'), indicator()]).indicators).toHaveLength(1)
  })

  it('[plan.A6] drafts are not read, plain words of an indicator note are', () => {
    expect(actionOf('n1', [one, indicator({ visibility: 'region' })]).indicators).toEqual([])
    expect(actionOf('n1', [one, indicator({ text: '15 Kooperationsprojekte' })]).indicators).toEqual([
      { baseline: null, target: 15, unit: 'Kooperationsprojekte', source: 'i1' },
    ])
    expect(actionOf('n1', [one, indicator({ text: 'besser vernetzt' })]).indicators).toEqual([])
  })

  it('[plan.A6] own indicators come first; a risk named in the action’s own note is its words', () => {
    const own = note('n1', 'action', 'Aktion: Eins\nIndikator: von 1 auf 2 Pilote\nRisiko: Hagel')
    const action = actionOf('n1', [indicator(), own, risk()])
    expect(action.indicators.map(each => each.source)).toEqual(['n1', 'i1'])
    expect(action.risks).toEqual(['k1', 'Hagel'])
  })
})

describe('time, money, provenance', () => {
  const text =
    'Aktion: Säulen öffnen\nVerantwortlich: ISST\nab September 2027, sieben Monate\nKosten: 60 TEUR'

  it('[plan.A7] starts with the plan unless the note says otherwise', () => {
    expect(actionOf('n1', written('Aktion: Test'))).toMatchObject({
      start: '2027-03-01',
      due: null,
      horizonClass: null,
      provenance: { start: { rule: 'plan.A7', note: null, span: null, confidence: 'low' } },
    })
    expect(actionOf('n1', written(text))).toMatchObject({
      start: '2027-09-01',
      due: '2028-03-31',
      horizonMonths: 7,
      horizonClass: 'short',
      provenance: { start: { rule: 'read.E4', note: 'n1' } },
    })
  })

  it.each([
    [12, 'short'],
    [13, 'medium'],
    [36, 'medium'],
    [37, 'long'],
  ])('[plan.A7] %i months are %s', (months, horizonClass) => {
    expect(actionOf('n1', written(`Aktion: Test\nZeithorizont: ${months} Monate`)).horizonClass).toBe(
      horizonClass,
    )
  })

  it('[plan.V4] without a start the workshop’s day counts, without a day the first of 1970', () => {
    const startOf = (parts: WorkshopFile['workshop']) =>
      plan(written('Aktion: Test'), { workshop: parts }).start
    expect(startOf({ title: 'x', date: '2027-02-16' })).toBe('2027-02-16')
    expect(startOf({ title: 'x' })).toBe('1970-01-01')
  })

  it('[plan.A9] every value read names rule, note and the words it was read from', () => {
    const { provenance } = actionOf('n1', written(text))
    const quoted = (field: string) => {
      const span = provenance[field]?.span
      return span && text.slice(span.from, span.to)
    }
    expect(quoted('title')).toBe('Säulen öffnen')
    expect(quoted('owner')).toBe('ISST')
    expect(quoted('cost')).toBe('60 TEUR')
    expect(quoted('due')).toContain('September 2027')
    expect(provenance.title).toMatchObject({ rule: 'read.E1', note: 'n1', confidence: 'high' })
  })

  it('[plan.A9] values of attached notes name those notes', () => {
    const cards = [...written('Aktion: Test'), note('i1', 'indicator', 'Indikator: 3 Pilote')]
    const { provenance } = actionOf('n1', cards)
    expect(provenance['indicators.0']).toMatchObject({ rule: 'read.E6', note: 'i1' })
  })

  it('[plan.P5] ratings come from the note, null where nobody rated', () => {
    const ratings = { n1: { impact: 4.6 } }
    expect(actionOf('n1', written('Aktion: Test'), { ratings })).toMatchObject({
      impact: 4.6,
      feasibility: null,
    })
  })
})

describe('the plan as a whole', () => {
  it('[plan.A10] says how it came about, in sums by region', () => {
    const cards = [
      swot('s1', 'r-a S t-1'),
      swot('s2', 'r-a S t-2', { visibility: 'region' }),
      swot('s3', 'r-b S t-1'),
    ]
    const { method } = plan(cards, {
      participants: [{ alias: 'a', region: 'r-a' }, { alias: 'b' }],
      votes: { byTarget: { 'syn-S-t-1': { 'r-a': 2, 'r-b': 1 }, gone: { 'r-a': 1 } } },
    })
    expect(method).toEqual({
      used: ['swot'],
      skipped: ['expectations', 'circle_notes'],
      cards: { 'r-a': 1, 'r-b': 1, 'r-c': 0 },
      people: { 'r-a': 1, 'r-b': 0, 'r-c': 0 },
      dots: { 'r-a': 3, 'r-b': 1, 'r-c': 0 },
      weights: { V: 35, R: 25, I: 20, F: 20 },
    })
  })

  it('[plan.A11] carries the notes that it points to, as they were written, and no others', () => {
    const { notes } = plan([
      note('n2', 'action', 'Aktion: Eins', { author: 'do-03', region: null, lang: undefined }),
      note('i1', 'indicator', 'Indikator: von 0 auf 3 Regionen', { refersTo: 'n2' }),
      note('k1', 'risk', 'Regen', { refersTo: 'n2' }),
      note('n1', 'action', ''),
      note('k2', 'risk', 'Wind', { refersTo: 'gone' }),
      note('n3', 'idea', 'Eine Idee'),
      note('n4', 'action', 'Aktion: Entwurf', { visibility: 'region' }),
      note('k3', 'risk', 'Ein Entwurf', { visibility: 'region', refersTo: 'n2' }),
      swot('s1', 'r-a S t-1'),
    ])
    expect(Object.keys(notes)).toEqual(['i1', 'k1', 'k2', 'n1', 'n2'])
    expect(notes.n2).toEqual({
      text: 'Aktion: Eins',
      author: 'do-03',
      circle: 'z-1',
      region: null,
      lang: null,
    })
    expect(notes.k1).toEqual({ text: 'Regen', author: null, circle: 'z-1', region: 'r-a', lang: 'de' })
  })

  it('[L6] lists parked and rejected links with their reasons', () => {
    const cards = ['r-a', 'r-b'].flatMap(r => [swot(`${r}-s`, `${r} S t-1`), swot(`${r}-o`, `${r} O t-1`)])
    const links = [
      { id: 'syn-O-t-1', status: 'rejected', reason: 'zu teuer' },
      { id: 'syn-S-t-1', status: 'parked' },
    ]
    const { parked, rejected } = plan(cards, { links })
    expect({ parked, rejected }).toEqual({
      parked: [{ link: 'syn-S-t-1', reason: null }],
      rejected: [{ link: 'syn-O-t-1', reason: 'zu teuer' }],
    })
  })

  it('[plan.S1] an empty file has an empty plan', () => {
    const { actions, links, tows, unusable } = plan([])
    expect({ actions, links, tows, unusable }).toEqual({ actions: [], links: [], tows: [], unusable: [] })
  })
})
