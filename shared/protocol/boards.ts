/**
 * `POST /api/workshops/:id/boards` and below: boards that moderation adds to a workshop, what it changes of them, and
 * what it locks. Outcomes are in the control document; the answers say what stands there now.
 */
import { z } from 'zod'
import { localisedText } from '../model/workshop-file.ts'
import { boardTemplate } from './board-template.ts'

/** Stands in tabs and headings. */
const boardTitle = z.string().trim().min(1, 'at least one character').max(120, 'at most 120 characters')

/** In each language of a template that comes with the program. */
const boardTitles = z.union([boardTitle, z.record(z.string().max(12), boardTitle)])

/** Free boards and templates: any number, by moderation. */
export const addBoard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('free'), title: boardTitle }),
  z.object({ type: z.literal('template'), title: boardTitles, template: boardTemplate }),
  z.object({ type: z.literal('tows') }),
])
export type AddBoard = z.infer<typeof addBoard>

/** Strategies: there is one board, made by whoever first writes there; asked again it is that one. */
export const comesWithFirstCard = ({ type }: AddBoard): boolean => type === 'tows'

/** What is left out stays. An archived board is shown to nobody until it is brought back; nothing of it is lost. */
export const changeBoard = z.object({
  title: boardTitle.optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
})
export type ChangeBoard = z.infer<typeof changeBoard>

const maxCardsAtOnce = 200

export const lockCards = z.object({
  cards: z.array(z.string().max(64)).min(1).max(maxCardsAtOnce),
  locked: z.boolean(),
})
export type LockCards = z.infer<typeof lockCards>

export const boardAnswer = z.object({
  id: z.string(),
  type: z.string(),
  title: z.nullable(localisedText),
  archived: z.boolean(),
  locked: z.boolean(),
})
export type BoardAnswer = z.infer<typeof boardAnswer>
