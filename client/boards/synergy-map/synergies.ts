/**
 * The synergy map as its views show it: the links that the rules read from the cards in this browser (the same rules
 * as in the plan, so the same links), what became of each, and the exchanges. Pure; knows no React and no documents.
 */
import type { Card } from '../../../shared/model/card.ts'
import type { Control } from '../../../shared/model/control.ts'
import {
  judgeLink,
  type LinkDecision,
  type LinkJudgement,
  readLinkDecisions,
  undecided,
} from '../../../shared/model/link-decision.ts'
import type { FileCard, WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { findLinks } from '../../../shared/plan/links.ts'
import { findMutualExchanges } from '../../../shared/plan/mutual-exchanges.ts'
import { cardOfOwnLink, findOwnLinks } from '../../../shared/plan/own-links.ts'
import type { PlanLink } from '../../../shared/plan/plan.ts'
import { orderSuggestions } from '../../../shared/plan/suggestion-order.ts'
import { indexSwot } from '../../../shared/plan/swot-index.ts'
import { viewWorkshop, type WorkshopView } from '../../../shared/plan/workshop-view.ts'

export interface SynergyLink extends PlanLink {
  decision: LinkDecision
  judgement: LinkJudgement
  /** `A`, `B`, … of the exchange that it is part of. */
  exchange: string | undefined
  /** The card that it was drawn as; undefined for links that the rules found. */
  drawnAs: string | undefined
}

export interface Synergies {
  /** In order of L5. */
  links: readonly SynergyLink[]
  /** Pairs of region ids, in order; the first is exchange A. */
  mutualExchanges: readonly [string, string][]
  linksById: ReadonlyMap<string, SynergyLink>
  /** Cards that count, as the rules see them. */
  view: WorkshopView
}

/** A card and the board that it lies on. */
export interface PlacedCard {
  boardId: string
  card: Card
}

export function readSynergies(control: Control, cards: readonly PlacedCard[]): Synergies {
  const view = viewOfCards(control, cards)
  const decisions = readLinkDecisions(control.linkEntries)
  const links = findLinks(indexSwot(view), decisions, findOwnLinks(view))
  const mutualExchanges = findMutualExchanges(links)
  const letters = new Map(mutualExchanges.map((pair, index) => [pair.join('\n'), letterOf(index)]))
  const shown = orderSuggestions({ links, mutualExchanges }).map(link =>
    withDecision(link, { control, decision: decisions.get(link.id) ?? undecided, letters }),
  )
  return { links: shown, mutualExchanges, linksById: new Map(shown.map(link => [link.id, link])), view }
}

interface Judging {
  control: Control
  decision: LinkDecision
  letters: ReadonlyMap<string, string>
}

function withDecision(link: PlanLink, { control, decision, letters }: Judging): SynergyLink {
  return {
    ...link,
    decision,
    judgement: judgeLink(decision, inNeutralOrder(control, link.regions)),
    exchange: link.giver === undefined ? undefined : letters.get(link.regions.join('\n')),
    drawnAs: cardOfOwnLink(link.id),
  }
}

export function inNeutralOrder(control: Control, regions: readonly string[]): string[] {
  return control.regions.map(({ id }) => id).filter(id => regions.includes(id))
}

/** A … Z, then A2 … */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26)
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : round + 1)
}

/** Cards that lie in this browser, as the rules see them. */
export function viewOfCards(control: Control, cards: readonly PlacedCard[]): WorkshopView {
  return viewWorkshop(fileOf(control, cards))
}

/** As much of the workshop file as links are read from. */
function fileOf(control: Control, cards: readonly PlacedCard[]): WorkshopFile {
  return {
    format: 'innovation-workshop',
    formatVersion: 1,
    workshop: { title: '' },
    regions: control.regions.map(({ id, name }) => ({ id, name })),
    ...(control.settings.topics !== undefined && {
      topics: control.topics.map(({ id, label }) => ({ id, label })),
    }),
    boards: control.boards.map(({ id, type }) => ({ id, type })),
    cards: cards.map(fileCardOf),
  }
}

function fileCardOf({ boardId, card }: PlacedCard): FileCard {
  const { id, text, topic, region, circle, visibility, fields, unknown } = card
  return { ...unknown, ...fields, id, board: boardId, text, topic, region, circle, visibility } as FileCard
}
