/**
 * `POST /api/workshops/:id/circles` and below: circles that moderation makes, names and closes, and
 * `POST …/participants/:participantId/circle`: who is in which. Outcomes are in the control document; the answers say
 * what stands there now.
 */
import { z } from 'zod'
import { localisedText } from '../model/workshop-file.ts'

/** Stands in tabs and headings. */
const circleTitle = z.string().trim().min(1, 'at least one character').max(120, 'at most 120 characters')
const sectors = z.array(z.string().trim().min(1).max(60)).max(12)
/** A region's id, or nobody. */
const host = z.string().max(64).nullable()
const sourceLinks = z.array(z.string().min(1).max(200)).max(60)

export const makeCircle = z.object({
  title: circleTitle,
  sectors: sectors.optional(),
  host: host.optional(),
  sourceLinks: sourceLinks.optional(),
})
export type MakeCircle = z.infer<typeof makeCircle>

/** What is left out stays. A closed circle's notes are to be read; nothing of them is lost. */
export const changeCircle = makeCircle.partial().extend({ closed: z.boolean().optional() })
export type ChangeCircle = z.infer<typeof changeCircle>

export const circleAnswer = z.object({
  id: z.string(),
  title: localisedText,
  sectors: z.array(z.string()),
  sourceLinks: z.array(z.string()),
  host: z.string().nullable(),
  closed: z.boolean(),
})
export type CircleAnswer = z.infer<typeof circleAnswer>

/** Null: in none. */
export const assignCircle = z.object({ circleId: z.string().max(64).nullable() })
export type AssignCircle = z.infer<typeof assignCircle>
