/** Connections that wait for each other. */
import { beforeEach, describe, expect, it } from 'vitest'
import { fewAtOnce } from '../../../client/sync/few-at-once.ts'
import type { OpenTransport, TransportEvents } from '../../../client/sync/transport.ts'

let begun: string[]
let closed: string[]
let told: string[]
let lines: Map<string, TransportEvents>

const line: OpenTransport = (url, events) => {
  begun.push(url)
  lines.set(url, events)
  return { send: frame => told.push(`${url} sends ${frame.length}`), close: () => closed.push(url) }
}

const events = (url: string): TransportEvents => ({
  opened: () => told.push(`${url} opened`),
  received: frame => told.push(`${url} received ${frame.length}`),
  closed: code => told.push(`${url} closed ${code}`),
})

beforeEach(() => {
  begun = []
  closed = []
  told = []
  lines = new Map()
})

describe('few connections at once', () => {
  it('begins the next, in order, when one stands or has failed, and hands everything on', () => {
    const open = fewAtOnce(line, 2)
    const [a] = ['a', 'b', 'c', 'd', 'e'].map(url => open(url, events(url)))
    expect(begun).toEqual(['a', 'b'])
    lines.get('b')?.closed(1006)
    expect(begun).toEqual(['a', 'b', 'c'])
    lines.get('a')?.opened()
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    lines.get('a')?.received(new Uint8Array(3))
    a?.send(new Uint8Array(7))
    lines.get('a')?.closed(1001)
    expect(begun).toHaveLength(4)
    expect(told).toEqual(['b closed 1006', 'a opened', 'a received 3', 'a sends 7', 'a closed 1001'])
  })

  it('gives the place of one that is given up to the next, and never begins one that was', () => {
    const open = fewAtOnce(line, 1)
    const [a, b, c] = ['a', 'b', 'c', 'd'].map(url => open(url, events(url)))
    b?.close()
    b?.send(new Uint8Array(1))
    a?.close()
    expect([begun, closed]).toEqual([['a', 'c'], ['a']])
    c?.close()
    c?.close()
    expect([begun, closed, told]).toEqual([['a', 'c', 'd'], ['a', 'c', 'c'], []])
  })
})
