import { expect, it } from 'vitest'
import { addsUp, buildFinancingMix, financingTemplate } from '../../../shared/plan/financing.ts'

const template = { own: [...financingTemplate.own], public: [...financingTemplate.public] }

it('[plan.B1] the template has nine pairs and breaks even at the sixth; its note travels with its values only', () => {
  const mix = buildFinancingMix(template)
  expect(mix).toMatchObject({
    labels: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    breakEvenIndex: 6,
    note: financingTemplate.note,
  })
  const other = buildFinancingMix({ ...template, own: [21, ...template.own.slice(1)] })
  expect(other).not.toHaveProperty('note')
  expect(other).not.toHaveProperty('basis')
})

it('[plan.B1] nothing stated is no mix, and no template is filled in', () => {
  expect([
    buildFinancingMix(undefined),
    buildFinancingMix(null),
    buildFinancingMix({ own: [], public: [] }),
  ]).toEqual([null, null, null])
})

it('[plan.B2] breaks even at the first year with own not below public, or never', () => {
  expect(buildFinancingMix({ own: [49, 50, 60], public: [51, 50, 40] })?.breakEvenIndex).toBe(2)
  expect(buildFinancingMix({ own: [10, 20], public: [90, 80] })?.breakEvenIndex).toBeNull()
  expect(buildFinancingMix({ own: [10, 90], public: [90] })?.breakEvenIndex).toBeNull()
})

it('[plan.B3] every year has both shares and they are 100 together, exactly', () => {
  const addUp = (own: number[], fromPublic: number[]) => {
    const mix = buildFinancingMix({ own, public: fromPublic })
    return mix !== null && addsUp(mix)
  }
  expect(addUp([20, 33.3], [80, 66.7])).toBe(true)
  // 0.1 + 99.9 and 64.1 + 35.9: decimals, not binary sums.
  expect(addUp([0.1, 64.1], [99.9, 35.9])).toBe(true)
  expect(addUp([20, 30], [80, 71])).toBe(false)
  expect(addUp([20, 30], [80])).toBe(false)
  expect(addUp([120], [-20])).toBe(false)
})
