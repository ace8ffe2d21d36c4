import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'

const file = exampleWorkshop()
const { expected } = file
const plan = buildPlan(file)

describe('the worked example', () => {
  it('[L1, L2, L6] has the 29 links of the file, in its order', () => {
    expect(plan.links).toEqual(file.links)
    expect(plan.linkCounts).toEqual(expected.linkCounts)
    expect(plan.links).toHaveLength(29)
  })

  it('[L3, L4] has three mutual exchanges and 45 TOWS pairs, 11 of them within a region', () => {
    expect(plan.mutualExchanges).toEqual(expected.mutualExchanges)
    expect(plan.tows).toEqual(expected.tows)
    expect(plan.tows.filter(pair => pair.scope === 'within')).toHaveLength(11)
  })

  it('[plan.P1] scores its links', () => {
    expect(plan.linkScores).toEqual(expected.linkScores)
  })

  it.each(['start', 'evaluationOwner', 'financingMix', 'title'] as const)(
    '[plan.B1] has the expected %s',
    key => {
      expect(plan[key]).toEqual(expected.plan[key])
    },
  )

  it('[plan.A1, plan.P6] ranks five actions', () => {
    expect(plan.actions.map(action => [action.rank, action.sourceNote])).toEqual(
      expected.plan.actions.map(action => [action.rank, action.sourceNote]),
    )
  })

  const pairs = expected.plan.actions.map((action, index) => [action.sourceNote, action, index] as const)
  it.each(pairs)(
    '[plan.A4, plan.A5, plan.A6] reads %s with every value of the golden file',
    (_note, action, index) => {
      expect(plan.actions[index]).toMatchObject({})
      for (const [key, value] of Object.entries(action)) {
        expect({ [key]: plan.actions[index]?.[key as keyof typeof action] }).toStrictEqual({ [key]: value })
      }
    },
  )

  it('[check.E1, check.O6] answers the 27 checks of the golden file as it does, nine of them failing', () => {
    const ids = new Set(expected.quality.map(finding => finding.id))
    const answered = plan.quality.filter(finding => ids.has(finding.id))
    expect(answered).toStrictEqual(expected.quality)
    expect(answered.filter(finding => !finding.ok)).toHaveLength(9)
  })

  it('[check.M5, check.F6, check.C5, check.O7] adds the four that the golden file leaves out, each beside its pitfall', () => {
    expect(plan.quality).toHaveLength(31)
    const ids = plan.quality.map(finding => finding.id).join(' ')
    expect(ids).toBe(
      'E1 E2 E3 E4 E5 E6 E7 E8 M1 M2 M3 M4 M5 F1 F2 F3 F4 F5 F6 C1 C2 C3 C4 C5 O1 O2 O3 O4 O5 O6 O7',
    )
  })

  it('[plan.H2] gives the same plan without `expected` and with a time of export', () => {
    const { expected: _, ...bare } = exampleWorkshop()
    expect(buildPlan({ ...bare, exportedAt: '2027-02-16T17:00:00Z' })).toEqual(plan)
  })
})
