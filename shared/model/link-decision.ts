/**
 * What became of a link of the synergy map: each concerned region answers for itself, and those who lead the workshop
 * may put a link aside or turn it down. The server alone writes answers (`link-writes.ts`); whoever shows or
 * counts a link asks `judgeLink`. Total: whatever stands in a file or document, reading gives a decision.
 *
 * Invariant (model.L2): a link is accepted only while every region that it concerns now has said yes.
 */
import type { LinkEntry } from './link-entries.ts'
import { isObject } from './plain-shape.ts'

export const linkStatuses = ['suggested', 'accepted', 'parked', 'rejected'] as const
export type LinkStatus = (typeof linkStatuses)[number]

export const linkAnswers = ['accepted', 'parked', 'rejected'] as const
export type LinkAnswer = (typeof linkAnswers)[number]

export interface GivenAnswer {
  readonly answer: LinkAnswer
  readonly reason: string | null
  /** Participant id; null where a file says only that the link was accepted. */
  readonly by: string | null
  /** ISO time stamp, or null likewise. */
  readonly at: string | null
}

export interface LinkDecision {
  /** As stated. Counts only while nobody has answered (`answers` is null). */
  readonly status: LinkStatus
  readonly reason: string | null
  /** By region id; null in files from before regions answered one by one. */
  readonly answers: ReadonlyMap<string, GivenAnswer> | null
  /** Of those who lead the workshop: never a yes. It comes before what regions say. */
  readonly moderation: GivenAnswer | null
}

export const undecided: LinkDecision = { status: 'suggested', reason: null, answers: null, moderation: null }

/** By link id, of the control document's entries. */
export function readLinkDecisions(entries: ReadonlyMap<string, LinkEntry>): Map<string, LinkDecision> {
  return new Map(Array.from(entries, ([id, entry]) => [id, readLinkDecision(entry)]))
}

/** From an entry of the workshop file's `links`. */
export function readLinkDecision(entry: unknown): LinkDecision {
  if (!isObject(entry)) return undecided
  const moderation = readAnswer(entry.moderation)
  return {
    status: linkStatuses.find(status => status === entry.status) ?? 'suggested',
    reason: textOrNull(entry.reason),
    answers: isObject(entry.answers) ? readAnswers(entry.answers) : null,
    moderation: moderation?.answer === 'accepted' ? null : moderation,
  }
}

function readAnswers(answers: Record<string, unknown>): Map<string, GivenAnswer> {
  return new Map(
    Object.entries(answers).flatMap(([region, value]) => {
      const given = readAnswer(value)
      return given ? [[region, given] as const] : []
    }),
  )
}

function readAnswer(value: unknown): GivenAnswer | null {
  if (!isObject(value)) return null
  const answer = linkAnswers.find(one => one === value.answer)
  if (!answer) return null
  return { answer, reason: textOrNull(value.reason), by: textOrNull(value.by), at: textOrNull(value.at) }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export interface LinkJudgement {
  status: LinkStatus
  /** Why it is parked or rejected. */
  reason: string | null
  /** Regions that said yes, and those whose answer is open, in the order asked. */
  saidYes: string[]
  waitsFor: string[]
}

/** `regions`: those that the link concerns now; answers of others count for nothing. */
export function judgeLink(decision: LinkDecision, regions: readonly string[]): LinkJudgement {
  const { moderation } = decision
  const answers = answersNow(decision, regions)
  const given = regions.flatMap(region => answers.get(region) ?? [])
  const decisive = moderation ?? firstOf(given, 'rejected') ?? firstOf(given, 'parked')
  const saidYes = regions.filter(region => answers.get(region)?.answer === 'accepted')
  const waitsFor = regions.filter(region => !answers.has(region))
  if (decisive) return { status: decisive.answer, reason: decisive.reason, saidYes, waitsFor }
  if (decision.answers === null)
    return { status: decision.status, reason: decision.reason, saidYes, waitsFor }
  const isAccepted = regions.length > 0 && waitsFor.length === 0
  return { status: isAccepted ? 'accepted' : 'suggested', reason: null, saidYes, waitsFor }
}

const oldYes: GivenAnswer = { answer: 'accepted', reason: null, by: null, at: null }

/** A link that a file calls accepted, and no more, was accepted by each of its regions. */
export function answersNow(
  { status, answers }: LinkDecision,
  regions: readonly string[],
): ReadonlyMap<string, GivenAnswer> {
  if (answers) return answers
  return new Map(status === 'accepted' ? regions.map(region => [region, oldYes]) : [])
}

/** The earliest; without a time, the first in order of regions. */
function firstOf(given: readonly GivenAnswer[], answer: LinkAnswer): GivenAnswer | undefined {
  const [first] = given
    .filter(one => one.answer === answer)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))
  return first
}
