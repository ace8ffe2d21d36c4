/**
 * plan.B1–B3: the financing mix, shares of own and of public money by year, and where it breaks even.
 * The mix is set by people. The template's nine pairs carry its note; other values are nobody's but the writers'.
 */
import type { WorkshopFile } from '../model/workshop-file.ts'
import { fromDecimal, sum } from './fraction.ts'
import type { FinancingMix } from './plan.ts'

/** Printed on one slide of the source documents as nine pairs over an axis of ten; a tenth is not invented. */
export const financingTemplate = {
  own: [20, 20, 25, 30, 40, 50, 60, 70, 70],
  public: [80, 80, 75, 70, 60, 50, 40, 30, 30],
  note: 'The slide prints nine value pairs over a ten-year axis; which line is own income is read from the break-even mark, not from the text.',
  basis: { kind: 'seed', file: '001_97935495e60c4faf.txt' },
} as const

type EditedMix = NonNullable<WorkshopFile['planEdits']>['financingMix']

/** Null where nobody stated a mix. Years are numbered from 1; the longer of the two lists counts them. */
export function buildFinancingMix(edited: EditedMix): FinancingMix | null {
  const own = edited?.own ?? []
  const fromPublic = edited?.public ?? []
  const years = Math.max(own.length, fromPublic.length)
  if (years === 0) return null
  const breakEven = own.findIndex((share, year) => share >= (fromPublic[year] ?? Number.POSITIVE_INFINITY))
  const isTemplate = equals(own, financingTemplate.own) && equals(fromPublic, financingTemplate.public)
  return {
    labels: Array.from({ length: years }, (_, year) => year + 1),
    own: [...own],
    public: [...fromPublic],
    breakEvenIndex: breakEven < 0 ? null : breakEven + 1,
    ...(isTemplate && { note: financingTemplate.note, basis: { ...financingTemplate.basis } }),
  }
}

/** plan.B3: every year has both shares, none below zero, and they are 100 together. */
export function addsUp(mix: FinancingMix): boolean {
  return mix.labels.every((_, year) => {
    const own = mix.own[year]
    const fromPublic = mix.public[year]
    if (own === undefined || fromPublic === undefined || own < 0 || fromPublic < 0) return false
    const { over, under } = sum([fromDecimal(own), fromDecimal(fromPublic)])
    return over === 100n * under
  })
}

function equals(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
