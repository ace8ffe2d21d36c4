/**
 * Rule L7: links that people drew themselves. A card on a synergy map that names released cards of two or more regions
 * and says what kind of link it is; decided on like any other. One that lacks any of these is still being drawn
 * and counts nowhere.
 */
import { type LinkKind, linkKinds } from '../boards/synergy-map/kind.ts'
import type { FileCard } from '../model/workshop-file.ts'
import { sortedIds } from './code-unit-order.ts'
import type { PlanLink } from './plan.ts'
import { sha256 } from './sha256.ts'
import { cardsOnBoards, type WorkshopView } from './workshop-view.ts'

/** Hexadecimal digits behind the card’s id: too many to find another link with the same ones. */
const hashDigits = 16

/**
 * Made of the card and of what the link says, so that nobody can give an accepted link another meaning: a changed one
 * is another link, which every region is asked about anew. `cards` in the order chosen.
 */
export function ownLinkId(cardId: string, kind: LinkKind, topic: string, cards: readonly string[]): string {
  return `own-${cardId}-${sha256([kind, topic, ...cards].join('\n')).slice(0, hashDigits)}`
}

/** The card that a link was drawn as; undefined for links that the rules found. */
export function cardOfOwnLink(linkId: string): string | undefined {
  return linkId.startsWith('own-') ? linkId.slice('own-'.length, -(hashDigits + 1)) : undefined
}

/** In the file's order. */
export function findOwnLinks(view: WorkshopView): Omit<PlanLink, 'status'>[] {
  return cardsOnBoards(view, 'synergy_map').flatMap(card => ownLink(card, view) ?? [])
}

function ownLink(card: FileCard, view: WorkshopView): Omit<PlanLink, 'status'> | undefined {
  const kind: LinkKind | undefined = linkKinds.find(one => one === card.linkKind)
  const evidence = evidenceOf(card, view)
  const regions = [...new Set(evidence.flatMap(({ region }) => region ?? []))]
  const topic = topicOf([card, ...evidence], view)
  const [giver, receiver] = regions
  if (!kind || topic === undefined || giver === undefined || receiver === undefined) return undefined
  return {
    id: ownLinkId(
      card.id,
      kind,
      topic,
      evidence.map(({ id }) => id),
    ),
    kind,
    topic,
    ...(kind === 'complementarity' && { giver, receiver, mixed: false }),
    regions: sortedIds(kind === 'complementarity' ? [giver, receiver] : regions),
    cards: sortedIds(evidence.map(({ id }) => id)),
  }
}

/** Cards of the workshop's regions, each once, in the order they were chosen in: the giver's first. */
function evidenceOf(card: FileCard, view: WorkshopView): FileCard[] {
  const ids = Array.isArray(card.cards) ? new Set<unknown>(card.cards) : []
  return [...ids].flatMap(id => {
    const found = typeof id === 'string' ? view.cardsById.get(id) : undefined
    return found?.region && view.regionIds.includes(found.region) ? [found] : []
  })
}

/** The link's own, else that of the first card behind it that has one. */
function topicOf(cards: readonly FileCard[], { topicIds }: WorkshopView): string | undefined {
  return cards
    .flatMap(({ topic }) => topic ?? [])
    .find(topic => topic !== '' && (topicIds?.has(topic) ?? true))
}
