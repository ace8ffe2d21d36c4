/**
 * Who is here and what they hold, on one document: an Awareness that sends only its own state, never others'
 * back, and at most 15 times a second. States are small plain objects; the server stamps who a state belongs to.
 * Nothing of it is kept anywhere. The provider owns the connection and calls `connected`, `receive`, `disconnected`.
 */
import * as awarenessProtocol from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CursorMove } from '../../shared/protocol/cursors.ts'
import { awarenessMessage } from '../../shared/protocol/messages.ts'
import { createPointers, type Pointers, shortestGapMs } from './pointers.ts'

/** The server forgets who says nothing for 15 s; this also shows both sides that the line stands. */
const renewEveryMs = 6_000

export interface Presence {
  readonly clientId: number
  readonly pointers: Pointers
  /** Sets or (undefined) removes one field of the own state. */
  setField(field: string, value: unknown): void
  /** Everybody's state by client id, the own one too. Same object until something changes. */
  states(): ReadonlyMap<number, Readonly<Record<string, unknown>>>
  watch(listener: () => void): () => void
}

export interface WiredPresence extends Presence {
  connected(send: (message: Uint8Array) => void): void
  receive(update: Uint8Array): void
  receivePointers(moves: readonly CursorMove[]): void
  disconnected(): void
  destroy(): void
}

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

export function createPresence(doc: Y.Doc): WiredPresence {
  const awareness = new awarenessProtocol.Awareness(doc)
  const listeners = new Set<() => void>()
  let snapshot: ReadonlyMap<number, Readonly<Record<string, unknown>>> = new Map(awareness.states)
  const pointers = createPointers(awareness.clientID)
  let send: ((message: Uint8Array) => void) | undefined
  let lastSentAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const sendOwn = () => {
    timer = undefined
    lastSentAt = Date.now()
    send?.(awarenessMessage(awarenessProtocol.encodeAwarenessUpdate(awareness, [awareness.clientID])))
  }
  awareness.on('update', (_change: AwarenessChange, origin: unknown) => {
    if (origin !== 'local' || !send || timer !== undefined) return
    const waitMs = lastSentAt + shortestGapMs - Date.now()
    if (waitMs <= 0) sendOwn()
    else timer = setTimeout(sendOwn, waitMs)
  })
  const renewal = setInterval(() => {
    if (send) awareness.setLocalState(awareness.getLocalState())
  }, renewEveryMs)
  awareness.on('change', () => {
    snapshot = new Map(awareness.states)
    for (const listener of [...listeners]) listener()
  })

  return {
    clientId: awareness.clientID,
    pointers,
    setField: (field, value) => {
      const { [field]: before, ...rest } = awareness.getLocalState() ?? {}
      if (before === value) return
      awareness.setLocalState(value === undefined ? rest : { ...rest, [field]: value })
    },
    states: () => snapshot,
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connected: sender => {
      send = sender
      // The server counted the clock on by one when the last connection ended: go past that.
      awareness.setLocalState(awareness.getLocalState())
      awareness.setLocalState(awareness.getLocalState())
      clearTimeout(timer)
      sendOwn()
      // after the state that says whose it is
      pointers.connected(sender)
    },
    receive: update => awarenessProtocol.applyAwarenessUpdate(awareness, update, 'server'),
    receivePointers: pointers.receive,
    disconnected: () => {
      send = undefined
      pointers.disconnected()
      clearTimeout(timer)
      timer = undefined
      const others = [...awareness.states.keys()].filter(id => id !== awareness.clientID)
      awarenessProtocol.removeAwarenessStates(awareness, others, 'disconnected')
    },
    destroy: () => {
      clearTimeout(timer)
      clearInterval(renewal)
      pointers.disconnected()
      awareness.destroy()
    },
  }
}
