import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCursors } from '../../../server/room/cursors.ts'
import { createOwners } from '../../../server/room/owners.ts'
import { createPresence, type PresenceSource } from '../../../server/room/presence.ts'
import {
  type CursorMove,
  cursorMessage,
  cursorsMessage,
  farthest,
  type Place,
} from '../../../shared/protocol/cursors.ts'
import { awarenessMessage, readMessage } from '../../../shared/protocol/messages.ts'

const person = (participantId: string): PresenceSource => ({ participantId, identity: { participantId } })
const place: fc.Arbitrary<Place> = fc.record({
  x: fc.integer({ min: -farthest, max: farthest }),
  y: fc.integer({ min: -farthest, max: farthest }),
})

function movesIn(message: Uint8Array | undefined): CursorMove[] {
  const read = message && readMessage(message)
  return read?.kind === 'cursors' ? read.moves : []
}

describe('pointers on the wire', () => {
  it('[Wire1] read back as they were written', () => {
    const moves = fc.array(
      fc.record({
        seat: fc.nat(),
        clientId: fc.option(fc.nat(), { nil: undefined }),
        at: fc.option(place, { nil: undefined }),
      }),
    )
    fc.assert(
      fc.property(moves, fc.option(place, { nil: undefined }), (sent, own) => {
        expect(readMessage(cursorsMessage(sent))).toEqual({ kind: 'cursors', moves: sent })
        expect(readMessage(cursorMessage(own))).toEqual({ kind: 'cursor', at: own })
      }),
    )
  })

  it('[Curs1] one that moved costs 10 bytes at most, its message included', () => {
    const onBoard = fc.integer({ min: -8191, max: 8191 })
    fc.assert(
      fc.property(onBoard, onBoard, fc.integer({ min: 0, max: 30 }), (x, y, seat) => {
        expect(cursorsMessage([{ seat, clientId: undefined, at: { x, y } }]).length).toBeLessThanOrEqual(10)
        expect(cursorMessage({ x, y }).length).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe('pointers in a room', () => {
  it('[Curs1] are named once, then told by their seat, which is free when they go', () => {
    const cursors = createCursors(25)
    const [ana, ben, cem] = [person('a'), person('b'), person('c')]
    cursors.receive(ana, { x: 1, y: 1 }, () => 11)
    cursors.receive(ben, { x: 2, y: 2 }, () => 22)
    cursors.receive(ben, { x: 3, y: 3 }, () => 22)
    expect(movesIn(cursors.takeChanges())).toEqual([
      { seat: 0, clientId: 11, at: { x: 1, y: 1 } },
      { seat: 1, clientId: 22, at: { x: 3, y: 3 } },
    ])
    cursors.receive(ana, { x: 4, y: 4 }, () => 11)
    expect(movesIn(cursors.takeChanges())).toEqual([{ seat: 0, clientId: undefined, at: { x: 4, y: 4 } }])
    cursors.leave(ana)
    cursors.receive(cem, { x: 5, y: 5 }, () => 33)
    expect(movesIn(cursors.takeChanges())).toEqual([{ seat: 0, clientId: 33, at: { x: 5, y: 5 } }])
    expect(movesIn(cursors.everyone()).map(move => move.clientId)).toEqual([22, 33])
  })

  it('[Curs2] belong to who shows a state, and go with the socket', () => {
    const cursors = createCursors(25)
    const ana = person('a')
    expect(cursors.receive(ana, { x: 1, y: 1 }, () => undefined)).toBe(false)
    cursors.receive(ana, { x: 1, y: 1 }, () => 11)
    cursors.takeChanges()
    expect(cursors.leave(ana)).toBe(true)
    expect(movesIn(cursors.takeChanges())).toEqual([{ seat: 0, clientId: undefined, at: undefined }])
    expect(cursors.everyone()).toBeUndefined()
  })

  it('[Curs2] are told to nobody in a crowd', () => {
    const cursors = createCursors(2)
    cursors.receive(person('a'), { x: 1, y: 1 }, () => 11)
    cursors.takeChanges()
    expect(cursors.crowd(3)).toBe(true)
    expect(movesIn(cursors.takeChanges())).toEqual([{ seat: 0, clientId: undefined, at: undefined }])
    cursors.receive(person('b'), { x: 1, y: 1 }, () => 22)
    expect(cursors.takeChanges()).toBeUndefined()
    cursors.crowd(2)
    cursors.receive(person('b'), { x: 1, y: 1 }, () => 22)
    expect(movesIn(cursors.takeChanges())).toHaveLength(1)
  })

  it('[Curs2] are left out of the states of stock clients in a crowd, and what is said anew only is told', () => {
    let now = 0
    const presence = createPresence(createOwners([], 10), 1_000, () => now)
    const ana = person('a')
    const show = (clock: number, state: object) => {
      const json = Buffer.from(JSON.stringify(state))
      presence.receive(ana, Buffer.concat([Uint8Array.of(1, 7, clock, json.length), json]))
      return presence.takeChanges()
    }
    const told = (state: object) => {
      const json = Buffer.from(JSON.stringify({ ...state, identity: ana.identity }))
      return (clock: number) =>
        awarenessMessage(Buffer.concat([Uint8Array.of(1, 7, clock, json.length), json]))
    }
    expect(show(1, { user: 'Ana', cursor: { x: 1 } })).toEqual(told({ user: 'Ana', cursor: { x: 1 } })(1))
    presence.crowd(true)
    expect(show(2, { user: 'Ana', cursor: { x: 2 } })).toEqual(told({ user: 'Ana' })(2))
    expect(show(3, { user: 'Ana', cursor: { x: 3 } })).toBeUndefined()
    expect(show(4, { user: 'Anna', cursor: { x: 3 } })).toEqual(told({ user: 'Anna' })(4))
    // a stock client would forget her otherwise
    now = 10_000
    expect(show(5, { user: 'Anna', cursor: { x: 4 } })).toEqual(told({ user: 'Anna' })(5))
  })
})
