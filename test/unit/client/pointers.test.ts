import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPointers } from '../../../client/sync/pointers.ts'
import type { Place } from '../../../shared/protocol/cursors.ts'
import { readMessage } from '../../../shared/protocol/messages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const told: (Place | undefined)[] = []
  const pointers = createPointers(7)
  pointers.connected(message => {
    const read = readMessage(message)
    if (read?.kind === 'cursor') told.push(read.at)
  })
  return { pointers, told }
}

describe('[Curs1] pointers in the client', () => {
  it('tell where the own one is, rounded, the latest place 15 times a second, and nothing while it rests', () => {
    const { pointers, told } = setUp()
    pointers.move({ x: 1.4, y: 2.6 })
    vi.advanceTimersByTime(100)
    for (let x = 2; x <= 20; x++) pointers.move({ x, y: 3 })
    pointers.move({ x: 20, y: 3 })
    vi.advanceTimersByTime(1_000)
    pointers.move({ x: 20, y: 3 })
    vi.advanceTimersByTime(1_000)
    pointers.move(undefined)
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([{ x: 1, y: 3 }, { x: 20, y: 3 }, undefined])
  })

  it('know others by their seats, not themselves, and forget all when the line is cut', () => {
    const { pointers } = setUp()
    pointers.receive([
      { seat: 0, clientId: 7, at: { x: 0, y: 0 } },
      { seat: 1, clientId: 8, at: { x: 1, y: 1 } },
      { seat: 2, clientId: undefined, at: { x: 9, y: 9 } },
    ])
    pointers.receive([{ seat: 1, clientId: undefined, at: { x: 2, y: 2 } }])
    expect([...pointers.places()]).toEqual([[8, { x: 2, y: 2 }]])
    // the seat is free, and somebody else takes it
    pointers.receive([{ seat: 1, clientId: 9, at: { x: 5, y: 5 } }])
    expect([...pointers.places()]).toEqual([[9, { x: 5, y: 5 }]])
    pointers.receive([{ seat: 1, clientId: undefined, at: undefined }])
    expect(pointers.places().size).toBe(0)
    pointers.receive([{ seat: 3, clientId: 10, at: { x: 1, y: 1 } }])
    pointers.disconnected()
    expect(pointers.places().size).toBe(0)
  })
})
