/**
 * The workshop file: our open format, the import and export of a whole workshop and the canonical form of a
 * snapshot. Objects are loose: keys that this version does not know are kept and travel through unchanged.
 * Nothing is defaulted here, so that what came in goes out again; readers treat an absent key as empty.
 * `expected` (what the rules must yield, in the worked example) is no part of the format and is dropped.
 */
import { z } from 'zod'
import { idPattern } from './document-id.ts'

export const fileFormat = 'innovation-workshop'
export const fileFormatVersion = 1

const id = z.string().regex(idPattern, 'an id of letters, digits, "_" and "-", at most 64 characters')
/** ISO calendar date, `YYYY-MM-DD`. */
const isoDate = z.iso.date()

/** One text, or a text for each language code. */
export const localisedText = z.union([z.string(), z.record(z.string(), z.string())])
export type LocalisedText = z.infer<typeof localisedText>

export const stakeholderGroups = [
  'research',
  'business',
  'policy',
  'public',
  'cluster',
  'society',
  'other',
] as const
export type StakeholderGroup = (typeof stakeholderGroups)[number]

export const regionSchema = z.looseObject({
  id,
  code: z.string().optional(),
  name: localisedText,
  country: z.string().optional(),
  lang: z.string().optional(),
  uiLang: z.string().optional(),
  timezone: z.string().optional(),
  attendance: z.string().optional(),
})
export type Region = z.infer<typeof regionSchema>

export const topicSchema = z.looseObject({
  id,
  label: localisedText,
  aliases: z.array(z.string()).optional(),
})
export type Topic = z.infer<typeof topicSchema>

export const organisationSchema = z.looseObject({
  id,
  name: localisedText,
  region: z.string().nullish(),
  group: z.string().nullish(),
  aliases: z.array(z.string()).optional(),
})
export type Organisation = z.infer<typeof organisationSchema>

export const participantSchema = z.looseObject({
  /** Absent in older files: there the alias stands for the person. */
  id: z.string().optional(),
  alias: z.string(),
  region: z.string().nullish(),
  role: z.string().optional(),
  group: z.string().nullish(),
  circle: z.string().nullish(),
})
export type FileParticipant = z.infer<typeof participantSchema>

export const circleSchema = z.looseObject({
  id,
  title: localisedText,
  sectors: z.array(z.string()).optional(),
  sourceLinks: z.array(z.string()).optional(),
})
export type Circle = z.infer<typeof circleSchema>

export const boardSchema = z.looseObject({ id, type: z.string(), title: localisedText.optional() })
export type Board = z.infer<typeof boardSchema>

/** A card of any kind; the fields of its kind (`quadrant`, `noteType`, …) are described in `shared/boards`. */
export const cardSchema = z.looseObject({
  id,
  kind: z.string().optional(),
  board: z.string(),
  region: z.string().nullish(),
  circle: z.string().nullish(),
  lang: z.string().nullish(),
  text: z.string(),
  topic: z.string().nullish(),
  group: z.string().nullish(),
  author: z.string().nullish(),
  /** `workshop`: released to all; `region`: a draft that only its region may see. */
  visibility: z.string().nullish(),
  quadrant: z.string().nullish(),
  disposition: z.string().nullish(),
  knowledgeType: z.string().nullish(),
  noteType: z.string().nullish(),
  basedOn: z.array(z.string()).nullish(),
  refersTo: z.string().nullish(),
  translations: z.record(z.string(), z.string()).nullish(),
})
export type FileCard = z.infer<typeof cardSchema>

export const linkStatuses = ['suggested', 'accepted', 'parked', 'rejected'] as const
export type LinkStatus = (typeof linkStatuses)[number]

export const linkSchema = z.looseObject({
  id: z.string(),
  status: z.string().optional(),
  reason: z.string().optional(),
})
export type FileLink = z.infer<typeof linkSchema>

/** Dots by link and region: totals only, ballots are secret. */
export const votesSchema = z.looseObject({
  byTarget: z.record(z.string(), z.record(z.string(), z.number())).optional(),
})

export const ratingSchema = z.looseObject({ impact: z.number().nullish(), feasibility: z.number().nullish() })

export const planEditsSchema = z.looseObject({
  evaluationOwner: z.string().nullish(),
  financingMix: z.looseObject({ own: z.array(z.number()), public: z.array(z.number()) }).nullish(),
  /** By the id of the note that the action was read from. */
  actions: z.record(z.string(), z.looseObject({ ownerConfirmed: z.boolean().optional() })).optional(),
})

export const workshopInfoSchema = z.looseObject({
  id: z.string().optional(),
  title: localisedText,
  date: isoDate.optional(),
  planStart: isoDate.optional(),
  timezone: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  languages: z.array(z.string()).optional(),
  hostRegion: z.string().nullish(),
  privacy: z.enum(['open', 'drafts']).optional(),
})
export type WorkshopInfo = z.infer<typeof workshopInfoSchema>

export const workshopFileSchema = z.looseObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(fileFormatVersion),
  exportedAt: z.string().optional(),
  notice: localisedText.optional(),
  workshop: workshopInfoSchema,
  regions: z.array(regionSchema),
  topics: z.array(topicSchema).optional(),
  organisations: z.array(organisationSchema).optional(),
  participants: z.array(participantSchema).optional(),
  circles: z.array(circleSchema).optional(),
  boards: z.array(boardSchema),
  cards: z.array(cardSchema),
  votes: votesSchema.optional(),
  links: z.array(linkSchema).optional(),
  ratings: z.record(z.string(), ratingSchema).optional(),
  planEdits: planEditsSchema.optional(),
})
export type WorkshopFile = z.infer<typeof workshopFileSchema>
