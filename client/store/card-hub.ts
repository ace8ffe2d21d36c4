/**
 * The cards of one document as immutable snapshots. One `observeDeep` tells only those who watch the card concerned;
 * a card that did not change stays the same object, and so does a zone's list of ids. Reads only; writes go through
 * `board-actions.ts`.
 */
import type * as Y from 'yjs'
import { type Card, type CardContext, findYCards, readCardById, readCards } from '../../shared/model/card.ts'
import { compareOrder } from '../../shared/model/order.ts'
import { samePlain } from '../../shared/model/plain-value.ts'

export interface CardHub {
  findCard(id: string): Card | undefined
  /** By order, then id. Same object until some card changes. */
  list(): readonly Card[]
  /** Ids in order; null: cards that lie in no zone. Same object until this list changes. */
  idsInZone(zone: string | null): readonly string[]
  watchCard(id: string, listener: () => void): () => void
  /** Hears after every change of any card. */
  watch(listener: () => void): () => void
  /** Who is who has changed: reads all cards again, and keeps those that read the same. */
  setContext(context: CardContext): void
  close(): void
}

const noIds: readonly string[] = []

export function createCardHub(doc: Y.Doc, context: CardContext): CardHub {
  return new DocumentCards(doc, context)
}

class DocumentCards implements CardHub {
  readonly #doc: Y.Doc
  #context: CardContext
  readonly #cardsById = new Map<string, Card>()
  #list: readonly Card[] = []
  #idsByZone = new Map<string | null, readonly string[]>()
  readonly #listeners = new Set<() => void>()
  readonly #listenersByCard = new Map<string, Set<() => void>>()

  constructor(doc: Y.Doc, context: CardContext) {
    this.#doc = doc
    this.#context = context
    for (const card of readCards(doc, context)) this.#cardsById.set(card.id, card)
    this.#arrange()
    findYCards(doc)?.observeDeep(this.#onChange)
  }

  findCard(id: string): Card | undefined {
    return this.#cardsById.get(id)
  }

  list(): readonly Card[] {
    return this.#list
  }

  idsInZone(zone: string | null): readonly string[] {
    return this.#idsByZone.get(zone) ?? noIds
  }

  watchCard(id: string, listener: () => void): () => void {
    const listeners = this.#listenersByCard.get(id) ?? new Set()
    this.#listenersByCard.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listenersByCard.get(id) === listeners)
        this.#listenersByCard.delete(id)
    }
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setContext(context: CardContext): void {
    this.#context = context
    this.#readAgain(new Set(this.#cardsById.keys()))
  }

  close(): void {
    findYCards(this.#doc)?.unobserveDeep(this.#onChange)
    this.#listeners.clear()
    this.#listenersByCard.clear()
  }

  readonly #onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const changed = new Set<string>()
    for (const event of events) {
      const [cardId] = event.path
      if (cardId === undefined) for (const key of event.keys.keys()) changed.add(key)
      else changed.add(String(cardId))
    }
    this.#readAgain(changed)
  }

  #readAgain(ids: ReadonlySet<string>): void {
    const different = [...ids].filter(id => this.#readOne(id))
    if (different.length === 0) return
    this.#arrange()
    for (const id of different) for (const listener of [...(this.#listenersByCard.get(id) ?? [])]) listener()
    for (const listener of [...this.#listeners]) listener()
  }

  /** True when the card reads differently than before. */
  #readOne(id: string): boolean {
    const before = this.#cardsById.get(id)
    const card = readCardById(this.#doc, id, this.#context)
    if (samePlain(before, card)) return false
    if (card) this.#cardsById.set(id, card)
    else this.#cardsById.delete(id)
    return true
  }

  #arrange(): void {
    this.#list = [...this.#cardsById.values()].sort(compareOrder)
    const idsByZone = new Map<string | null, readonly string[]>()
    for (const [zone, cards] of Map.groupBy(this.#list, card => card.zone)) {
      const ids = cards.map(card => card.id)
      const before = this.#idsByZone.get(zone)
      idsByZone.set(zone, before && samePlain(before, ids) ? before : ids)
    }
    this.#idsByZone = idsByZone
  }
}
