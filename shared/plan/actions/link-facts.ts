/**
 * What an action takes over from the links it rests on (plan.A5): regions, background, theme, disposition, strategy.
 * Links that the cards no longer bear give nothing; their ids stay with the action, since its id is made of them.
 */
import { type TowsType, towsTypes } from '../../boards/tows/kind.ts'
import type { FileCard } from '../../model/workshop-file.ts'
import { byCodeUnit, sortedIds } from '../code-unit-order.ts'
import { textIn } from '../localised.ts'
import type { PlanAction, PlanLink, TowsPair } from '../plan.ts'
import type { WorkshopView } from '../workshop-view.ts'

export type LinkFacts = Pick<PlanAction, 'regions' | 'background' | 'strategyType' | 'disposition'> & {
  /** The commonest topic, with its label in the note's language; ties by topic id. */
  topic: { id: string; label: string } | null
}

export function gatherLinkFacts(
  view: WorkshopView,
  links: PlanLink[],
  tows: TowsPair[],
  lang: string,
): LinkFacts {
  const cards = sortedIds(links.flatMap(link => link.cards)).flatMap(id => view.cardsById.get(id) ?? [])
  const regions = sortedIds(links.flatMap(link => link.regions))
  return {
    regions,
    background: cards.map(({ id, region, text }) => ({ card: id, region: region ?? null, text })),
    strategyType: strategyTypes(links, regions, tows),
    disposition: majorityDisposition(cards),
    topic: commonestTopic(view, links, lang),
  }
}

function strategyTypes(links: PlanLink[], regions: string[], tows: TowsPair[]): TowsType[] {
  const topics = new Set(links.map(link => link.topic))
  const near = tows.filter(
    pair => topics.has(pair.topic) && pair.regions.some(region => regions.includes(region)),
  )
  return towsTypes.filter(type => near.some(pair => pair.type === type))
}

const dispositions = ['keep_improve', 'develop_strengthen', 'give_up_avoid'] as const
const tieDisposition = 'develop_strengthen'

/** A strength is kept, a weakness or an opportunity developed, a threat avoided, unless the card says otherwise. */
function dispositionOf(card: FileCard): string {
  const chosen = dispositions.find(each => each === card.disposition)
  if (chosen) return chosen
  if (card.quadrant === 'S') return 'keep_improve'
  return card.quadrant === 'T' ? 'give_up_avoid' : 'develop_strengthen'
}

function majorityDisposition(cards: FileCard[]): string | null {
  const counts = countEach(cards.map(dispositionOf))
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first) return null
  return second && second[1] === first[1] ? tieDisposition : first[0]
}

function commonestTopic(view: WorkshopView, links: PlanLink[], lang: string): LinkFacts['topic'] {
  const counts = countEach(links.map(link => link.topic))
  const [commonest] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnit(a, b))
  if (!commonest) return null
  const [id] = commonest
  const topic = view.file.topics?.find(each => each.id === id)
  return { id, label: (topic && textIn(topic.label, [lang])) || id }
}

function countEach(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
