/**
 * A free board as headings and lists: frame by frame, from the top left to the bottom right as one reads, every element
 * exactly once. A connector stands below what it comes from, with where it leads; those that join nothing any more
 * stand at the end, so that they can be taken away.
 */
import { elementOf, type FreeCard, framesOf, textOf } from './geometry.ts'

export interface FreeEntry<C extends FreeCard> {
  card: C
  /** What leads from here, with where to. */
  leads: { connector: C; to: C }[]
}

export interface FreeSection<C extends FreeCard> {
  /** Null: what lies in no frame. */
  frame: FreeEntry<C> | null
  entries: FreeEntry<C>[]
}

export interface FreeOutline<C extends FreeCard> {
  sections: FreeSection<C>[]
  /** Connectors one of whose ends is gone. */
  loose: C[]
}

export function freeOutline<C extends FreeCard>(cards: readonly C[]): FreeOutline<C> {
  const byId = new Map(cards.map(card => [card.id, card]))
  const connectors = cards.filter(card => elementOf(card.fields) === 'connector')
  const joined = connectors.flatMap(connector => {
    const ends = endsOf(connector, byId)
    return ends ? [{ connector, ...ends }] : []
  })
  const leadsOf = Map.groupBy(joined, ({ from }) => from.id)
  const entryOf = (card: C): FreeEntry<C> => ({
    card,
    leads: (leadsOf.get(card.id) ?? []).map(({ connector, to }) => ({ connector, to })),
  })

  const frameOf = framesOf(cards)
  const placed = cards.filter(card => elementOf(card.fields) !== 'connector').sort(asRead)
  const frames = placed.filter(card => elementOf(card.fields) === 'frame')
  const others = placed.filter(card => elementOf(card.fields) !== 'frame')
  const inside = Map.groupBy(others, card => frameOf.get(card.id))
  const sections: FreeSection<C>[] = frames.map(frame => ({
    frame: entryOf(frame),
    entries: (inside.get(frame.id) ?? []).map(entryOf),
  }))
  const outside = inside.get(undefined) ?? []
  if (outside.length > 0 || frames.length === 0)
    sections.unshift({ frame: null, entries: outside.map(entryOf) })
  const isJoined = new Set(joined.map(({ connector }) => connector))
  return { sections, loose: connectors.filter(connector => !isJoined.has(connector)) }
}

/** What a connector joins; undefined when an end is gone, is a connector itself, or both are the same. */
export function endsOf<C extends FreeCard>(
  connector: C,
  byId: ReadonlyMap<string, C>,
): { from: C; to: C } | undefined {
  const [from, to] = ['from', 'to'].map(key => byId.get(textOf(connector.fields, key) ?? ''))
  if (!from || !to || from === to) return undefined
  const isThing = (card: C) => elementOf(card.fields) !== 'connector'
  return isThing(from) && isThing(to) ? { from, to } : undefined
}

/** Lines as high as a card; what stands higher is read first, on one line from left to right. */
const lineHeight = 80

function asRead(a: FreeCard, b: FreeCard): number {
  const [ax, ay] = placeOf(a)
  const [bx, by] = placeOf(b)
  return Math.floor(ay / lineHeight) - Math.floor(by / lineHeight) || ax - bx || (a.id < b.id ? -1 : 1)
}

/** What has no place lies below all others. */
function placeOf({ pos }: FreeCard): readonly [number, number] {
  return pos ?? [0, Number.MAX_SAFE_INTEGER]
}
