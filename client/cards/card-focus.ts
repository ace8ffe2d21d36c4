/**
 * Where the keyboard goes among cards, read from what is on the screen: cards carry `data-card`, boards
 * `data-cards-root`. Only ever called for what this person does; others' changes move no focus.
 */
import { type CardRef, isSameCard } from '../store/selection.ts'
import { createObservable } from '../sync/observable-value.ts'

/** A card that somebody wants to go to and that has no element: boards that draw only what is seen show it then. */
export const soughtCard = createObservable<CardRef | undefined>(undefined, isSameCard)

export function cardKey(documentId: string, cardId: string): string {
  return `${documentId}/${cardId}`
}

export function findCardElement(documentId: string, cardId: string): HTMLElement | null {
  return document.querySelector(`[data-card="${CSS.escape(cardKey(documentId, cardId))}"]`)
}

/** Once it is drawn. A card that is not on the screen is sought. */
export function focusCard(documentId: string, cardId: string): void {
  requestAnimationFrame(() => {
    const element = findCardElement(documentId, cardId)
    if (!element) soughtCard.set({ documentId, cardId })
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  })
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
type Arrow = (typeof arrows)[number]

export function isArrow(key: string): key is Arrow {
  return (arrows as readonly string[]).includes(key)
}

/** Goes to the nearest card in that direction, as the eye sees it; false when there is none. */
export function focusNeighbour(from: HTMLElement, arrow: Arrow): boolean {
  const root = from.closest('[data-cards-root]')
  if (!root) return false
  const here = from.getBoundingClientRect()
  let best: { element: HTMLElement; distance: number } | undefined
  for (const element of root.querySelectorAll<HTMLElement>('[data-card]')) {
    if (element === from) continue
    const distance = distanceTowards(arrow, here, element.getBoundingClientRect())
    if (distance !== undefined && (!best || distance < best.distance)) best = { element, distance }
  }
  best?.element.focus({ preventScroll: true })
  best?.element.scrollIntoView({ block: 'nearest' })
  return best !== undefined
}

/** Straight ahead counts once, aside three times: the card in the same column comes before one beside it. */
function distanceTowards(arrow: Arrow, from: DOMRect, to: DOMRect): number | undefined {
  const dx = to.left + to.width / 2 - (from.left + from.width / 2)
  const dy = to.top + to.height / 2 - (from.top + from.height / 2)
  const isVertical = arrow === 'ArrowUp' || arrow === 'ArrowDown'
  const ahead = isVertical ? dy : dx
  const aside = isVertical ? dx : dy
  const sign = arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1
  return ahead * sign > 4 ? Math.abs(ahead) + 3 * Math.abs(aside) : undefined
}

/** The card that the keyboard should be on when this one goes. */
export function cardBeside(documentId: string, cardId: string): string | undefined {
  const place = findCardElement(documentId, cardId)?.closest('li')
  const beside = place?.nextElementSibling ?? place?.previousElementSibling
  return beside?.querySelector<HTMLElement>('[data-card]')?.dataset.card
}
