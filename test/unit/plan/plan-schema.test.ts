/** The published schema of a plan says what the interfaces say, and what the rules make fits it. */
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import type { Plan, PlanAction } from '../../../shared/plan/plan.ts'
import { type planActionSchema, planSchema } from '../../../shared/plan/plan-schema.ts'
import { anyWorkshop } from '../../fixtures/any-workshop.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'

/** Without the keys that anybody may add. */
type Stated<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] }
/** `A & B` and `interface` as one plain object type, all the way down, so that types compare by what they say. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T

type SchemaAction = Stated<z.infer<typeof planActionSchema>>
type SchemaPlan = Omit<Stated<z.infer<typeof planSchema>>, 'actions'> & { actions: SchemaAction[] }

describe('the schema of a plan', () => {
  it('says the same as the interfaces, both ways', () => {
    expectTypeOf<Plain<SchemaAction>>().toEqualTypeOf<Plain<PlanAction>>()
    expectTypeOf<Plain<SchemaPlan>>().toEqualTypeOf<Plain<Plan>>()
  })

  it('takes the plan of any workshop', () => {
    fc.assert(
      fc.property(anyWorkshop, file => {
        expect(planSchema.safeParse(buildPlan(file)).error).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('lets plan and action have more keys, and nothing below them', () => {
    const plan = buildPlan(exampleWorkshop())
    const [action] = plan.actions
    if (!action) throw new Error('the example has actions')
    const wider = { ...plan, more: 1, actions: [{ ...action, more: 1 }] }
    expect(planSchema.safeParse(wider).success).toBe(true)
    const below = { ...plan, actions: [{ ...action, owner: { ...action.owner, more: 1 } }] }
    expect(planSchema.safeParse(below).error?.issues.map(issue => issue.path.join('.'))).toEqual([
      'actions.0.owner',
    ])
  })
})
