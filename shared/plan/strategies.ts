/**
 * Rule L8: strategies that people made of two SWOT cards. A released card with words on a TOWS board is one; what it was
 * made of are the cards in its `sources`, as far as they are released. It keeps standing where a source is gone.
 */
import { type TowsType, towsTypes } from '../boards/tows/kind.ts'
import type { FileCard } from '../model/workshop-file.ts'
import { sortedIds } from './code-unit-order.ts'
import type { PlanAction, PlanStrategy } from './plan.ts'
import { isQuadrant } from './swot-index.ts'
import { quadrantsOfTows } from './tows.ts'
import { cardsOnBoards, type WorkshopView } from './workshop-view.ts'

/** In the file's order. */
export function findStrategies(view: WorkshopView): PlanStrategy[] {
  return cardsOnBoards(view, 'tows')
    .filter(card => card.text.trim() !== '')
    .map(card => strategyOf(card, view))
}

function strategyOf(card: FileCard, view: WorkshopView): PlanStrategy {
  const sources = sourcesOf(card, view)
  return {
    id: card.id,
    type: towsTypes.find(type => type === card.zone) ?? typeOf(sources),
    topic: topicOf([card, ...sources], view),
    regions: sortedIds(sources.flatMap(({ region }) => region ?? [])),
    text: card.text,
    sources: sources.map(({ id, region, text }) => ({ card: id, region: region ?? null, text })),
  }
}

/** SWOT cards, each once, in the order they were chosen in. */
function sourcesOf(card: FileCard, view: WorkshopView): FileCard[] {
  const ids = Array.isArray(card.sources) ? new Set<unknown>(card.sources) : []
  return [...ids].flatMap(id => {
    const found = typeof id === 'string' ? view.cardsById.get(id) : undefined
    return found && isQuadrant(found.quadrant) ? [found] : []
  })
}

/** Null where the cards are not one from within and one from outside. */
function typeOf(sources: readonly FileCard[]): TowsType | null {
  const [first, second] = sources
  if (sources.length !== 2 || !first || !second) return null
  return towsTypeOf(first.quadrant, second.quadrant) ?? towsTypeOf(second.quadrant, first.quadrant) ?? null
}

/** Of an internal and an external quadrant, in this order; undefined for any other two. */
export function towsTypeOf(internal: unknown, external: unknown): TowsType | undefined {
  return towsTypes.find(type => {
    const [inner, outer] = quadrantsOfTows[type]
    return internal === inner && external === outer
  })
}

/** The strategy's own, else that of the first card behind it that has one. */
function topicOf(cards: readonly FileCard[], { topicIds }: WorkshopView): string | null {
  const topics = cards.flatMap(({ topic }) => topic ?? [])
  return topics.find(topic => topic !== '' && (topicIds?.has(topic) ?? true)) ?? null
}

/** Those made of a card that lies behind the action too. */
export function strategiesBehind(
  strategies: readonly PlanStrategy[],
  { background }: Pick<PlanAction, 'background'>,
): PlanStrategy[] {
  const behind = new Set(background.map(({ card }) => card))
  return strategies.filter(({ sources }) => sources.some(({ card }) => behind.has(card)))
}
