/** Cards between boards: there and back with all they carry, as one step of undo over both documents. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardActions } from '../../../client/store/board-actions.ts'
import { createCardHub } from '../../../client/store/card-hub.ts'
import { transferable, transferCards } from '../../../client/store/transfer-cards.ts'
import { createUndoHistory, type UndoHistory } from '../../../client/store/undo-history.ts'
import type { OpenBoard, WorkshopStore } from '../../../client/store/workshop-store.ts'
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { free } from '../../../shared/boards/free/kind.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { swotContext } from '../model/workshop-docs.ts'

function boardOf(kind: BoardKind, documentId: string, region: string | null, undo: UndoHistory): OpenBoard {
  const doc = new Y.Doc()
  undo.track(doc)
  const cards = createCardHub(doc, swotContext({ kind, region, boardId: documentId.split('.')[0] ?? '' }))
  const actions = createBoardActions(doc, kind, 'write', undo)
  const [boardId = ''] = documentId.split('.')
  const board = {
    documentId,
    boardId,
    kind,
    regionId: region,
    circleId: null,
    access: 'write',
    cards,
    actions,
  }
  return board as unknown as OpenBoard
}

function twoBoards() {
  const undo = createUndoHistory()
  const grid = boardOf(swot, 'b-swot.r-do', 'r-do', undo)
  const wall = boardOf(free, 'b-free', null, undo)
  const store = { undo, acquireBoard: () => () => undefined } as unknown as WorkshopStore
  const texts = ({ cards }: OpenBoard) => cards.list().map(card => card.text)
  return { undo, grid, wall, store, texts }
}

describe('a card that goes to another board', () => {
  it('lies below whatever is there, however high that is, in rows', () => {
    const { grid, wall, store } = twoBoards()
    wall.actions.addAll([
      { id: 'f1', text: 'Frame', pos: [40, 10], fields: { element: 'frame', size: [600, 900] } },
    ])
    const cardIds = Array.from({ length: 7 }, (_, n) => `c${n}`)
    grid.actions.addAll(cardIds.map(id => ({ id, text: id, zone: 'S' })))
    transferCards(store, { from: grid, to: wall, cardIds, zone: null, mode: 'move' })
    const places = cardIds.map(id => wall.cards.findCard(id)?.pos ?? [0, 0])
    expect(places.every(([x, y]) => x >= 40 && y >= 910)).toBe(true)
    expect(new Set(places.map(String)).size).toBe(7)
    expect(new Set(places.map(([, y]) => y)).size).toBe(2)
  })

  it('goes with all it carries, says where it was, and comes back as it went', () => {
    const { grid, wall, store, texts } = twoBoards()
    grid.actions.addAll([
      {
        id: 'c1',
        text: 'Depots',
        zone: 'W',
        topic: 'charging',
        group: 'public',
        fields: { disposition: 'give_up_avoid' },
      },
    ])
    const before = grid.cards.findCard('c1')
    expect(transferCards(store, { from: grid, to: wall, cardIds: ['c1'], zone: null, mode: 'move' })).toEqual(
      ['c1'],
    )
    expect(texts(grid)).toEqual([])
    const there = wall.cards.findCard('c1')
    expect(there).toMatchObject({
      text: 'Depots',
      topic: 'charging',
      group: 'public',
      pos: [0, 0],
      origin: { board: 'b-swot', card: 'c1', region: 'r-do' },
    })
    transferCards(store, { from: wall, to: grid, cardIds: ['c1'], zone: 'W', mode: 'move' })
    expect(texts(wall)).toEqual([])
    const { text, topic, group, zone, fields } = grid.cards.findCard('c1') ?? {}
    expect({ text, topic, group, zone, fields }).toEqual({
      text: before?.text,
      topic: before?.topic,
      group: before?.group,
      zone: 'W',
      fields: before?.fields,
    })
    expect(grid.cards.findCard('c1')?.origin).toMatchObject({ board: 'b-free', card: 'c1' })
  })

  it('is back where it was after one undo, and gone again after one redo', () => {
    const { undo, grid, wall, store, texts } = twoBoards()
    grid.actions.addAll([{ id: 'c1', text: 'One', zone: 'S' }])
    grid.actions.addAll([{ id: 'c2', text: 'Two', zone: 'S' }])
    transferCards(store, { from: grid, to: wall, cardIds: ['c1', 'c2'], zone: null, mode: 'move' })
    expect([texts(grid), texts(wall)]).toEqual([[], ['One', 'Two']])
    undo.undo()
    expect([texts(grid), texts(wall)]).toEqual([['One', 'Two'], []])
    undo.redo()
    expect([texts(grid), texts(wall)]).toEqual([[], ['One', 'Two']])
    undo.undo()
    undo.undo()
    expect([texts(grid), texts(wall)]).toEqual([['One'], []])
  })

  it('stays where it is when it is copied; the copy has an id of its own', () => {
    const { grid, wall, store, texts } = twoBoards()
    wall.actions.addAll([{ id: 'c1', text: 'One' }])
    const [copy] = transferCards(store, { from: wall, to: grid, cardIds: ['c1'], zone: 'O', mode: 'copy' })
    expect(copy).not.toBe('c1')
    expect([texts(wall), texts(grid)]).toEqual([['One'], ['One']])
    expect(grid.cards.findCard(copy ?? '')).toMatchObject({
      zone: 'O',
      origin: { board: 'b-free', card: 'c1' },
    })
  })

  it('is a card of words where the other board knows no strokes, frames and connectors', () => {
    const { grid, wall, store, texts } = twoBoards()
    wall.actions.addAll([
      { id: 'a', text: 'Card' },
      { id: 'b', text: 'Frame', fields: { element: 'frame' } },
      { id: 'c', text: '', fields: { element: 'ink', ink: 'AAA' } },
      { id: 'd', text: 'A depot', fields: { element: 'picture', picture: 'p-1' } },
    ])
    expect(transferable(wall.cards.list(), grid).map(card => card.id)).toEqual(['a', 'd'])
    transferCards(store, { from: wall, to: grid, cardIds: ['a', 'b', 'c', 'd'], zone: null, mode: 'move' })
    expect(texts(grid)).toEqual(['Card', 'A depot'])
    expect(wall.cards.list().map(card => card.id)).toEqual(['b', 'c'])
    transferCards(store, { from: grid, to: wall, cardIds: ['d'], zone: null, mode: 'move' })
    expect(wall.cards.findCard('d')?.fields).toMatchObject({ element: 'picture', picture: 'p-1' })
  })
})
