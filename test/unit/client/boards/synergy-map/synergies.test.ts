/** The map's links in the browser are those of the plan: the worked example gives what it is expected to give. */
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  moveTopic,
  orderTopics,
  type Places,
  readPlaces,
  topicKey,
} from '../../../../../client/boards/synergy-map/map-topics.ts'
import { readMatrix, readOverlap } from '../../../../../client/boards/synergy-map/matrix.ts'
import { letterOf, readSynergies } from '../../../../../client/boards/synergy-map/synergies.ts'
import { readCards } from '../../../../../shared/model/card.ts'
import { readControl } from '../../../../../shared/model/control.ts'
import { cardContext } from '../../../../../shared/model/control-context.ts'
import { parseDocumentId } from '../../../../../shared/model/document-id.ts'
import { countLinks } from '../../../../../shared/plan/links.ts'
import { exampleWorkshop } from '../../../../fixtures/example-workshop.ts'
import { mustParse, openFile, ownerOf } from '../../../model/workshop-docs.ts'

const { expected, ...file } = exampleWorkshop()

function readExample() {
  const docs = openFile(mustParse(file))
  const control = readControl(docs.get('control') as Y.Doc)
  const cards = [...docs].flatMap(([id, doc]) => {
    const name = parseDocumentId(id)
    const context = name && cardContext(control, name, ownerOf)
    return context ? readCards(doc, context).map(card => ({ boardId: context.boardId, card })) : []
  })
  return { control, synergies: readSynergies(control, cards) }
}

describe('the synergy map of the worked example', () => {
  const { control, synergies } = readExample()

  it('[L1] [L2] [L3] has its 29 links and three exchanges, decided as in the file', () => {
    expect(countLinks([...synergies.links])).toEqual(expected.linkCounts)
    expect(synergies.mutualExchanges).toEqual(expected.mutualExchanges)
    const status = new Map(file.links?.map(link => [link.id, link.status]))
    expect(synergies.links.every(link => link.status === status.get(link.id))).toBe(true)
    expect(synergies.links).toHaveLength(29)
  })

  it('[L5] begins with the exchanges, which are lettered', () => {
    const letters = synergies.links.map(link => link.exchange)
    expect(letters.slice(0, 7).every(Boolean)).toBe(true)
    expect(letters.slice(7).some(Boolean)).toBe(false)
    expect([letterOf(0), letterOf(25), letterOf(26)]).toEqual(['A', 'Z', 'A2'])
  })

  it('counts links and cards of each topic in the matrix', () => {
    const rows = readMatrix(synergies)
    expect(rows.reduce((sum, row) => sum + row.linkCount, 0)).toBe(29)
    const cards = rows.flatMap(row => [...row.cells.values()].flat())
    expect(cards).toHaveLength(file.cards.filter(card => card.board === 'b-swot' && card.topic).length)
    const charging = rows.find(row => row.topic === 'charging_billing')
    expect(charging?.cells.get('r-be')?.map(card => card.quadrant)).toEqual(['W', 'O', 'T'])
  })

  it('counts in the overlap view what topics match, on any board', () => {
    for (const { id } of control.topics) {
      const byHand = Object.groupBy(
        file.cards.filter(card => card.topic === id),
        card => card.region ?? '',
      )
      const shown = readOverlap(synergies, id)
      expect(Object.fromEntries(Array.from(shown, ([region, cards]) => [region, cards.length]))).toEqual(
        Object.fromEntries(Object.entries(byHand).map(([region, cards]) => [region, cards?.length])),
      )
    }
  })
})

describe('places of topics', () => {
  const shown = ['a', 'b', 'c', 'd']
  const withMoves = (places: Places, moves: { topic: string; y: number }[]): Places =>
    new Map([
      ...places,
      ...moves.map(
        ({ topic, y }) => [topicKey(topic), { cardId: `p-${topic}`, pos: [0, y] as const }] as const,
      ),
    ])

  it('stay where people put them, also when new topics come', () => {
    const moved = withMoves(new Map(), moveTopic(shown, new Map(), 'd', 1))
    expect(orderTopics(shown, moved)).toEqual(['a', 'd', 'b', 'c'])
    expect(orderTopics(['new', ...shown], moved).filter(topic => topic !== 'new')).toEqual([
      'a',
      'd',
      'b',
      'c',
    ])
    const again = moveTopic(['a', 'd', 'b', 'c'], moved, 'a', 3)
    expect(again.map(({ topic }) => topic)).toEqual(['a'])
    expect(orderTopics(shown, withMoves(moved, again))).toEqual(['d', 'b', 'c', 'a'])
  })

  it('never run out of room between two', () => {
    let places: Places = new Map()
    for (let n = 0; n < 100; n++) {
      const order = orderTopics(shown, places)
      const topic = order[3] ?? ''
      places = withMoves(places, moveTopic(order, places, topic, 1))
      expect(orderTopics(shown, places)[1]).toBe(topic)
    }
  })

  it('are one for each topic, whoever wrote several', () => {
    const card = (id: string, y: number, link: unknown = 'topic:a') => ({
      id,
      pos: [0, y] as const,
      fields: { link },
    })
    const places = readPlaces([card('2', 5), card('1', 7), card('3', 9), card('0', 1, null)])
    expect([...places]).toEqual([['topic:a', { cardId: '1', pos: [0, 7] }]])
  })
})
