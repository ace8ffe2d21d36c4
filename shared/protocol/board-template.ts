/**
 * The description of a board made of data, as moderation sends it: strict, bounded, and read back by
 * `shared/boards/template/description.ts` exactly as it is written.
 */
import { z } from 'zod'
import {
  maxFields,
  maxHint,
  maxIntro,
  maxLabel,
  maxOptions,
  maxZones,
  shapes,
  templateId,
  zonesOfShape,
} from '../boards/template/description.ts'

const id = z.string().regex(templateId, 'a lower-case letter, then letters, digits and "-", at most 32')

/** One text, or one for each language code. */
const text = (max: number) => {
  const one = z
    .string()
    .max(max, `at most ${max} characters`)
    .refine(value => value.trim() !== '', 'at least one letter')
  return z.union([one, z.record(z.string().max(12), one)])
}

const zone = z.strictObject({
  id,
  letter: z.string().min(1).max(2).optional(),
  label: text(maxLabel),
  hint: text(maxHint).optional(),
  flowsTo: z.literal('synergies').optional(),
})

const option = z.strictObject({ id, label: text(maxLabel) })

const field = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('text'), label: text(maxLabel) }),
  z.strictObject({
    id,
    kind: z.literal('choice'),
    label: text(maxLabel),
    options: z.array(option).min(1).max(maxOptions).refine(areDistinct, 'options with ids of their own'),
  }),
])

export const boardTemplate = z
  .strictObject({
    version: z.literal(1),
    shape: z.enum(shapes),
    scope: z.enum(['shared', 'region']),
    intro: text(maxIntro).optional(),
    zones: z.array(zone).min(1).max(maxZones).refine(areDistinct, 'zones with ids of their own'),
    fields: z.array(field).max(maxFields).refine(areDistinct, 'fields with ids of their own'),
    measure: z.literal('conversion').optional(),
  })
  .refine(({ shape, zones }) => {
    const { least, most } = zonesOfShape[shape]
    return zones.length >= least && zones.length <= most
  }, 'four quadrants, or a triangle of three, or columns')

export type BoardTemplate = z.infer<typeof boardTemplate>

function areDistinct(list: readonly { id: string }[]): boolean {
  return new Set(list.map(one => one.id)).size === list.length
}
