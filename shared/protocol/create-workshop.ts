/** `POST /api/workshops`: a new, empty workshop. Regions and circles without an id are given one. */
import { z } from 'zod'
import { idPattern } from '../model/document-id.ts'

const id = z.string().regex(idPattern, 'an id of letters, digits, "_" and "-", at most 64 characters')

/** Titles and names stand in headings, tabs and lists, so they are bounded: one text, or one for each language code. */
const name = z.string().max(200)
const localisedName = z.union([name, z.record(z.string().max(12), name)])

export const createWorkshop = z.object({
  title: localisedName,
  languages: z.array(z.string().min(2).max(12)).min(1),
  regions: z
    .array(
      z.object({
        id: id.optional(),
        code: z.string().min(1).max(12).optional(),
        name: localisedName,
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
    .array(z.object({ id: id.optional(), label: localisedName, aliases: z.array(z.string()).optional() }))
    .optional(),
  circles: z.array(z.object({ id: id.optional(), title: localisedName })).optional(),
})
export type CreateWorkshop = z.infer<typeof createWorkshop>
