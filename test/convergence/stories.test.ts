import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { SyncLimits } from '../../server/sync/limits.ts'
import { readControl } from '../../shared/model/control.ts'
import { step2Message, updateMessage } from '../../shared/protocol/messages.ts'
import { addCard, textOf } from '../wire/stock-client.ts'
import type { HandMadeClient } from './hand-made-client.ts'
import { createLab, type Lab } from './lab.ts'
import { workshopId } from './test-access.ts'

const yText = (client: HandMadeClient, id: string) =>
  (client.yCards.get(id) as Y.Map<Y.Text>).get('text') as Y.Text
let opened: Lab | undefined
afterEach(() => opened?.close())
function openLab(seed: number, limits: Partial<SyncLimits> = {}): Lab {
  opened = createLab(seed, limits)
  return opened
}

const cardsOf = (yDoc: Y.Doc) => yDoc.getMap('cards').toJSON()

describe('writing together', () => {
  it('two write in one card at once, and both words stay', async () => {
    const lab = openLab(1)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    addCard(ada.yCards, 'one', 'clean')
    await lab.settle()
    yText(ada, 'one').insert(5, ' hydrogen')
    yText(bob, 'one').insert(0, 'very ')
    await lab.settle()
    expect(textOf(ada.yCards, 'one')).toBe('very clean hydrogen')
    expect(cardsOf(bob.yDoc)).toEqual(cardsOf(ada.yDoc))
    expect(cardsOf(await lab.serverState())).toEqual(cardsOf(ada.yDoc))
  })

  it('what was written offline comes in on return, under the ids of every page load', async () => {
    const lab = openLab(2)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    ada.cut()
    addCard(ada.yCards, 'one', 'offline')
    ada.reload()
    addCard(ada.yCards, 'two', 'still offline')
    ada.reload()
    ada.connect()
    await lab.settle()
    expect(ada.closedBy).toBeUndefined()
    expect(textOf(bob.yCards, 'one')).toBe('offline')
    expect(textOf(bob.yCards, 'two')).toBe('still offline')
  })

  it('[Room18] a board of which only the bytes are there is shown first, then who wrote offline is asked for it', async () => {
    const lab = openLab(3)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    await lab.settle()
    addCard(ada.yCards, 'one', 'stored')
    await lab.settle()
    await Promise.all([lab.compact('board'), lab.settle()])
    ada.cut()
    addCard(ada.yCards, 'two', 'offline')
    await lab.crash()
    bob.connect()
    await lab.pass(100)
    expect(cardsOf(bob.yDoc)).toEqual({ one: expect.anything() })
    const opened = await lab.registry().open(workshopId, 'board')
    expect(opened.ok && opened.value.room.isTakenUp).toBe(false)
    ada.connect()
    await lab.settle()
    expect(opened.ok && opened.value.room.isTakenUp).toBe(true)
    expect(textOf(bob.yCards, 'two')).toBe('offline')
    expect(cardsOf(await lab.serverState())).toEqual(cardsOf(ada.yDoc))
  })

  it('[Gate12] a long time offline comes in turn by turn, and behind it what is written on return', async () => {
    const lab = openLab(20, { maxTurnParts: 500 })
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    ada.cut()
    for (let card = 0; card < 500; card++)
      addCard(ada.yCards, `c${card}`, `words of card ${card}, made offline`)
    for (let card = 0; card < 500; card += 5) ada.yCards.delete(`c${card}`)
    ada.connect()
    await lab.run(20)
    addCard(ada.yCards, 'behind', 'on return')
    await lab.settle()
    expect(bob.yCards.size).toBe(401)
    expect(cardsOf(bob.yDoc)).toEqual(cardsOf(ada.yDoc))
    expect(ada.acknowledged).toBe(ada.sentFrames)
    expect(ada.closedBy).toBeUndefined()
    expect(lab.disk.log.length).toBeGreaterThan(4)
  })

  it('a card made and deleted offline harms nobody', async () => {
    const lab = openLab(3)
    const ada = lab.client('ada')
    ada.connect()
    await lab.settle()
    ada.cut()
    addCard(ada.yCards, 'one', 'a long text that is not wanted after all')
    ada.yCards.delete('one')
    addCard(ada.yCards, 'two', 'wanted')
    ada.connect()
    await lab.settle()
    expect(ada.closedBy).toBeUndefined()
    expect(cardsOf(await lab.serverState())).toEqual(cardsOf(ada.yDoc))
  })

  it('one writes offline in a card that another deletes', async () => {
    const lab = openLab(4)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    addCard(ada.yCards, 'one', 'short')
    await lab.settle()
    bob.cut()
    yText(bob, 'one').insert(5, 'er')
    ada.yCards.delete('one')
    await lab.settle()
    bob.connect()
    await lab.settle()
    expect(bob.closedBy).toBeUndefined()
    expect(cardsOf(bob.yDoc)).toEqual({})
    expect(Y.encodeStateVector(bob.yDoc)).toEqual(Y.encodeStateVector(ada.yDoc))
  })

  it('select-all and delete of one’s own hundreds of cards passes', async () => {
    const lab = openLab(5)
    const ada = lab.client('ada')
    ada.connect()
    for (let index = 0; index < 500; index++) addCard(ada.yCards, `c${index}`, 'x')
    await lab.settle()
    ada.yDoc.transact(() => {
      for (const id of [...ada.yCards.keys()]) ada.yCards.delete(id)
    })
    await lab.settle()
    expect(ada.closedBy).toBeUndefined()
    expect(cardsOf(await lab.serverState())).toEqual({})
  })

  it('[Gate6] fresh typing that arrives before the state it rests on waits for it', async () => {
    const lab = openLab(6)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    bob.connect()
    await lab.settle()
    addCard(ada.yCards, 'one', 'written before connecting')
    ada.connect()
    yText(ada, 'one').insert(0, 'typed at once: ')
    await lab.settle()
    expect(ada.closedBy).toBeUndefined()
    expect(textOf(bob.yCards, 'one')).toBe('typed at once: written before connecting')
    expect(ada.acknowledged).toBe(ada.sentFrames)
  })
})

/** Writes a text between one neighbour and itself, as undo does where it brings a text back in pieces. */
function writeBetween(client: HandMadeClient, neighbour: Y.Item, text: string): void {
  const { yDoc } = client
  yDoc.transact(transaction => {
    const id = Y.createID(yDoc.clientID, Y.getState(yDoc.store, yDoc.clientID))
    const parent = neighbour.parent as Y.Text
    const content = new Y.ContentString(text)
    const item = new Y.Item(id, neighbour, neighbour.lastId, neighbour, neighbour.id, parent, null, content)
    item.integrate(transaction, 0)
  })
}

describe('what undo brings back in pieces', () => {
  it('[Gate1] may name one neighbour on both sides, and stands at one place for everybody', async () => {
    const lab = openLab(16)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    addCard(ada.yCards, 'one', 'c')
    await lab.settle()
    writeBetween(ada, yText(ada, 'one')._start as Y.Item, 'ard')
    yText(bob, 'one').insert(1, 'ity')
    await lab.settle()
    expect(ada.closedBy).toBeUndefined()
    expect(textOf(ada.yCards, 'one')).toHaveLength(7)
    expect(textOf(bob.yCards, 'one')).toBe(textOf(ada.yCards, 'one'))
    expect(textOf((await lab.serverState()).getMap('cards'), 'one')).toBe(textOf(ada.yCards, 'one'))
  })

  it.each([
    ['a letter', 2, 1],
    ['two letters', 1, 2],
  ])(
    '[Gate9] is refused beside %s inside a run, where some would have it before and some behind',
    async (...[, from, length]) => {
      const lab = openLab(17)
      const eve = lab.client('eve')
      eve.connect()
      addCard(eve.yCards, 'one', 'city')
      await lab.settle()
      yText(eve, 'one').delete(from, length)
      const middle = (yText(eve, 'one')._start as Y.Item).right as Y.Item
      writeBetween(eve, middle, 'ard')
      await lab.settle()
      expect(eve.closedBy).toBe('refused')
    },
  )
})

describe('what is seen is on disk', () => {
  it('[Room1] nobody sees a change before it is stored', async () => {
    const lab = openLab(7)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    lab.disk.delayMs = () => 200
    addCard(ada.yCards, 'one', 'slow disk')
    const written = lab.disk.log.length
    while (lab.disk.log.length === written) {
      expect(bob.yCards.size).toBe(0)
      expect(ada.acknowledged).toBeLessThan(ada.sentFrames)
      await lab.run(1)
    }
    await lab.settle()
    expect(textOf(bob.yCards, 'one')).toBe('slow disk')
    expect(ada.acknowledged).toBe(ada.sentFrames)
  })

  it('[Room4] whoever joins during a commit sees what is stored and not what may yet fail', async () => {
    const lab = openLab(8)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    await lab.settle()
    lab.latencyMs = 1
    lab.disk.delayMs = () => 500
    addCard(ada.yCards, 'one', 'not yet')
    await lab.run(2)
    lab.disk.isFull = true
    bob.connect()
    await lab.settle()
    expect(lab.disk.log.filter(entry => entry.documentId === 'board')).toEqual([])
    expect(bob.yCards.size).toBe(0)
    expect(ada.acknowledged).toBeLessThan(ada.sentFrames)
  })

  it('[Room5] a full disk stops acknowledgements, and nothing is lost when it has room again', async () => {
    const lab = openLab(9)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    lab.disk.isFull = true
    addCard(ada.yCards, 'one', 'while full')
    await lab.settle()
    expect(lab.registry().ready()).toBe(false)
    expect(ada.acknowledged).toBeLessThan(ada.sentFrames)
    expect(bob.yCards.size).toBe(0)
    lab.disk.isFull = false
    await lab.settle()
    expect(lab.registry().ready()).toBe(true)
    expect(textOf(bob.yCards, 'one')).toBe('while full')
    expect(ada.acknowledged).toBe(ada.sentFrames)
    expect([ada.isConnected(), bob.isConnected()]).toEqual([true, true])
  })

  it('[Room17] what was stored by a thread that died before it said so reaches everyone', async () => {
    const lab = openLab(19)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    addCard(ada.yCards, 'one', 'before')
    await lab.settle()
    Object.assign(lab.disk, { isFull: true, isInDoubt: true })
    addCard(ada.yCards, 'two', 'in doubt')
    ada.yCards.delete('one')
    await lab.settle()
    lab.disk.isFull = false
    await lab.settle()
    expect([...bob.yCards.keys()]).toEqual(['two'])
    expect(ada.acknowledged).toBe(ada.sentFrames)
    expect(cardsOf(await lab.serverState())).toEqual(cardsOf(bob.yDoc))
  })

  it('[Room10] whose a client id is is told also where nobody heard that it was stored', async () => {
    const lab = openLab(21)
    const ada = lab.client('ada')
    ada.connect()
    await lab.settle()
    Object.assign(lab.disk, { isFull: true, isInDoubt: true })
    addCard(ada.yCards, 'one', 'in doubt, and her first')
    await lab.settle()
    lab.disk.isFull = false
    await lab.settle(40_000)
    expect(Object.keys(cardsOf(await lab.serverState()))).toEqual(['one'])
    const { clients } = readControl(await lab.serverState('control'))
    expect(clients.get(ada.yDoc.clientID)).toBe('ada')
  })

  it('a crash loses nothing that another saw, and the author brings the rest again', async () => {
    const lab = openLab(10)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    for (let index = 0; index < 20; index++) {
      addCard(ada.yCards, `c${index}`, 'x')
      await lab.run(2)
    }
    await lab.crash()
    const stored = cardsOf(await lab.serverState())
    for (const id of bob.yCards.keys()) expect(stored).toHaveProperty(id)
    ada.connect()
    bob.connect()
    await lab.settle()
    expect(bob.yCards.size).toBe(20)
  })
})

describe('leaving', () => {
  it('[Room12] what arrived before the page was closed counts', async () => {
    const lab = openLab(15)
    lab.latencyMs = 1
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    lab.disk.delayMs = () => 50
    addCard(ada.yCards, 'one', 'first')
    await lab.run(2)
    addCard(ada.yCards, 'two', 'last words')
    await lab.run(1)
    ada.leave()
    await lab.settle()
    expect(textOf(bob.yCards, 'two')).toBe('last words')
  })
})

describe('rights', () => {
  it('[Gate3] an open socket that loses the right to write is read-only, and hears on', async () => {
    const lab = openLab(11)
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    await lab.settle()
    lab.access.readOnly.add('ada')
    addCard(ada.yCards, 'one', 'not allowed')
    addCard(bob.yCards, 'two', 'allowed')
    await lab.settle()
    expect(ada.isConnected()).toBe(true)
    expect(Object.keys(cardsOf(await lab.serverState()))).toEqual(['two'])
    expect(textOf(ada.yCards, 'two')).toBe('allowed')
    expect(ada.acknowledged).toBeLessThan(ada.sentFrames)
  })

  it('[Ack1] what was passed over is not called saved for the sake of a state from before it', async () => {
    const lab = openLab(18)
    lab.latencyMs = 1
    const [ada, bob] = [lab.client('ada'), lab.client('bob')]
    ada.connect()
    bob.connect()
    addCard(ada.yCards, 'one', 'to be deleted')
    await lab.pass(100)
    lab.disk.delayMs = () => 50
    addCard(bob.yCards, 'two', 'keeps the disk busy')
    await lab.pass(10)
    ada.send(step2Message(Y.encodeStateAsUpdate(ada.yDoc)))
    await lab.pass(10)
    lab.access.readOnly.add('ada')
    ada.yCards.delete('one')
    await lab.pass(10)
    lab.access.readOnly.delete('ada')
    addCard(ada.yCards, 'three', 'allowed again')
    await lab.pass(300)
    expect(Object.keys(cardsOf(await lab.serverState())).toSorted()).toEqual(['one', 'three', 'two'])
    expect(ada.acknowledged).toBeLessThan(ada.sentFrames - 1)
    await lab.settle(10_000)
    expect(Object.keys(cardsOf(await lab.serverState())).toSorted()).toEqual(['three', 'two'])
    expect(ada.acknowledged).toBe(ada.sentFrames)
  })

  it('[Gate4] a client id belongs to whom first used it', async () => {
    const lab = openLab(12)
    const [ada, eve] = [lab.client('ada'), lab.client('eve')]
    ada.connect()
    eve.connect()
    addCard(ada.yCards, 'one', 'mine')
    await lab.settle()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(ada.yDoc))
    const before = Y.encodeStateVector(forged)
    forged.clientID = ada.yDoc.clientID
    forged.getMap('cards').set('two', 'hers')
    eve.send(updateMessage(Y.encodeStateAsUpdate(forged, before)))
    await lab.settle()
    expect(eve.closedBy).toBe('refused')
    yText(ada, 'one').insert(4, ' and mine')
    await lab.settle()
    expect(textOf((await lab.serverState()).getMap('cards'), 'one')).toBe('mine and mine')
  })

  it('[Gate8] nobody deletes all that others wrote in one frame', async () => {
    const lab = openLab(13)
    const [ada, eve] = [lab.client('ada'), lab.client('eve')]
    ada.connect()
    eve.connect()
    for (let index = 0; index < 300; index++) addCard(ada.yCards, `c${index}`, 'x')
    await lab.settle()
    eve.yDoc.transact(() => {
      for (const id of [...eve.yCards.keys()]) eve.yCards.delete(id)
    })
    await lab.settle()
    expect(eve.closedBy).toBe('refused')
    expect(Object.keys(cardsOf(await lab.serverState()))).toHaveLength(300)
  })
})

describe('the server’s own writes', () => {
  it('[Room8] several documents change in one commit or not at all', async () => {
    const lab = openLab(14)
    const ada = lab.client('ada')
    ada.connect()
    await lab.settle()
    const write = lab.registry().writeAll(
      'w',
      new Map([
        ['board', (yDoc: Y.Doc) => void yDoc.getMap('cards').set('made', new Y.Map())],
        ['other', (yDoc: Y.Doc) => void yDoc.getMap('cards').set('made', new Y.Map())],
      ]),
    )
    await lab.settle()
    await write
    expect(ada.yCards.has('made')).toBe(true)
    const failing = lab.registry().writeAll(
      'w',
      new Map([
        ['board', (yDoc: Y.Doc) => void yDoc.getMap('cards').set('half', new Y.Map())],
        [
          'other',
          () => {
            throw new Error('no')
          },
        ],
      ]),
    )
    const outcome = failing.catch((error: Error) => error.message)
    await lab.settle()
    expect(await outcome).toBe('no')
    expect(ada.yCards.has('half')).toBe(false)
    const seen = lab
      .registry()
      .readAll('w', docs => [...docs].map(([id, yDoc]) => [id, yDoc.getMap('cards').size]))
    await lab.settle()
    expect(await seen).toEqual([
      ['board', 1],
      ['control', 0],
      ['other', 1],
    ])
  })
})
