import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardActions } from '../../../client/store/board-actions.ts'
import { createCardHub } from '../../../client/store/card-hub.ts'
import { joinBoards } from '../../../client/store/joined-board.ts'
import { mergeOn } from '../../../client/store/merging.ts'
import { createUndoHistory } from '../../../client/store/undo-history.ts'
import type { OpenBoard } from '../../../client/store/workshop-store.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { addCard, deleteCards } from '../../../shared/model/card-writes.ts'
import { swotContext } from '../model/workshop-docs.ts'

const undo = createUndoHistory()

function open(documentId: string, visibility: 'region' | 'workshop'): OpenBoard & { doc: Y.Doc } {
  const doc = new Y.Doc()
  undo.track(doc)
  const presence = createPresence(doc)
  doc.on('destroy', () => presence.destroy())
  return {
    doc,
    documentId,
    boardId: 'b-swot',
    kind: swot,
    regionId: 'r-do',
    circleId: null,
    access: 'write',
    cards: createCardHub(doc, swotContext({ visibility })),
    actions: createBoardActions(doc, swot, 'write', undo),
    noteSource: { doc, write: change => undo.type(doc, change) },
    presence,
  }
}

function region() {
  const [drafts, board] = [open('b-swot.r-do~drafts', 'region'), open('b-swot.r-do', 'workshop')]
  const joined = joinBoards(drafts, board)
  const ids = () => joined.cards.idsInZone('W')
  return {
    drafts,
    board,
    joined,
    ids,
    [Symbol.dispose]: () => {
      drafts.doc.destroy()
      board.doc.destroy()
    },
  }
}

describe('a region’s board and its drafts', () => {
  it('are one list, in which a released card stands once', () => {
    using its = region()
    const [first = '', second = ''] = its.joined.actions.addAll([
      { text: 'One', zone: 'W' },
      { text: 'Two', zone: 'W' },
    ])
    expect([its.board.cards.list(), its.drafts.cards.list()].map(list => list.length)).toEqual([0, 2])
    let told = 0
    its.joined.cards.watchCard(first, () => told++)
    addCard(its.board.doc, swot, { id: first, text: 'One, released', zone: 'W', place: { at: 'a0' } }, null)
    expect(told).toBe(1)
    expect(its.ids()).toEqual([first, second])
    expect(its.joined.cards.list().map(card => [card.text, card.visibility])).toEqual([
      ['One, released', 'workshop'],
      ['Two', 'region'],
    ])
    deleteCards(its.board.doc, [first], null)
    expect(its.joined.cards.findCard(first)?.text).toBe('One')
  })

  it('are written where the card lies', () => {
    using its = region()
    const [id = ''] = its.joined.actions.addAll([{ text: 'One', zone: 'W' }])
    addCard(its.board.doc, swot, { id: 'r', text: 'Released', zone: 'W' }, null)
    its.joined.actions.setFields(id, { topic: 'x' })
    its.joined.actions.setFields('r', { topic: 'y' })
    its.joined.actions.sharedText('r').write('Changed')
    expect(its.drafts.cards.findCard(id)?.topic).toBe('x')
    expect(its.board.cards.findCard('r')).toMatchObject({ topic: 'y', text: 'Changed' })
    its.joined.actions.remove(['r', id])
    expect(its.joined.cards.list()).toEqual([])
  })

  it('keep one order among both', () => {
    using its = region()
    for (const id of ['a', 'b', 'c']) {
      const actions = id === 'b' ? its.board.actions : its.joined.actions
      actions.addAll([{ id, text: id, zone: 'W', ...(id === 'b' && { place: { at: 'a05' } }) }])
    }
    expect(its.ids()).toEqual(['a', 'b', 'c'])
    its.joined.actions.move('c', { place: { before: 'b' } })
    expect(its.ids()).toEqual(['a', 'c', 'b'])
    its.joined.actions.move('b', { place: { after: null } })
    expect(its.ids()).toEqual(['b', 'a', 'c'])
    its.joined.actions.begin({ id: 'd', text: 'd', zone: 'W', place: { after: 'b' } })
    expect(its.ids()).toEqual(['b', 'd', 'a', 'c'])
    expect(its.board.cards.list()).toHaveLength(1)
  })

  it('merge no draft into what all see', () => {
    using its = region()
    const [draft = ''] = its.joined.actions.addAll([{ text: 'Draft', zone: 'W' }])
    addCard(its.board.doc, swot, { id: 'r', text: 'Released', zone: 'W' }, null)
    const cardOf = (id: string) => its.joined.cards.findCard(id)
    const [kept, taken] = [cardOf('r'), cardOf(draft)]
    if (!kept || !taken) throw new Error('no cards')
    mergeOn(its.joined, kept, taken)
    expect(cardOf('r')?.text).toBe('Released')
    expect(cardOf(draft)?.text).toBe('Draft')
  })

  it('say nothing of a draft in the presence that others read', () => {
    using its = region()
    const [draft = ''] = its.joined.actions.addAll([{ text: 'Draft', zone: 'W' }])
    addCard(its.board.doc, swot, { id: 'r', text: 'Released', zone: 'W' }, null)
    const shown = (one: OpenBoard) => one.presence.states().get(one.presence.clientId)?.card
    its.joined.presence.setField('card', draft)
    expect([shown(its.drafts), shown(its.board)]).toEqual([draft, undefined])
    its.joined.presence.setField('card', 'r')
    expect([shown(its.drafts), shown(its.board)]).toEqual([undefined, 'r'])
  })
})
