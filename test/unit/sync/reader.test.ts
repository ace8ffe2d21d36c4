import { expect, it } from 'vitest'
import { createOutgoing } from '../../../server/room/outgoing.ts'
import type { Connection } from '../../../server/sync/connection.ts'
import { createReader } from '../../../server/sync/reader.ts'
import { unframe } from '../../convergence/unframe.ts'

const change = Uint8Array.of(1)
const presence = Uint8Array.of(2)

function setUp() {
  let backlog = 0
  const written: number[][] = []
  const caughtUp: ReadonlyMap<number, number>[] = []
  const connection = {
    write: (frames: Uint8Array) => void written.push(unframe(frames).flatMap(payload => [...payload])),
    backlogBytes: () => backlog,
  } as Connection
  const reader = createReader({
    connection,
    limits: { dropPresenceAtBytes: 10, stopAtBytes: 100 },
    now: () => 5,
    catchUp: from => void caughtUp.push(from),
  })
  return { reader, written, caughtUp, setBacklog: (bytes: number) => (backlog = bytes) }
}

it('[Read1] a slow reader loses presence first, then everything until it has caught up', () => {
  const { reader, written, caughtUp, setBacklog } = setUp()
  const at = (clock: number) => createOutgoing([change], { presence }, new Map([[1, clock]]))
  reader.deliver(at(1))
  setBacklog(11)
  reader.deliver(at(2))
  reader.deliver(createOutgoing([], { presence }, new Map()))
  setBacklog(101)
  reader.deliver(createOutgoing([], { presence }, new Map()))
  expect(reader.stoppedAt()).toBeUndefined()
  reader.deliver(at(3))
  reader.deliver(at(4))
  expect(written).toEqual([[1, 2], [1]])
  expect(reader.stoppedAt()).toBe(5)
  setBacklog(0)
  reader.drained()
  expect(caughtUp).toEqual([new Map([[1, 3]])])
  // until the diff has come, what is sent to others would rest on what this one never got
  reader.deliver(at(5))
  expect(written).toHaveLength(2)
  reader.answer(createOutgoing([change], undefined, caughtUp[0] as ReadonlyMap<number, number>))
  expect(reader.stoppedAt()).toBeUndefined()
  reader.deliver(at(6))
  expect(written).toEqual([[1, 2], [1], [1], [1, 2]])
})

it('[Pres4] bytes for the wire are built once for all', () => {
  const outgoing = createOutgoing([change], { presence }, new Map())
  expect(outgoing.wire(false)).toBe(outgoing.wire(true))
  expect(outgoing.wireOfChanges()).toBe(outgoing.wireOfChanges())
  expect(createOutgoing([change], undefined, new Map()).wireOfChanges()).toBeDefined()
  expect(createOutgoing([], { presence }, new Map()).wireOfChanges()).toBeUndefined()
})
