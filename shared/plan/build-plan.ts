/**
 * The whole way from a workshop file to its plan, and nothing but the order of the steps.
 *
 * Pure and deterministic: the same file gives the same plan, in any process, locale and time zone; `expected` and
 * `exportedAt` change nothing. Total: any file that the schema accepts gets a plan, an empty one if need be.
 * Rules and their ids are in SPEC.md.
 */
import type { WorkshopFile } from '../model/workshop-file.ts'
import { indexPeople } from './actions/people-index.ts'
import { readActions } from './actions/read-actions.ts'
import { countNewTies } from './checks/new-ties.ts'
import { runChecks } from './checks/run-checks.ts'
import { decisionsOfFile, reasonsOf } from './decisions-of-file.ts'
import { buildFinancingMix } from './financing.ts'
import { countLinks, findLinks } from './links.ts'
import { describeMethod } from './method.ts'
import { findMutualExchanges } from './mutual-exchanges.ts'
import { findOwnLinks } from './own-links.ts'
import type { Plan, PlanAction } from './plan.ts'
import { gatherNotes } from './plan-notes.ts'
import { rankActions } from './rank-actions.ts'
import { snapshotHash } from './snapshot-hash.ts'
import { findStrategies } from './strategies.ts'
import { indexSwot } from './swot-index.ts'
import { findTows } from './tows.ts'
import { readVotes, scoreLinks } from './votes.ts'
import { viewWorkshop } from './workshop-view.ts'

/** Grows whenever the same file could give another plan. */
export const rulesVersion = 3

/** Printed where the workshop sets no title for its plan. */
const planTitle = {
  de: 'Gemeinsamer Aktions- und Businessplan der Regionen',
  en: 'Joint action and business plan of the regions',
}

export function buildPlan(file: WorkshopFile): Plan {
  const view = viewWorkshop(file)
  const topics = indexSwot(view)
  const decisions = decisionsOfFile(file)
  const links = findLinks(topics, decisions, findOwnLinks(view))
  const tows = findTows(topics)
  const votes = readVotes(file.votes, view.regionIds)
  const { drafts, unusable, unattached } = readActions(view, links, tows)
  const actions: PlanAction[] = rankActions(drafts, votes, view.regionIds.length)
  const financingMix = buildFinancingMix(file.planEdits?.financingMix)
  const evaluationOwner = file.planEdits?.evaluationOwner?.trim() || null
  const findParty = indexPeople(file)
  const checked = { view, actions, links, financingMix, evaluationOwner, findParty }
  return {
    title: { ...planTitle },
    start: view.start,
    evaluationOwner,
    financingMix,
    actions,
    links,
    linkCounts: countLinks(links),
    linkScores: scoreLinks(votes),
    mutualExchanges: findMutualExchanges(links),
    tows,
    strategies: findStrategies(view),
    quality: runChecks(checked),
    newTies: countNewTies(checked),
    unusable,
    unattached,
    notes: gatherNotes(view, { actions, unusable, unattached }),
    parked: reasonsOf(links, decisions, 'parked'),
    rejected: reasonsOf(links, decisions, 'rejected'),
    method: describeMethod(view, votes),
    snapshotHash: snapshotHash(file),
    rulesVersion,
  }
}
