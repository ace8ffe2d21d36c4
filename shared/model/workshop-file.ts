/**
 * The workshop file: our open format, the import and export of a whole workshop and the canonical form of a
 * snapshot. Objects are loose: keys that this version does not know are kept and travel through unchanged.
 * Nothing is defaulted here, so that what came in goes out again; readers treat an absent key as empty.
 * `expected` (what the rules must yield, in the worked example) is no part of the format and is dropped.
 */
import * as z from 'zod/mini'
import { idPattern } from './document-id.ts'

export const fileFormat = 'innovation-workshop'
export const fileFormatVersion = 1

const id = z
  .string()
  .check(z.regex(idPattern, 'an id of letters, digits, "_" and "-", at most 64 characters'))
/** ISO calendar date, `YYYY-MM-DD`. */
const isoDate = z.iso.date()

/** One text, or a text for each language code. */
export const localisedText = z.union([z.string(), z.record(z.string(), z.string())])
export type LocalisedText = z.infer<typeof localisedText>

export const regionSchema = z.looseObject({
  id,
  code: z.optional(z.string()),
  name: localisedText,
  country: z.optional(z.string()),
  lang: z.optional(z.string()),
  uiLang: z.optional(z.string()),
  timezone: z.optional(z.string()),
  attendance: z.optional(z.string()),
})
export type Region = z.infer<typeof regionSchema>

export const topicSchema = z.looseObject({
  id,
  label: localisedText,
  aliases: z.optional(z.array(z.string())),
})
export type Topic = z.infer<typeof topicSchema>

export const organisationSchema = z.looseObject({
  id,
  name: localisedText,
  region: z.nullish(z.string()),
  group: z.nullish(z.string()),
  aliases: z.optional(z.array(z.string())),
})
export type Organisation = z.infer<typeof organisationSchema>

export const participantSchema = z.looseObject({
  /** Absent in older files: there the alias stands for the person. */
  id: z.optional(z.string()),
  alias: z.string(),
  region: z.nullish(z.string()),
  role: z.optional(z.string()),
  group: z.nullish(z.string()),
  circle: z.nullish(z.string()),
})
export type FileParticipant = z.infer<typeof participantSchema>

export const circleSchema = z.looseObject({
  id,
  title: localisedText,
  sectors: z.optional(z.array(z.string())),
  sourceLinks: z.optional(z.array(z.string())),
  /** Id of the region that hosts it. */
  host: z.nullish(z.string()),
  closed: z.optional(z.boolean()),
})
export type Circle = z.infer<typeof circleSchema>

export const boardSchema = z.looseObject({ id, type: z.string(), title: z.optional(localisedText) })
export type Board = z.infer<typeof boardSchema>

/** A card of any kind; the fields of its kind (`quadrant`, `noteType`, …) are described in `shared/boards`. */
export const cardSchema = z.looseObject({
  id,
  kind: z.optional(z.string()),
  board: z.string(),
  region: z.nullish(z.string()),
  circle: z.nullish(z.string()),
  lang: z.nullish(z.string()),
  text: z.string(),
  topic: z.nullish(z.string()),
  group: z.nullish(z.string()),
  author: z.nullish(z.string()),
  /** `workshop`: released to all; `region`: a draft that only its region may see. */
  visibility: z.nullish(z.string()),
  quadrant: z.nullish(z.string()),
  disposition: z.nullish(z.string()),
  knowledgeType: z.nullish(z.string()),
  noteType: z.nullish(z.string()),
  basedOn: z.nullish(z.array(z.string())),
  refersTo: z.nullish(z.string()),
  translations: z.nullish(z.record(z.string(), z.string())),
})
export type FileCard = z.infer<typeof cardSchema>

const linkAnswerSchema = z.looseObject({
  answer: z.string(),
  reason: z.optional(z.string()),
  /** Participant id. */
  by: z.optional(z.string()),
  at: z.optional(z.string()),
})

/** A decision. `answers` by region id; where they stand, `status` follows from them (`link-decision.ts`). */
export const linkSchema = z.looseObject({
  id: z.string(),
  status: z.optional(z.string()),
  reason: z.optional(z.string()),
  answers: z.optional(z.record(z.string(), linkAnswerSchema)),
  moderation: z.optional(linkAnswerSchema),
})
export type FileLink = z.infer<typeof linkSchema>

/** Dots by link and region: totals only, ballots are secret. */
export const votesSchema = z.looseObject({
  byTarget: z.optional(z.record(z.string(), z.record(z.string(), z.number()))),
})

export const ratingSchema = z.looseObject({
  impact: z.nullish(z.number()),
  feasibility: z.nullish(z.number()),
})

export const planEditsSchema = z.looseObject({
  evaluationOwner: z.nullish(z.string()),
  financingMix: z.nullish(z.looseObject({ own: z.array(z.number()), public: z.array(z.number()) })),
  /** By the id of the note that the action was read from. */
  actions: z.optional(z.record(z.string(), z.looseObject({ ownerConfirmed: z.optional(z.boolean()) }))),
})

/** The bytes of a picture in Base64. `type` is for other readers: ours go by the content. */
export const filePictureSchema = z.looseObject({ type: z.optional(z.string()), data: z.string() })

export const workshopInfoSchema = z.looseObject({
  id: z.optional(z.string()),
  title: localisedText,
  date: z.optional(isoDate),
  planStart: z.optional(isoDate),
  timezone: z.optional(z.string()),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  languages: z.optional(z.array(z.string())),
  hostRegion: z.nullish(z.string()),
  privacy: z.optional(z.enum(['open', 'drafts'])),
})
export type WorkshopInfo = z.infer<typeof workshopInfoSchema>

export const workshopFileSchema = z.looseObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(fileFormatVersion),
  exportedAt: z.optional(z.string()),
  notice: z.optional(localisedText),
  workshop: workshopInfoSchema,
  regions: z.array(regionSchema),
  topics: z.optional(z.array(topicSchema)),
  organisations: z.optional(z.array(organisationSchema)),
  participants: z.optional(z.array(participantSchema)),
  circles: z.optional(z.array(circleSchema)),
  boards: z.array(boardSchema),
  cards: z.array(cardSchema),
  votes: z.optional(votesSchema),
  links: z.optional(z.array(linkSchema)),
  ratings: z.optional(z.record(z.string(), ratingSchema)),
  planEdits: z.optional(planEditsSchema),
  /** By the id that cards name in `picture`. */
  pictures: z.optional(z.record(id, filePictureSchema)),
  /** Ids of pictures that would have made the file larger than its server takes in. */
  picturesLeftOut: z.optional(z.array(z.string())),
})
export type WorkshopFile = z.infer<typeof workshopFileSchema>

/** The file as it is on the boards: pictures travel with it, and are no part of what it says. */
export function withoutPictures<T extends Partial<WorkshopFile>>(
  file: T,
): Omit<T, 'pictures' | 'picturesLeftOut'> {
  const { pictures: _pictures, picturesLeftOut: _leftOut, ...rest } = file
  return rest
}
