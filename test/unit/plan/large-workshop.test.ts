import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { checksum, largeWorkshop } from '../../fixtures/large-workshop.ts'

const file = largeWorkshop()
const plan = buildPlan(file)
const count = <T>(items: T[], keep: (item: T) => boolean) => items.filter(keep).length

describe('the large workshop by construction', () => {
  it('is built as described', () => {
    expect(checksum(file)).toBe('b54f9b42a73d581703603e00ccee7565640436f2c8edb9f0ea236d9ad7d73c90')
    for (const quadrant of 'SWOT') expect(count(file.cards, card => card.quadrant === quadrant)).toBe(200)
    expect(count(file.cards, card => card.kind === 'note')).toBe(200)
    for (const { id } of file.regions) expect(count(file.cards, card => card.region === id)).toBe(200)
    const lengths = file.cards.map(card => [...card.text].length)
    expect(lengths.reduce((a, b) => a + b, 0)).toBe(127_505)
    expect(file.cards.reduce((sum, card) => sum + Buffer.byteLength(card.text), 0)).toBe(140_275)
    expect(Math.max(...lengths)).toBe(240)
  })

  it('[L1, L2, L3] has 20 shared strengths, 40 complementarities and no mutual pair', () => {
    expect(plan.linkCounts).toEqual({ shared_strength: 20, complementarity: 40 })
    expect(plan.links.map(link => link.id).sort()).toEqual(Object.keys(file.votes?.byTarget ?? {}).sort())
    expect(plan.mutualExchanges).toEqual([])
  })

  it('[L4] has 120 TOWS pairs, all across regions', () => {
    expect(count(plan.tows, pair => pair.scope === 'cross')).toBe(120)
    expect(plan.tows).toHaveLength(120)
    const byType = ['SO', 'ST', 'WO', 'WT'].map(type => count(plan.tows, pair => pair.type === type))
    expect(byType).toEqual([40, 40, 20, 20])
  })

  it('[plan.P1] has 1,000 dots, 15 to 18 on each link', () => {
    const raw = plan.linkScores.map(score => score.raw)
    expect(raw.reduce((a, b) => a + b, 0)).toBe(1_000)
    expect([Math.min(...raw), Math.max(...raw)]).toEqual([15, 18])
  })

  it('[check.E4, check.M1] has 20 actions, of which ten have no owner and no indicator', () => {
    expect(plan.actions).toHaveLength(20)
    for (const id of ['E4', 'M1']) {
      const finding = plan.quality.find(each => each.id === id)
      expect([finding?.ok, finding?.actions.length]).toEqual([false, 10])
    }
    const measures = plan.actions.filter(action => action.title.startsWith('Measure'))
    expect(plan.quality.find(each => each.id === 'E4')?.actions).toEqual(measures.map(action => action.id))
  })

  it('[plan.A4] knows its owners by their aliases', () => {
    const owned = plan.actions.filter(action => action.owner.id !== null)
    expect(owned.map(action => action.owner.id).sort()).toEqual(
      Array.from({ length: 10 }, (_, p) => `g0-0${p}`),
    )
    expect(owned.map(action => action.horizonMonths).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 10 }, (_, z) => 6 + 3 * z),
    )
  })
})
