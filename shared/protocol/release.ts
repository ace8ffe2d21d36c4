/**
 * `POST /api/workshops/:id/releases`, for a region's coordination: what is to become of cards of its own region on one
 * board. `release` shows drafts to all, or shows again one that was changed since; `keep` lets stand what all see of
 * it; `withdraw` takes cards off the board, back among the drafts; `choose` and `unchoose` mark drafts for the moment
 * when the moderator reveals. Asking twice does nothing twice.
 */
import { z } from 'zod'
import { idPattern } from '../model/document-id.ts'

export const releaseDeeds = ['release', 'keep', 'withdraw', 'choose', 'unchoose'] as const
export type ReleaseDeed = (typeof releaseDeeds)[number]

/** More than a region writes in a day. */
const mostCards = 1_000

const cardId = z.string().regex(idPattern)

export const releaseCards = z.object({
  boardId: cardId,
  deed: z.enum(releaseDeeds),
  cards: z
    .array(
      z.object({
        id: cardId,
        /** The words that were looked at before: a draft that reads otherwise by now is not released or chosen. */
        seen: z.string().optional(),
      }),
    )
    .min(1)
    .max(mostCards),
})
export type ReleaseCards = z.infer<typeof releaseCards>

/** Ids of cards. */
export const releaseAnswer = z.object({
  done: z.array(z.string()),
  /** Written in since they were looked at: left as they were. */
  changed: z.array(z.string()),
  /** Not there, or not any more. */
  gone: z.array(z.string()),
})
export type ReleaseAnswer = z.infer<typeof releaseAnswer>
