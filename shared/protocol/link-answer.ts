/** `POST /api/workshops/:id/synergies/:linkId/answer`: what a region, or the moderator, says to a link. */
import { z } from 'zod'
import { linkAnswers, linkStatuses } from '../model/link-decision.ts'

/** Long enough for two sentences; the reason stands in the plan. */
export const maxReason = 500

const reason = z.string().trim().min(1).max(maxReason)

/** `open` takes one's answer back. */
export const answerLink = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accepted') }),
  z.object({ answer: z.literal('parked'), reason }),
  z.object({ answer: z.literal('rejected'), reason }),
  z.object({ answer: z.literal('open') }),
])
export type AnswerLink = z.infer<typeof answerLink>

export const linkAnswered = z.object({
  link: z.string(),
  status: z.enum(linkStatuses),
  /** Regions whose answer is open. */
  waitsFor: z.array(z.string()),
  /** What now stands for the one who asked; null: nothing. */
  answer: z.enum(linkAnswers).nullable(),
})
export type LinkAnswered = z.infer<typeof linkAnswered>
