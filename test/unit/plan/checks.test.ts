import { describe, expect, it } from 'vitest'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { indexPeople } from '../../../shared/plan/actions/people-index.ts'
import type { CheckedPlan } from '../../../shared/plan/checks/check.ts'
import { runChecks } from '../../../shared/plan/checks/run-checks.ts'
import { buildFinancingMix } from '../../../shared/plan/financing.ts'
import type { PlanAction, PlanLink } from '../../../shared/plan/plan.ts'
import { viewWorkshop } from '../../../shared/plan/workshop-view.ts'
import { planAction } from '../../fixtures/plan-action.ts'
import { expectation, note, swot, workshop } from '../../fixtures/small-workshop.ts'

const link: PlanLink = {
  id: 'syn-S-t-1',
  kind: 'shared_strength',
  topic: 't-1',
  regions: ['r-a', 'r-b', 'r-c'],
  cards: [],
  status: 'accepted',
}

/** A file in which every region wrote an expectation and the action's note names where its number comes from. */
function soundFile(parts: Partial<WorkshopFile> = {}): WorkshopFile {
  return workshop({
    cards: [
      ...['r-a', 'r-b', 'r-c'].map(region => expectation(`e-${region}`, region)),
      note('n1', 'action', 'Aktion: Ladesäulen öffnen\nNachweis: Protokolle der Betreiber', {
        region: 'r-b',
      }),
    ],
    organisations: [
      { id: 'isst', name: 'ISST', group: 'research' },
      { id: 'stadt', name: 'Stadt', group: 'public' },
      { id: 'werk', name: 'Werk', group: 'business' },
    ],
    ...parts,
  })
}

interface Case {
  actions?: PlanAction[]
  links?: PlanLink[]
  file?: WorkshopFile
  mix?: { own: number[]; public: number[] }
  evaluationOwner?: string | null
}

function answers({
  actions = [planAction()],
  links = [link],
  file = soundFile(),
  mix,
  evaluationOwner = 'isst',
}: Case = {}) {
  const checked: CheckedPlan = {
    view: viewWorkshop(file),
    actions,
    links,
    financingMix:
      mix === undefined ? buildFinancingMix({ own: [40, 50], public: [60, 50] }) : buildFinancingMix(mix),
    evaluationOwner,
    findParty: indexPeople(file),
  }
  return runChecks(checked)
}

const failing = (plan: Case) => answers(plan).filter(finding => !finding.ok)
const failingIds = (plan: Case) => failing(plan).map(finding => finding.id)
const answerTo = (id: string, plan: Case) => answers(plan).find(finding => finding.id === id)
/** The ids of checks that an action with these parts fails. */
const with1 = (parts: Partial<PlanAction>) => failingIds({ actions: [planAction(parts)] })

it('a sound plan passes all 31', () => {
  expect(answers()).toHaveLength(31)
  expect(failing({})).toEqual([])
})

describe('unclear expectations', () => {
  it('[check.E1, check.M1] an outcome stands in for an indicator with a target in E1 only', () => {
    expect(with1({ indicators: [] })).toEqual(['E1', 'M1'])
    expect(with1({ indicators: [], outcome: 'Offene Säulen' })).toEqual(['M1'])
    expect(with1({ indicators: [{ baseline: 1, target: null, unit: null, source: 'n1' }] })).toEqual([
      'E1',
      'M1',
    ])
    expect(with1({ indicators: [{ baseline: 1, target: 0, unit: null, source: 'n1' }] })).toEqual([])
  })

  it('[check.E2] an end date', () => {
    expect(with1({ due: null })).toEqual(['E2'])
  })

  it('[check.E3] 1 to 60 months, not in the past; nothing stated is not wrong', () => {
    expect(with1({ horizonMonths: 60 })).toEqual([])
    expect(with1({ horizonMonths: 61 })).toContain('E3')
    expect(with1({ horizonMonths: 1 })).toEqual([])
    expect(with1({ horizonMonths: 0 })).toEqual(['E3'])
    expect(with1({ horizonMonths: -2, flags: ['past'] })).toEqual(['E3'])
    expect(with1({ flags: ['past'] })).toEqual(['E3'])
    expect(with1({ horizonMonths: null })).toEqual([])
  })

  it('[check.E4] an owner who was found', () => {
    expect(with1({ owner: { text: 'Somebody', id: null, source: 'label', confirmed: true } })).toEqual([
      'E4',
      'O7',
    ])
  })

  it('[check.E5] at most three actions an owner, found or not', () => {
    const four = ['1', '2', '3', '4'].map(n =>
      planAction({ id: `A-${n}`, title: `Titel ${n}`, titleByLang: { de: n } }),
    )
    const circles = ['z-1', 'z-2'].map(id => ({ id, title: id }))
    const file = soundFile({ circles })
    expect(answerTo('E5', { actions: four.slice(1), file })).toMatchObject({ ok: true })
    expect(answerTo('E5', { actions: four, file })).toMatchObject({
      ok: false,
      actions: ['A-1', 'A-2', 'A-3', 'A-4'],
    })
    const unknown = four.map((action, i) => ({
      ...action,
      owner: { ...action.owner, id: null, text: i % 2 ? 'Stadtwerk' : 'STADTWERK' },
    }))
    expect(answerTo('E5', { actions: unknown, file })?.actions).toHaveLength(4)
    const nobody = four.map(action => ({ ...action, owner: { ...action.owner, id: null, text: null } }))
    expect(answerTo('E5', { actions: nobody, file })).toMatchObject({ ok: true })
  })

  it('[check.E6] a personal yes', () => {
    expect(with1({ owner: { text: 'ISST', id: 'isst', source: 'label', confirmed: false } })).toEqual(['E6'])
  })

  it('[check.E7] names regions without a released expectation', () => {
    const cards = soundFile().cards.map(card =>
      card.id === 'e-r-b' ? { ...card, visibility: 'region' } : card,
    )
    expect(answerTo('E7', { file: soundFile({ cards }) })).toMatchObject({
      ok: false,
      detail: 'each region wrote an expectation; missing: r-b',
    })
  })

  it.each([
    'Stärken',
    'Netzwerk stärken',
    'Zusammenarbeit der Regionen fördern',
    'Logistik fördern',
    'Improve cooperation',
    'Foster innovation between regions',
    'Partner besser vernetzen',
  ])('[check.E8] "%s" says nothing that could be seen to happen', title => {
    expect(with1({ title })).toEqual(['E8'])
  })

  it.each([
    'Zusammenarbeit um 20 % verbessern',
    'Improve the charging app for taxis',
    'ESS-Coaching für Technologie-KMU in Tampere anbieten',
    'Data space pilot for city logistics',
    'Stärkenprofil veröffentlichen',
  ])('[check.E8] "%s" does', title => {
    expect(with1({ title })).toEqual([])
  })
})

describe('monitoring', () => {
  it('[check.M2] a baseline for every indicator, not only one', () => {
    const indicator = { baseline: 0, target: 3, unit: null, source: 'n1' }
    expect(with1({ indicators: [indicator, { ...indicator, baseline: null }] })).toEqual(['M2'])
  })

  it('[check.M3, check.M4] review dates, and one party that reports', () => {
    expect(with1({ reviews: [] })).toEqual(['M3'])
    expect(failingIds({ evaluationOwner: null })).toEqual(['M4'])
  })

  it('[check.M5] a line that says where the number comes from, with something in it', () => {
    const withText = (text: string) => {
      const cards = soundFile().cards.map(card => (card.id === 'n1' ? { ...card, text } : card))
      return failingIds({ file: soundFile({ cards }) })
    }
    expect(withText('Aktion: Säulen öffnen')).toEqual(['M5'])
    expect(withText('Aktion: Säulen öffnen\nNachweis:  ')).toEqual(['M5'])
    expect(withText('Nachweis der Säulen führen')).toEqual(['M5'])
    expect(withText('Action: open\nmeans of VERIFICATION = log files')).toEqual([])
    expect(withText('Indikator: 3 Säulen; Datenquelle: Register')).toEqual([])
  })
})

describe('financing', () => {
  it('[check.F1, check.F2] a cost, and a source where it is above 0', () => {
    expect(with1({ cost: null })).toEqual(['F1'])
    expect(with1({ funding: [] })).toEqual(['F2'])
    expect(with1({ funding: [], cost: { min: 0, max: 0, currency: 'EUR' } })).toEqual([])
    expect(with1({ funding: [], cost: { min: 0, max: 5, currency: 'EUR' } })).toEqual(['F2'])
  })

  it('[check.F3] more than 24 months not on public money alone', () => {
    expect(with1({ horizonMonths: 24, funding: ['public'] })).toEqual([])
    expect(with1({ horizonMonths: 25, funding: ['public'] })).toEqual(['F3'])
    expect(with1({ horizonMonths: 25, funding: ['public', 'services'] })).toEqual([])
    expect(with1({ horizonMonths: 25, funding: [], cost: null })).toEqual(['F1'])
  })

  it('[check.F4, check.F5] a path that adds up and breaks even within ten years', () => {
    expect(failingIds({ mix: { own: [], public: [] } })).toEqual(['F4', 'F5'])
    expect(failingIds({ mix: { own: [40, 60], public: [60, 50] } })).toEqual(['F4'])
    expect(failingIds({ mix: { own: [40], public: [60] } })).toEqual(['F5'])
    const late = (years: number) => ({
      own: [...Array(years - 1).fill(10), 50],
      public: [...Array(years - 1).fill(90), 50],
    })
    expect(failingIds({ mix: late(10) })).toEqual([])
    expect(failingIds({ mix: late(11) })).toEqual(['F5'])
  })

  it('[check.F6] a programme whose stated end is before the due date', () => {
    const withFunding = (funding: string) => {
      const text = `Aktion: Säulen\nFinanzierung: ${funding}\nNachweis: Register`
      const cards = soundFile().cards.map(card => (card.id === 'n1' ? { ...card, text } : card))
      return failingIds({ file: soundFile({ cards }) })
    }
    expect(withFunding('EFRE-Förderung bis Ende Juni 2027')).toEqual(['F6'])
    expect(withFunding('EFRE-Förderung bis Ende 2027')).toEqual([])
    expect(withFunding('EFRE-Förderung')).toEqual([])
  })
})

describe('mass instead of class', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      planAction({
        id: `A-${n}`,
        titleByLang: { de: `Maßnahme ${n}` },
        owner: { text: `p${n}`, id: `p${n}`, source: 'label', confirmed: true },
      }),
    )

  it('[check.C1] two actions a circle; three are always fine', () => {
    const circles = ['z-1', 'z-2'].map(id => ({ id, title: id }))
    expect(answerTo('C1', { actions: actions(4), file: soundFile({ circles }) })?.ok).toBe(true)
    expect(answerTo('C1', { actions: actions(5), file: soundFile({ circles }) })).toMatchObject({
      ok: false,
      detail: 'at most two actions per circle (have 5 for 2 circles)',
    })
    expect(answerTo('C1', { actions: actions(3), file: soundFile({ circles: undefined }) })?.ok).toBe(true)
    expect(answerTo('C1', { actions: actions(4), file: soundFile({ circles: undefined }) })?.ok).toBe(false)
  })

  it('[check.C2] no priority below 0.35', () => {
    const score = planAction().score
    expect(with1({ score: { ...score, priority: 0.35 } })).toEqual([])
    expect(with1({ score: { ...score, priority: 0.3499 } })).toEqual(['C2'])
  })

  it('[check.C3] an accepted link that exists', () => {
    expect(with1({ basedOn: [] })).toContain('C3')
    expect(with1({ basedOn: ['gone'] })).toContain('C3')
    expect(failingIds({ links: [{ ...link, status: 'parked' }] })).toEqual(['C3'])
  })

  it('[check.C4] titles that say the same in a language both have', () => {
    const same = (a: Record<string, string>, b: Record<string, string>) =>
      answerTo('C4', {
        actions: [planAction({ id: 'A-1', titleByLang: a }), planAction({ id: 'A-2', titleByLang: b })],
      })?.actions
    expect(same({ de: 'Laden und Abrechnen im Test' }, { de: 'LADEN und abrechnen im Test!' })).toEqual([
      'A-1',
      'A-2',
    ])
    expect(same({ de: 'a b c d e' }, { de: 'a b c d' })).toEqual(['A-1', 'A-2'])
    expect(same({ de: 'a b c d e' }, { de: 'a b c' })).toEqual([])
    expect(same({ de: 'Laden', en: 'Charging' }, { fi: 'Lataus', en: 'charging' })).toEqual(['A-1', 'A-2'])
    expect(same({ de: 'Test' }, { en: 'Test' })).toEqual([])
    expect(same({ de: '' }, { de: '' })).toEqual([])
  })

  it('[check.C5] planned projects are at most a quarter of planned talks, where both are planned', () => {
    const planned = (talks: number, projects: number, unit = 'company talks') => {
      const indicator = { baseline: 0, source: 'n1' }
      const indicators = [
        { ...indicator, target: talks, unit },
        { ...indicator, target: projects, unit: 'Kooperationsprojekte' },
      ]
      return answerTo('C5', { actions: [planAction({ indicators })] })
    }
    expect(planned(62, 15)).toMatchObject({ ok: true, detail: expect.stringContaining('24 %') })
    expect(planned(60, 15)).toMatchObject({ ok: true })
    expect(planned(59, 15)).toMatchObject({ ok: false })
    expect(planned(20, 15, 'Unternehmensgespräche')).toMatchObject({ ok: false })
    expect(planned(20, 15, 'companies')).toMatchObject({ ok: true, detail: expect.stringContaining('none') })
  })
})

describe('openness', () => {
  it('[check.O1, check.O2] two regions and two groups', () => {
    expect(with1({ regions: ['r-a'] })).toEqual(['O1', 'O3'])
    expect(with1({ groups: ['public'] })).toEqual(['O2'])
  })

  it('[check.O3] names regions without an action, all of them in an empty plan', () => {
    expect(answerTo('O3', { actions: [planAction({ regions: ['r-a', 'r-b'] })] })?.detail).toBe(
      'every region is in at least one action; missing: r-c',
    )
    expect(answerTo('O3', { actions: [] })).toMatchObject({
      ok: false,
      detail: 'every region is in at least one action; missing: r-a, r-b, r-c',
    })
  })

  it('[check.O4] half is fine, more is not, and nobody may write nothing', () => {
    const written = (...regions: string[]) =>
      answerTo('O4', {
        file: workshop({ cards: regions.map((region, i) => swot(`s${i}`, `${region} S t-1`)) }),
      })
    expect(written('r-a', 'r-a', 'r-b', 'r-c')).toMatchObject({
      ok: true,
      detail: 'no region wrote more than half of the cards (highest r-a 50 %)',
    })
    expect(written('r-a', 'r-a', 'r-a', 'r-b', 'r-c')).toMatchObject({ ok: false })
    expect(written('r-a', 'r-b')).toMatchObject({ ok: false, detail: expect.stringContaining('r-a 50 %') })
    expect(written()).toMatchObject({ ok: false, detail: expect.stringContaining('none 0 %') })
  })

  it('[check.O5] a title in every language of the workshop', () => {
    const file = soundFile({ workshop: { title: 'Zwei Sprachen', languages: ['de', 'en'] } })
    expect(answerTo('O5', { file })).toMatchObject({ ok: false, actions: ['A-1'] })
    const both = planAction({ titleByLang: { de: 'Säulen', en: 'Columns' } })
    expect(answerTo('O5', { file, actions: [both] })?.ok).toBe(true)
    expect(answerTo('O5', { file: soundFile({ workshop: { title: 'Ohne Sprachen' } }) })?.ok).toBe(true)
  })

  it('[check.O6] names accepted links without an action', () => {
    const open = { ...link, id: 'syn-O-t-1' }
    const parked: PlanLink = { ...link, id: 'syn-T-t-1', status: 'parked' }
    expect(answerTo('O6', { links: [link, open, parked] })).toMatchObject({
      ok: false,
      detail: 'every accepted link has an action or is parked; open: syn-O-t-1',
    })
    expect(answerTo('O6', {})?.detail).toBe('every accepted link has an action or is parked; open: none')
  })

  it('[check.O7] counts pairs of organisations in agreed actions that had not worked together', () => {
    const three = planAction({ participants: ['Stadt', 'Werk', 'Unbekannt'] })
    const known = soundFile({ planEdits: { workedTogether: [['stadt', 'isst'], 'nonsense', [1]] } })
    expect(answerTo('O7', { actions: [three] })?.detail).toContain('(3 new ties)')
    expect(answerTo('O7', { actions: [three], file: known })?.detail).toContain('(2 new ties)')
    expect(answerTo('O7', { actions: [{ ...three, status: 'proposed' }] })).toMatchObject({ ok: false })
    expect(answerTo('O7', { actions: [planAction()], file: known })).toMatchObject({ ok: false })
  })
})
