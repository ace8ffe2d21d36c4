/** Words of a card that gave way to another of its id are kept, once, and only where nobody took them out. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardActions } from '../../../client/store/board-actions.ts'
import { keepWordsThatGiveWay } from '../../../client/store/given-way.ts'
import { createUndoHistory } from '../../../client/store/undo-history.ts'
import { createObservable } from '../../../client/sync/observable-value.ts'
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { boardKind } from '../../../shared/boards/registry.ts'
import { type CardContext, readCards } from '../../../shared/model/card.ts'

interface Person {
  doc: Y.Doc
  history: ReturnType<typeof createUndoHistory>
  actions: ReturnType<typeof createBoardActions>
  /** Words of the first card and of all others, in order. */
  texts(): string[]
  zones(): (string | null)[]
  /** All that this document holds, and no more. */
  hearsThatServerHas(on: Y.Doc): void
}

/** `people` are who is known to the workshop; an id of nobody's has not been sent yet. */
function createPerson(
  kind: BoardKind,
  clientId: number,
  people: ReadonlyMap<number, string>,
  access: 'write' | 'read' = 'write',
): Person {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const history = createUndoHistory()
  history.track(doc)
  const context: CardContext = {
    ...{ kind, boardId: 'b', region: null, circle: null, visibility: 'workshop' },
    ...{ ownerOf: id => people.get(id), regionOf: () => null, langOf: () => null },
  }
  const serverState = createObservable<Uint8Array | undefined>(undefined)
  const participantId = people.get(clientId) ?? 'me'
  keepWordsThatGiveWay(doc, { contextOf: () => context, participantId, access, serverState })
  const actions = createBoardActions(doc, kind, 'write', history)
  const cards = () => readCards(doc, context)
  const texts = () => cards().map(card => card.text)
  const hearsThatServerHas = (on: Y.Doc) => serverState.set(Y.encodeStateVector(on))
  return { doc, history, actions, texts, zones: () => cards().map(card => card.zone), hearsThatServerHas }
}

function replayed(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

function meet(a: Person, b: Person): void {
  const [ofA, ofB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)]
  Y.applyUpdate(b.doc, ofA, 'network')
  Y.applyUpdate(a.doc, ofB, 'network')
}

/** Both delete the card apart from each other, think better of it, and write on. */
function bothBringBack(kind: BoardKind, ids: readonly [number, number]) {
  const people = new Map(ids.map((id, index) => [id, index === 0 ? 'ada' : 'bob']))
  const [ada, bob] = ids.map(id => createPerson(kind, id, people)) as [Person, Person]
  const [cardId = ''] = ada.actions.addAll([{ text: 'Wasserstoff', zone: kind.zones[0]?.id ?? null }])
  meet(ada, bob)
  for (const { actions, history } of [ada, bob]) {
    actions.remove([cardId])
    history.undo()
  }
  return { ada, bob, cardId }
}

const cases = ['swot', 'circle_notes'].flatMap(id =>
  (
    [
      [7, 9],
      [9, 7],
    ] as const
  ).map(ids => ({ kind: boardKind(id), id, ids })),
)

describe.each(cases)('a card of $id brought back by two at once, $ids', ({ kind, ids }) => {
  it('[model.W6] keeps what each wrote in theirs: the words that would be gone are a card behind it', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    ada.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    bob.actions.sharedText(cardId).write('Wasserstoff im Hafen')
    meet(ada, bob)
    meet(ada, bob)
    const both = ['Wasserstoff für Stahl', 'Wasserstoff im Hafen']
    expect(ada.texts().toSorted()).toEqual(both)
    expect(bob.texts()).toEqual(ada.texts())
  })

  it('[model.W6] keeps what two tabs left in one copy that a page reads at once, if no server saw both', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(bob.doc))
    ada.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    bob.actions.sharedText(cardId).write('Wasserstoff im Hafen')
    const copy = Y.mergeUpdates([ada.doc, bob.doc].map(doc => Y.encodeStateAsUpdate(doc)))
    const people = new Map([...ids, 11].map(id => [id, 'ada']))
    for (const [state, count] of [
      [server, 2],
      [ada.doc, 2],
      [bob.doc, 2],
      [replayed(copy), 1],
    ] as const) {
      // who may not write any more is refused, and is given these words back
      for (const access of ['write', 'read'] as const) {
        const reloaded = createPerson(kind, 11, people, access)
        Y.applyUpdate(reloaded.doc, copy, 'copy')
        expect(reloaded.texts()).toHaveLength(1)
        reloaded.hearsThatServerHas(state)
        expect(reloaded.texts()).toHaveLength(count)
      }
    }
  })

  it('[model.W6] keeps what one wrote, where the other deletes theirs again before the two meet', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    ada.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    bob.actions.remove([cardId])
    meet(ada, bob)
    meet(ada, bob)
    expect(ada.texts()).toEqual(['Wasserstoff für Stahl'])
    expect(bob.texts()).toEqual(ada.texts())
    const [zone] = ada.zones()
    expect(zone).toBe(kind.zones[0]?.id ?? null)
  })

  it('[model.W6] keeps what a third wrote in one of the two, though its maker never had it', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    const cem = createPerson(
      kind,
      8,
      new Map([
        [8, 'cem'],
        [ids[0], 'ada'],
        [ids[1], 'bob'],
      ]),
    )
    meet(ada, cem)
    cem.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    bob.actions.sharedText(cardId).write('Wasserstoff im Hafen')
    // bob’s is there when bob first hears of what cem has
    Y.applyUpdate(cem.doc, Y.encodeStateAsUpdate(bob.doc), 'network')
    meet(cem, bob)
    meet(cem, bob)
    const both = ['Wasserstoff für Stahl', 'Wasserstoff im Hafen']
    expect(cem.texts().toSorted()).toEqual(both)
    expect(bob.texts()).toEqual(cem.texts())
  })

  it('[model.W6] keeps what was written in one of the two while the other’s maker put behind what was known of it', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    const [winner, loser] = ids[0] > ids[1] ? [ada, bob] : [bob, ada]
    winner.actions.remove([cardId])
    Y.applyUpdate(winner.doc, Y.encodeStateAsUpdate(loser.doc), 'network')
    expect(winner.texts()).toEqual(['Wasserstoff'])
    loser.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    meet(winner, loser)
    meet(winner, loser)
    expect(loser.texts().toSorted()).toEqual(['Wasserstoff', 'Wasserstoff für Stahl'])
    expect(winner.texts()).toEqual(loser.texts())
  })

  it('[model.W6] writes nothing for who may only read: others keep what gives way before their eyes', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    const reader = createPerson(kind, 11, new Map([...ids, 11].map(id => [id, 'ada'])), 'read')
    ada.actions.sharedText(cardId).write('Wasserstoff für Stahl')
    bob.actions.sharedText(cardId).write('Wasserstoff im Hafen')
    for (const { doc } of [ada, bob]) Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(doc), 'network')
    expect(reader.texts()).toHaveLength(1)
  })

  it('[model.W6] stays one card where no words would be gone', () => {
    const { ada, bob, cardId } = bothBringBack(kind, ids)
    const winner = ids[0] > ids[1] ? ada : bob
    winner.actions.sharedText(cardId).write('Grüner Wasserstoff')
    meet(ada, bob)
    meet(ada, bob)
    expect(ada.texts()).toHaveLength(1)
    expect(bob.texts()).toEqual(ada.texts())
  })
})

describe('words that somebody took out', () => {
  it('[model.W6] stay gone, where both brought the card back and one deletes it when they have met', () => {
    const { ada, bob, cardId } = bothBringBack(boardKind('swot'), [7, 9])
    meet(ada, bob)
    ada.actions.remove([cardId])
    meet(ada, bob)
    expect([ada.texts(), bob.texts()]).toEqual([[], []])
  })

  it('[model.W6] stay gone, where the card was deleted and brought back while one was away', () => {
    const people = new Map([
      [7, 'ada'],
      [9, 'bob'],
    ])
    const [ada, bob] = [7, 9].map(id => createPerson(boardKind('swot'), id, people)) as [Person, Person]
    const [cardId = ''] = bob.actions.addAll([{ text: 'Wasserstoff im Hafen', zone: 'S' }])
    meet(ada, bob)
    ada.actions.remove([cardId])
    ada.history.undo()
    ada.actions.sharedText(cardId).write('Wasserstoff')
    meet(ada, bob)
    expect(bob.texts()).toEqual(['Wasserstoff'])
  })
})
