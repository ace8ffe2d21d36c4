/**
 * Answers to a link, as the server writes them into the control document; where they stand, `link-entries.ts` says.
 * Each write is one transaction and writes only what differs.
 */
import type * as Y from 'yjs'
import { setIfChanged } from './card-writes.ts'
import {
  answersNow,
  type GivenAnswer,
  judgeLink,
  type LinkDecision,
  readLinkDecision,
} from './link-decision.ts'
import { answeredEntries, entriesInFile, type LinkEntry, mergedLinks } from './link-entries.ts'
import { type Json, samePlain } from './plain-value.ts'
import { findRootMap } from './root-map.ts'
import { controlRoots, linkDecisionPrefix } from './y-names.ts'

/** Who answers: a region, or those who lead the workshop. */
export type AnsweringParty = { region: string } | 'moderation'

export interface LinkToAnswer {
  id: string
  /** Those that the link concerns now. */
  regions: readonly string[]
}

/** `given` null takes the answer back. Answers of other parties stay. */
export function answerLink(
  doc: Y.Doc,
  link: LinkToAnswer,
  party: AnsweringParty,
  given: GivenAnswer | null,
  origin?: unknown,
): LinkDecision {
  const stated = entriesInFile(doc).get(link.id)
  const before = readLinkDecision(answeredEntries(doc).get(link.id) ?? stated)
  const answers = new Map(answersNow(before, link.regions))
  if (party !== 'moderation') setOrDelete(answers, party.region, given)
  const moderation = party === 'moderation' ? given : before.moderation
  const after = judged({ ...before, answers, moderation }, link.regions)
  doc.transact(() => {
    const yDecisions = doc.getMap<unknown>(controlRoots.decisions)
    const key = linkDecisionPrefix + link.id
    if (stated === undefined && answers.size === 0 && !moderation) yDecisions.delete(key)
    else setIfChanged(yDecisions, key, entryOf(after))
  }, origin)
  return after
}

function setOrDelete(answers: Map<string, GivenAnswer>, region: string, given: GivenAnswer | null): void {
  if (given) answers.set(region, given)
  else answers.delete(region)
}

function judged(decision: LinkDecision, regions: readonly string[]): LinkDecision {
  const { status, reason } = judgeLink(decision, regions)
  return { ...decision, status, reason }
}

function entryOf({ status, reason, answers, moderation }: LinkDecision): LinkEntry {
  const byRegion = [...(answers ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    status,
    ...(reason !== null && { reason }),
    answers: Object.fromEntries(byRegion.map(([region, given]) => [region, answerOf(given)])),
    ...(moderation && { moderation: answerOf(moderation) }),
  }
}

function answerOf({ answer, reason, by, at }: GivenAnswer): LinkEntry {
  return {
    answer,
    ...(reason !== null && { reason }),
    ...(by !== null && { by }),
    ...(at !== null && { at }),
  }
}

/** Makes `mergedLinks` give `links` again; writes nothing where it does already. */
export function restoreLinks(doc: Y.Doc, links: Json | undefined, origin?: unknown): void {
  if (samePlain(mergedLinks(doc), links)) return
  doc.transact(() => {
    const yDecisions = findRootMap(doc, controlRoots.decisions)
    for (const id of answeredEntries(doc).keys()) yDecisions?.delete(linkDecisionPrefix + id)
    const ySettings = doc.getMap<unknown>(controlRoots.settings)
    if (links !== undefined) setIfChanged(ySettings, 'links', links)
    else ySettings.delete('links')
  }, origin)
}
