/** `POST /api/workshops`: a new, empty workshop. Regions and circles without an id are given one. */
import { z } from 'zod'
import { idPattern } from '../model/document-id.ts'
import { localisedText } from '../model/workshop-file.ts'

const id = z.string().regex(idPattern)

export const createWorkshop = z.object({
  title: localisedText,
  languages: z.array(z.string().min(2).max(12)).min(1),
  regions: z
    .array(
      z.object({
        id: id.optional(),
        code: z.string().min(1).max(12).optional(),
        name: localisedText,
        country: z.string().max(2).optional(),
        lang: z.string().max(12).optional(),
        timezone: z.string().max(64).optional(),
      }),
    )
    .min(1)
    .max(30),
  privacy: z.enum(['open', 'drafts']).default('open'),
  template: z.string().optional(),
  date: z.iso.date().optional(),
  planStart: z.iso.date().optional(),
  timezone: z.string().max(64).optional(),
  start: z.string().max(5).optional(),
  end: z.string().max(5).optional(),
  hostRegion: id.optional(),
  topics: z
    .array(z.object({ id: id.optional(), label: localisedText, aliases: z.array(z.string()).optional() }))
    .optional(),
  circles: z.array(z.object({ id: id.optional(), title: localisedText })).optional(),
})
export type CreateWorkshop = z.infer<typeof createWorkshop>
