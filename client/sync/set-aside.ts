/**
 * Text that the server would not take, kept readable until the person has dealt with it: put it back, copied it or
 * kept it as a file. Each refused copy is one item, kept across reloads and shared by all tabs; the refused local
 * copy itself stays too, under its old name, until the item goes.
 */
import type { KeptValues } from './kept-values.ts'
import type { RefusalReason } from './provider.ts'

/** `otherPerson`: somebody else joined in this browser since. */
export type SetAsideReason = RefusalReason | 'otherPerson'

/** A card, or a comment on one, with words that the server does not have, as plain data. */
export interface SetAsideCard {
  id: string
  text: string
  zone: string | null
  /** The card before it in its zone. */
  after: string | null
  topic: string | null
  group: string | null
  pos: readonly [number, number] | null
  /** Of the board's kind, as plain JSON. */
  fields: Readonly<Record<string, unknown>>
  /** Of a comment: the card it is about. It has no place and no fields of its own. */
  commentOn?: string
  /** What the words were before; null where the card is new, or that cannot be told. */
  before: string | null
}

export interface SetAside {
  documentId: string
  /** Name of the local copy that was refused. */
  localCopyName: string
  reason: SetAsideReason
  /** Epoch ms. */
  at: number
  /** In order. Empty: something else than words was refused. */
  cards: readonly SetAsideCard[]
  /** The person has copied it or kept it as a file, so it may be put away. */
  isDealtWith: boolean
}

export interface SetAsideShelf {
  /** Oldest first. */
  list(): readonly SetAside[]
  put(item: SetAside): void
  remove(localCopyName: string): void
  /** Of the copy of this document that is opened: part of its name. */
  generation(key: string): number
  /** The copy of that generation was refused. Two tabs that had it open go on in one copy. */
  leaveGeneration(key: string, refused: number): void
  /** Hears of other tabs. */
  watch(listener: () => void): () => void
}

export function createSetAsideShelf(workshopId: string, kept: KeptValues): SetAsideShelf {
  const itemPrefix = `zirkel/${workshopId}/set-aside/`
  const generationKey = (key: string) => `zirkel/${workshopId}/generation/${key}`
  const generation = (key: string) => Number(kept.get(generationKey(key)) ?? 0)
  return {
    list: () =>
      kept
        .keys(itemPrefix)
        .flatMap(key => readItem(kept.get(key)) ?? [])
        .sort((a, b) => a.at - b.at),
    put: item => kept.set(itemPrefix + item.localCopyName, JSON.stringify(item)),
    remove: name => kept.remove(itemPrefix + name),
    generation,
    leaveGeneration(key, refused) {
      if (generation(key) === refused) kept.set(generationKey(key), String(refused + 1))
    },
    watch: kept.watch,
  }
}

/** As text to copy or keep: each card and comment a paragraph. */
export function setAsideToText(items: readonly SetAside[]): string {
  return items.flatMap(({ cards }) => cards.map(card => card.text)).join('\n\n')
}

/** They are then more than cards, and called texts. */
export function holdComments(items: readonly SetAside[]): boolean {
  return items.some(({ cards }) => cards.some(card => card.commentOn !== undefined))
}

function readItem(text: string | undefined): SetAside | undefined {
  try {
    const value = JSON.parse(text ?? 'null')
    return Array.isArray(value?.cards) ? value : undefined
  } catch {
    return undefined
  }
}
