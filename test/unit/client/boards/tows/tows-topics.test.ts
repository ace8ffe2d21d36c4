/** The strategies' page in the browser has the pairs of the plan, and nothing that is not released. */
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  allTopics,
  firstPairs,
  firstWords,
  pairsAtOnce,
  pickPair,
  readTows,
} from '../../../../../client/boards/tows/tows-topics.ts'
import { sheetOfStrategies } from '../../../../../client/pictures/strategy-sheet.ts'
import { type Card, readCards } from '../../../../../shared/model/card.ts'
import { readControl } from '../../../../../shared/model/control.ts'
import { cardContext } from '../../../../../shared/model/control-context.ts'
import { parseDocumentId } from '../../../../../shared/model/document-id.ts'
import type { WorkshopFile } from '../../../../../shared/model/workshop-file.ts'
import { exampleWorkshop } from '../../../../fixtures/example-workshop.ts'
import { swot, workshop } from '../../../../fixtures/small-workshop.ts'
import { mustParse, openFile, ownerOf } from '../../../model/workshop-docs.ts'

const towsBoard = { id: 'b-tows', type: 'tows' }

/** Read from the documents that the file becomes, drafts included, as a region's own browser holds them. */
function readFile(file: WorkshopFile) {
  const docs = openFile(mustParse(file))
  const control = readControl(docs.get('control') as Y.Doc)
  const all = [...docs].flatMap(([id, doc]) => {
    const name = parseDocumentId(id)
    const context = name && cardContext(control, name, ownerOf)
    return context ? readCards(doc, context).map(card => ({ boardId: context.boardId, card })) : []
  })
  const strategies = all.flatMap(({ boardId, card }) => (boardId === 'b-tows' ? [card] : []))
  return { control, sheet: readTows(control, all, strategies) }
}

describe('the strategies of the worked example', () => {
  const { expected, ...file } = exampleWorkshop()
  const { sheet } = readFile(file)
  const pairs = sheet.topics.flatMap(topic => topic.pairs.map(({ pair }) => pair))

  it('[L4] suggests the 45 pairs of the plan, 11 within a region and 34 across two', () => {
    const byId = <T extends { id: string }>(list: readonly T[]) =>
      list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(pairs)).toEqual(byId(expected.tows))
    expect(pairs.filter(({ scope }) => scope === 'within')).toHaveLength(11)
  })

  it('groups them by topic, those with the most first, and shows twelve at a time', () => {
    expect(sheet.topics.map(topic => topic.pairs.length).slice(0, 4)).toEqual([12, 9, 6, 6])
    const shown = firstPairs(sheet.topics, 2 * pairsAtOnce)
    expect(shown.map(topic => topic.pairs.length)).toEqual([12, 9, 3])
    expect(allTopics(sheet).pairs).toHaveLength(45)
  })

  it('has every released SWOT card to pick from, once, whatever its topic', () => {
    const cards = Object.values(allTopics(sheet).cards).flat()
    expect(cards).toHaveLength(55)
    expect(new Set(cards).size).toBe(55)
  })
})

describe('strategies and their cards', () => {
  const strategy = { id: 'y1', board: 'b-tows', zone: 'SO', text: 'Go', sources: ['s1', 's2'] }
  const { boards } = workshop()
  const file = workshop({
    workshop: { title: 'W', privacy: 'drafts' },
    boards: [...boards, towsBoard],
    cards: [
      swot('s1', 'r-a S t-1'),
      swot('s2', 'r-b O t-1'),
      swot('s3', 'r-b O t-1', { visibility: 'region' }),
      swot('s4', 'r-a T t-1'),
      strategy,
      { ...strategy, id: 'y2', sources: ['gone'] },
    ],
  })
  const { control, sheet } = readFile(file)
  const cardOf = (id: string) => sheet.cardsById.get(id)?.card as Card

  it('keeps drafts out of everything and only counts them', () => {
    expect([...sheet.cardsById.keys()].sort()).toEqual(['s1', 's2', 's4'])
    expect(sheet.topics[0]?.pairs.flatMap(({ external }) => external)).toEqual(['s2', 's4'])
    expect(sheet.draftCount).toBe(1)
  })

  it('says of a pair what was made of it, and lays a strategy beside its cards', () => {
    const [topic, other] = sheet.topics
    expect(topic?.strategies.map(({ id }) => id)).toEqual(['y1'])
    expect(topic?.pairs.map(({ strategies }) => strategies.map(({ id }) => id))).toEqual([['y1'], []])
    expect([other?.id, other?.strategies.map(({ id }) => id)]).toEqual([null, ['y2']])
  })

  it('on paper stands with its cards, each with its letter and region, and says so where one is gone', () => {
    const words = { control, language: 'en', workshop: 'W', title: 'TOWS', pictureOf: () => '' } as const
    const { parts } = sheetOfStrategies(sheet, { ...words, t: id => id })
    const [first, ...others] = parts[0]?.sections ?? []
    expect(first?.label).toBe('Build on: use strengths for opportunities')
    const sources = first?.cards.map(card =>
      card.sources?.map(({ letter, region, text }) => [letter, region?.code, text]),
    )
    const known = [
      ['S', 'RA', 'Card s1'],
      ['O', 'RB', 'Card s2'],
    ]
    expect(sources).toEqual([known, [[undefined, undefined, 'tows.sourceGone']]])
    expect(others.map(({ cards }) => cards.length)).toEqual([0, 0, 0])
  })

  it('takes two cards in either order, one from inside and one from outside, and begins with the words of both', () => {
    const picked = pickPair(cardOf('s4'), cardOf('s1'))
    expect([picked?.type, picked?.internal.id, picked?.external.id]).toEqual(['ST', 's1', 's4'])
    expect(picked && firstWords(picked, 2_000)).toBe('Card s1 + Card s4')
    expect(picked && firstWords(picked, 9)).toBe('Card s1 +')
    expect(pickPair(cardOf('s2'), cardOf('s4'))).toBeUndefined()
    expect(pickPair(cardOf('s1'), undefined)).toBeUndefined()
  })
})
