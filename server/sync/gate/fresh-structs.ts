/**
 * First step of the semantic check: which structs of an update are new to the document, in an order in which each
 * rests only on the document and on those before it. A gap in a client's clock, a reference to something unknown and
 * a circle of references all come out the same way: something cannot be placed.
 */
import * as Y from 'yjs'
import type { Struct } from './decode.ts'

export type FreshStruct = Y.Item | Y.GC

export interface Fresh {
  /** In an order in which Yjs can integrate them. */
  structs: FreshStruct[]
  /** By client id, in order of clocks. */
  byClient: ReadonlyMap<number, FreshStruct[]>
  /** The next clock of a client once all are in. */
  stateAfter(clientId: number): number
}

/** More client ids than `maxClientIds` are not even put in order: that could take as many rounds. */
export function findFresh(
  store: Y.Doc['store'],
  structs: readonly Struct[],
  maxClientIds: number,
): Fresh | 'gap' | 'skip' | 'tooManyClientIds' {
  const queues = new Map<number, FreshStruct[]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return 'skip'
    if (struct.id.clock + struct.length <= Y.getState(store, struct.id.client)) continue
    const queue = queues.get(struct.id.client)
    if (queue) queue.push(struct)
    else queues.set(struct.id.client, [struct])
  }
  if (queues.size > maxClientIds) return 'tooManyClientIds'
  const states = new Map<number, number>()
  const stateAfter = (clientId: number) => states.get(clientId) ?? Y.getState(store, clientId)
  const ordered = place(queues, states, stateAfter)
  return ordered ? { structs: ordered, byClient: queues, stateAfter } : 'gap'
}

/**
 * The structs of an update in an order in which each rests only on those before it, whatever the document holds.
 * Undefined if there is none, if some are skipped, or if there are more client ids than `maxClientIds`.
 */
export function orderOf(structs: readonly Struct[], maxClientIds: number): FreshStruct[] | undefined {
  const queues = new Map<number, FreshStruct[]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return undefined
    const queue = queues.get(struct.id.client)
    if (queue) queue.push(struct)
    else queues.set(struct.id.client, [struct])
  }
  if (queues.size > maxClientIds) return undefined
  const states = new Map<number, number>()
  for (const [clientId, [first]] of queues) if (first) states.set(clientId, first.id.clock)
  return place(queues, states, clientId => states.get(clientId) ?? Number.POSITIVE_INFINITY)
}

/** Goes round the clients until nothing moves; undefined if something is left. */
function place(
  queues: ReadonlyMap<number, FreshStruct[]>,
  states: Map<number, number>,
  stateOf: (clientId: number) => number,
): FreshStruct[] | undefined {
  const ordered: FreshStruct[] = []
  const positions = new Map([...queues.keys()].map(clientId => [clientId, 0]))
  let moved = true
  while (positions.size > 0 && moved) {
    moved = false
    for (const [clientId, start] of positions) {
      const queue = queues.get(clientId) as FreshStruct[]
      let at = start
      for (let struct = queue[at]; struct && isPlaceable(struct, stateOf); struct = queue[at]) {
        ordered.push(struct)
        states.set(clientId, Math.max(stateOf(clientId), struct.id.clock + struct.length))
        at += 1
      }
      if (at > start) moved = true
      if (at === queue.length) positions.delete(clientId)
      else positions.set(clientId, at)
    }
  }
  return positions.size === 0 ? ordered : undefined
}

function isPlaceable(struct: FreshStruct, stateOf: (clientId: number) => number): boolean {
  if (struct.id.clock > stateOf(struct.id.client)) return false
  if (struct instanceof Y.GC) return true
  const isThere = (id: Y.ID | null) => id === null || id.clock < stateOf(id.client)
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  return isThere(struct.origin) && isThere(struct.rightOrigin) && isThere(parent)
}
