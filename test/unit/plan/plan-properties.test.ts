import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WorkshopFile, workshopFileSchema } from '../../../shared/model/workshop-file.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { anyWorkshop, withShuffledKeys } from '../../fixtures/any-workshop.ts'

function forEveryPlan(holds: (plan: Plan, file: WorkshopFile) => void) {
  fc.assert(
    fc.property(anyWorkshop, file => holds(buildPlan(file), file)),
    { numRuns: 80 },
  )
}

describe('any workshop', () => {
  it('is one that the schema accepts, and many of them have actions and links', () => {
    const files = fc.sample(anyWorkshop, { numRuns: 100, seed: 1 })
    for (const file of files) expect(workshopFileSchema.safeParse(file).error).toBeUndefined()
    const plans = files.map(buildPlan)
    expect(plans.filter(plan => plan.actions.length > 1).length).toBeGreaterThan(20)
    expect(plans.filter(plan => plan.links.length > 1).length).toBeGreaterThan(20)
    expect(
      plans.filter(plan => plan.actions.some(action => action.indicators.length > 0)).length,
    ).toBeGreaterThan(5)
  })

  it('[plan.H3] the same file gives the same bytes, in whatever order its keys come', () => {
    fc.assert(
      fc.property(anyWorkshop, fc.nat(9), (file, seed) => {
        const once = JSON.stringify(buildPlan(file))
        expect(JSON.stringify(buildPlan(structuredClone(file)))).toBe(once)
        expect(JSON.stringify(buildPlan(withShuffledKeys(file, seed)))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })

  it('[plan.A1] no action without a released note of type action, no such note without an action or a reason', () => {
    forEveryPlan((plan, file) => {
      const written = file.cards
        .filter((card, index) => file.cards.findIndex(each => each.id === card.id && counts(each)) === index)
        .filter(card => card.board === 'b-circle' && card.noteType === 'action')
        .map(card => card.id)
      expect(
        [...plan.actions.map(action => action.sourceNote), ...plan.unusable.map(each => each.note)].sort(),
      ).toEqual(written.sort())
    })
  })

  it('[plan.A9] every place lies in the text of its note, and every value read has one', () => {
    forEveryPlan((plan, file) => {
      const texts = new Map(
        file.cards
          .filter(counts)
          .reverse()
          .map(card => [card.id, card.text]),
      )
      for (const { rule, note, span } of plan.actions.flatMap(action => Object.values(action.provenance))) {
        expect(rule.startsWith('read.')).toBe(span !== null)
        if (!span) continue
        const text = texts.get(note ?? '') ?? ''
        expect(0 <= span.from && span.from < span.to && span.to <= text.length).toBe(true)
        expect(text.slice(span.from, span.to).trim()).not.toBe('')
      }
    })
  })

  it('[plan.A11] every place is a slice of a note that the plan carries, and it carries no note that it does not name', () => {
    forEveryPlan((plan, file) => {
      const origins = plan.actions.flatMap(action => Object.values(action.provenance))
      for (const { note, span } of origins) {
        if (note === null) continue
        const text = plan.notes[note]?.text
        expect(text).toBeTypeOf('string')
        if (span) expect(text?.slice(span.from, span.to)).toHaveLength(span.to - span.from)
      }
      const named = [
        ...origins.flatMap(({ note }) => note ?? []),
        ...plan.actions.flatMap(({ indicators }) => indicators.map(indicator => indicator.source)),
        ...plan.unusable.map(({ note }) => note),
        ...plan.unattached,
      ]
      expect(Object.keys(plan.notes)).toEqual([...new Set(named)].sort())
      for (const [id, { text }] of Object.entries(plan.notes))
        expect(file.cards.find(card => card.id === id && counts(card))?.text).toBe(text)
    })
  })

  it('[plan.P6] ranks are 1 to n, priorities fall, and all parts lie within 0 and 1', () => {
    forEveryPlan(({ actions }) => {
      expect(actions.map(action => action.rank)).toEqual(actions.map((_, index) => index + 1))
      for (const [index, { score }] of actions.entries()) {
        const next = actions[index + 1]
        if (next) expect(next.score.priority).toBeLessThanOrEqual(score.priority)
        for (const part of ['votesBalanced', 'V', 'R', 'I', 'F', 'priority'] as const) {
          expect(score[part]).toBeGreaterThanOrEqual(0)
          expect(score[part]).toBeLessThanOrEqual(1)
        }
      }
    })
  })

  it('[plan.P1] balanced votes of a link lie within 0 and 1', () => {
    forEveryPlan(({ linkScores }) => {
      for (const { balanced } of linkScores) expect(balanced >= 0 && balanced <= 1).toBe(true)
    })
  })

  it('[L1, L2, L6] every link has two regions and cards that exist, each id once', () => {
    forEveryPlan(({ links }, file) => {
      const cardIds = new Set(file.cards.map(card => card.id))
      expect(new Set(links.map(link => link.id)).size).toBe(links.length)
      for (const link of links) {
        expect(new Set(link.regions).size).toBeGreaterThanOrEqual(2)
        expect(link.cards.every(id => cardIds.has(id))).toBe(true)
      }
    })
  })

  it('[plan.V1] drafts change nothing but the hash', () => {
    forEveryPlan((plan, file) => {
      const released = file.cards.filter(card => (card.visibility ?? 'workshop') === 'workshop')
      expect({ ...buildPlan({ ...file, cards: released }), snapshotHash: '' }).toEqual({
        ...plan,
        snapshotHash: '',
      })
    })
  })
})

function counts(card: WorkshopFile['cards'][number]): boolean {
  return (card.visibility ?? 'workshop') === 'workshop' && card.board !== 'gone'
}
