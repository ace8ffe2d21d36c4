/**
 * Where the nodes of the network stand: where people put them, else in columns by kind, each column in an order that
 * crosses few lines. No two boxes ever lie on each other: one that nobody placed gives way to one that somebody did,
 * and one that is dropped on another goes to the nearest free place. Pure; units of the canvas.
 */

import type { Places } from './map-topics.ts'
import type { Network, NetworkNode, NodeKind } from './network.ts'

export interface NodePlace {
  x: number
  y: number
}

/** What a card names that is the place of a node; topics have another on the map of links. */
export const nodeKey = (id: string) => `node:${id}`
export const isNodeKey = (key: unknown): boolean => typeof key === 'string' && key.startsWith('node:')

export const nodeSize = { width: 192, height: 56 }
/** Narrow, since what all is seen at decides how large its words are. */
const gap = { x: 40, y: 8 }
/** A longer column becomes two beside each other: screens and paper are wider than high. */
const mostInColumn = 10

/** From left to right: long lists at the sides, regions and topics between them. */
const columnOf: Record<NodeKind, number> = { organisation: 0, region: 1, topic: 2, project: 3 }

export function layOut({ nodes, edges }: Network, places: Places): Map<string, NodePlace> {
  const placed = new Map<string, NodePlace>()
  for (const { id } of nodes) {
    const pos = places.get(nodeKey(id))?.pos
    if (pos) placed.set(id, nearestFree({ x: pos[0], y: pos[1] }, placed))
  }
  for (const [id, place] of arrange({ nodes, edges })) {
    if (!placed.has(id)) placed.set(id, nearestFree(place, placed))
  }
  return placed
}

/** By the rules alone. */
export function arrange({ nodes, edges }: Network): Map<string, NodePlace> {
  const columns = columnsInOrder({ nodes, edges })
  const tallest = Math.max(0, ...columns.map(column => column.length))
  return new Map(
    columns.flatMap((members, column) => {
      const step = stepOf(members.length, tallest)
      const top = ((tallest - 1) * (nodeSize.height + gap.y) - (members.length - 1) * step) / 2
      const x = column * (nodeSize.width + gap.x)
      return members.map(({ id }, index) => [id, { x, y: Math.round(top + index * step) }] as const)
    }),
  )
}

/** Of a long column every second node goes beside the others, so that both keep its order. */
function columnsInOrder({ nodes, edges }: Network): NetworkNode[][] {
  const columns = Map.groupBy(nodes, node => columnOf[node.kind])
  const ranks = ranked(columns, edges)
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([, members]) => {
      const inOrder = [...members].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
      const parts = Math.ceil(inOrder.length / mostInColumn)
      return Array.from({ length: parts }, (_, part) => inOrder.filter((_, index) => index % parts === part))
    })
}

/** Short columns are spread over the height of the tallest, as far as eyes follow. */
function stepOf(count: number, tallest: number): number {
  const least = nodeSize.height + gap.y
  return count < 2 ? least : Math.max(least, Math.min(4 * least, ((tallest - 1) * least) / (count - 1)))
}

/** Each node to the mean of its neighbours, over and over; ties keep the order of ids. */
const sweeps = 6

function ranked(columns: Map<number, NetworkNode[]>, edges: Network['edges']): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const members of columns.values())
    members.forEach(({ id }, index) => void ranks.set(id, index / members.length))
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const [column, members] of [...columns].sort(([a], [b]) => (sweep % 2 === 0 ? a - b : b - a))) {
      // regions stand in neutral order, whatever is tied to them
      if (column === columnOf.region) continue
      const means = new Map(members.map(({ id }) => [id, meanOf(neighbours.get(id) ?? [], ranks)]))
      const sorted = [...members].sort((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0))
      sorted.forEach(({ id }, index) => void ranks.set(id, index / sorted.length))
    }
  }
  return ranks
}

function meanOf(ids: readonly string[], ranks: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (ranks.get(id) ?? 0), 0) / Math.max(1, ids.length)
}

/** Room that labels keep from each other. */
const clear = 8

/** The place itself, else below or above, the nearer first. */
export function nearestFree(wanted: NodePlace, taken: ReadonlyMap<string, NodePlace>): NodePlace {
  const step = nodeSize.height + clear
  for (let n = 0; n <= taken.size * 2 + 1; n++) {
    const y = wanted.y + (n % 2 === 0 ? 1 : -1) * Math.ceil(n / 2) * step
    const place = { x: wanted.x, y }
    if (![...taken.values()].some(other => doMeet(place, other))) return place
  }
  return { x: wanted.x, y: Math.max(wanted.y, ...Array.from(taken.values(), ({ y }) => y)) + step }
}

function doMeet(a: NodePlace, b: NodePlace): boolean {
  return Math.abs(a.x - b.x) < nodeSize.width + clear - 1 && Math.abs(a.y - b.y) < nodeSize.height + clear - 1
}
