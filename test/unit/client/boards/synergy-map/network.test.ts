/** The network: no edge without a card, no two labels on each other, places that stay. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Places } from '../../../../../client/boards/synergy-map/map-topics.ts'
import { type Network, nodeKinds, readNetwork } from '../../../../../client/boards/synergy-map/network.ts'
import {
  arrange,
  layOut,
  type NodePlace,
  nearestFree,
  nodeKey,
  nodeSize,
} from '../../../../../client/boards/synergy-map/network-layout.ts'
import { viewWorkshop } from '../../../../../shared/plan/workshop-view.ts'
import { exampleWorkshop } from '../../../../fixtures/example-workshop.ts'
import { note, swot, workshop } from '../../../../fixtures/small-workshop.ts'

const organisations = [
  { id: 'isst', name: 'Fraunhofer ISST', aliases: ['ISST'] },
  { id: 'cars', name: 'CARS' },
]

describe('the network', () => {
  it('ties organisations to regions, topics and projects only where a card names them', () => {
    const cards = [
      swot('s1', 'r-a S t-1', { text: 'Labor am Fraunhofer ISST' }),
      swot('s2', 'r-a W t-1', { text: 'Der ISST-Verbund, nicht CARSTEN' }),
      note('n1', 'action', 'Aktion: Test\nVerantwortlich: CARS', { topic: 't-2' }),
      note('n2', 'idea', 'CARS fragen', { visibility: 'region' }),
    ]
    const { nodes, edges } = readNetwork(viewWorkshop(workshop({ cards })), { organisations })
    expect(edges.map(({ from, to, cards }) => `${from} ${to} ${cards}`)).toEqual([
      'region:r-a topic:t-1 s1,s2',
      'organisation:isst region:r-a s1,s2',
      'organisation:isst topic:t-1 s1,s2',
      'region:r-a project:n1 n1',
      'topic:t-2 project:n1 n1',
      'organisation:cars project:n1 n1',
    ])
    expect(nodes.map(({ id }) => id)).toEqual([
      'organisation:cars',
      'organisation:isst',
      'region:r-a',
      'topic:t-1',
      'topic:t-2',
      'project:n1',
    ])
  })

  it('rests on released cards in the worked example, every line on one at least', () => {
    const file = exampleWorkshop()
    const view = viewWorkshop(file)
    const { edges } = readNetwork(view, { organisations: file.organisations ?? [] })
    expect(edges.length).toBeGreaterThan(40)
    for (const { cards } of edges) expect(cards.some(id => view.cardsById.has(id))).toBe(true)
    const phoenix = edges.filter(({ from }) => from === 'organisation:isst')
    expect(phoenix.length).toBeGreaterThan(0)
  })
})

/** Sixty nodes and some lines between neighbouring kinds. */
const someNetwork: fc.Arbitrary<Network> = fc
  .array(fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: 59 })), { maxLength: 120 })
  .map(pairs => {
    const nodes = Array.from({ length: 60 }, (_, n) => {
      const kind = nodeKinds[n % nodeKinds.length] ?? 'topic'
      return { id: `${kind}:${n}`, kind, of: String(n) }
    })
    const edges = pairs.flatMap(([a, b]) => {
      const [from, to] = [nodes[a]?.id ?? '', nodes[b]?.id ?? '']
      return from === to ? [] : [{ id: `edge:${from}-${to}`, from, to, cards: ['c'] }]
    })
    return { nodes, edges }
  })
const someplace = fc.record({
  x: fc.integer({ min: -300, max: 900 }),
  y: fc.integer({ min: -300, max: 900 }),
})

function overlaps(places: ReadonlyMap<string, NodePlace>): string[] {
  const list = [...places]
  return list.flatMap(([id, a], index) =>
    list
      .slice(index + 1)
      .filter(([, b]) => Math.abs(a.x - b.x) < nodeSize.width && Math.abs(a.y - b.y) < nodeSize.height)
      .map(([other]) => `${id} on ${other}`),
  )
}

describe('places of the network', () => {
  it('never lay two of sixty labels on each other, wherever people put some', () => {
    fc.assert(
      fc.property(someNetwork, fc.array(someplace, { maxLength: 30 }), (network, chosen) => {
        const places: Places = new Map(
          chosen.map(({ x, y }, n) => [
            network.nodes[n]?.id ?? '',
            { cardId: String(n), pos: [x, y] as const },
          ]),
        )
        const layout = layOut(network, places)
        expect(layout.size).toBe(60)
        expect(overlaps(layout)).toEqual([])
        expect(overlaps(arrange(network))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('stay as long as nothing else lies there, and the same network is arranged the same', () => {
    fc.assert(
      fc.property(someNetwork, someplace, (network, { x, y }) => {
        const [first] = network.nodes
        const places: Places = new Map([[nodeKey(first?.id ?? ''), { cardId: 'p', pos: [x, y] as const }]])
        expect(layOut(network, places).get(first?.id ?? '')).toEqual({ x, y })
        expect([...arrange(network)]).toEqual([...arrange({ ...network, edges: [...network.edges] })])
      }),
      { numRuns: 20 },
    )
  })

  it('give way to the nearest free place', () => {
    const taken = new Map([['a', { x: 0, y: 0 }]])
    expect(nearestFree({ x: 10, y: 30 }, taken)).toEqual({ x: 10, y: 30 + nodeSize.height + 8 })
    expect(nearestFree({ x: 10, y: -30 }, taken)).toEqual({ x: 10, y: -30 - (nodeSize.height + 8) })
    expect(nearestFree({ x: 400, y: 0 }, taken)).toEqual({ x: 400, y: 0 })
  })
})
