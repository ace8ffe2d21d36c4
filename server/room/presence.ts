/**
 * Who is in a room and what they show of themselves: y-protocols awareness, kept by the server as encoded entries.
 * A state belongs to the participant whose client id it is; states of others in a frame (stock clients send back what
 * they hear) are passed over. Who somebody is comes from their session: `identity` in a state is always the server's.
 * All that changed goes out as one message; `showing.ts` decides when. A cursor moves more often than it is told, so
 * what a socket says again of a state of its own is looked into only then.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { awarenessMessage } from '../../shared/protocol/messages.ts'
import type { Owners } from './owners.ts'

/** Whoever holds states: one per socket. Compared by identity. */
export interface PresenceSource {
  participantId: string
  /** Goes into every state as `identity`. Plain JSON. */
  identity: Readonly<Record<string, string | null>>
}

export interface Presence {
  /** States of this socket's participant are taken over; true if anything may have to be sent. Never throws. */
  receive(source: PresenceSource, states: Uint8Array): boolean
  /** A client id that the socket shows a state of. */
  clientIdOf(source: PresenceSource): number | undefined
  /** In a crowd `cursor` is left out of states, and what then says nothing new is told now and then only. */
  crowd(isCrowded: boolean): void
  /** Takes the socket's states away; true if anything has to be sent. */
  leave(source: PresenceSource): boolean
  /** All states, for a newcomer; undefined while nobody shows anything. */
  everyone(): Uint8Array | undefined
  /** What changed since the last call, as one message. */
  takeChanges(): Uint8Array | undefined
}

interface State {
  source: PresenceSource
  clock: number
  /** As it stands in an awareness message: client id, clock, JSON. */
  entry: Uint8Array
  /** The state's text without the identity. */
  json: Uint8Array
  toldAt: number
  /** What its socket said last, if nobody has looked into it yet. */
  heard: { clock: number; json: Uint8Array } | undefined
}

/** Stock clients forget whom they have not heard of for 30 s. */
const retellEveryMs = 10_000

/** A page shows one; the id of before a quick reload may still be there. */
const maxStatesPerSource = 4

/** Stock clients send back what they hear: everyone's at most. Behind that nobody's own is looked for. */
const maxStatesPerMessage = 1_000

const nullText = Buffer.from('null')
const noStamp = Buffer.alloc(0)
/** Of numbers up to 2^53. */
const maxVarUintBytes = 8

/** An awareness message without states: what shows a silent client that the server is there. */
export const emptyPresence = awarenessMessage(Uint8Array.of(0))

export function createPresence(owners: Owners, maxPresenceBytes: number, now: () => number): Presence {
  const states = new Map<number, State>()
  const changed = new Map<number, Uint8Array>()
  const heard = new Map<number, State>()
  let isCrowded = false

  function receiveOne(source: PresenceSource, clientId: number, clock: number, json: Uint8Array): void {
    if (json.length > maxPresenceBytes) return
    const known = states.get(clientId)
    if (known && known.source.participantId !== source.participantId) return
    const isNull = json.length === 4 && json[0] === 0x6e
    if (isNull) {
      if (known) remove(clientId, Math.max(clock, clockOf(known)))
      return
    }
    if (known?.source === source) {
      if (clock < clockOf(known)) return
      known.heard = { clock, json }
      heard.set(clientId, known)
    } else if (known || countOf(source) < maxStatesPerSource) {
      takeOver(source, clientId, clock, json, known)
    }
  }

  function takeOver(
    source: PresenceSource,
    clientId: number,
    clock: number,
    json: Uint8Array,
    known: State | undefined,
  ): void {
    const stamped = stampIdentity(json, source.identity, isCrowded)
    if (stamped === undefined || !owners.claim(clientId, source.participantId)) return
    const entry = encodeEntry(clientId, clock, stamped.json, stamped.stamp)
    const isNews = !(isCrowded && known && isRepetition(known, stamped.json))
    const toldAt = isNews || !known ? now() : known.toldAt
    states.set(clientId, { source, clock, entry, json: stamped.json, toldAt, heard: undefined })
    if (isNews) changed.set(clientId, entry)
  }

  function lookIntoHeard(): void {
    for (const [clientId, known] of heard) {
      if (known.heard) takeOver(known.source, clientId, known.heard.clock, known.heard.json, known)
      known.heard = undefined
    }
    heard.clear()
  }

  function countOf(source: PresenceSource): number {
    let count = 0
    for (const state of states.values()) if (state.source === source) count += 1
    return count
  }

  function isRepetition(known: State, json: Uint8Array): boolean {
    return now() - known.toldAt < retellEveryMs && Buffer.compare(known.json, json) === 0
  }

  function remove(clientId: number, clock: number): void {
    states.delete(clientId)
    heard.delete(clientId)
    changed.set(clientId, encodeEntry(clientId, clock, nullText))
  }

  return {
    receive(source, bytes) {
      try {
        const decoder = decoding.createDecoder(bytes)
        const count = Math.min(decoding.readVarUint(decoder), maxStatesPerMessage)
        for (let left = count; left > 0; left--) {
          const clientId = decoding.readVarUint(decoder)
          const clock = decoding.readVarUint(decoder)
          receiveOne(source, clientId, clock, decoding.readVarUint8Array(decoder))
        }
      } catch {
        // a torn message: what was readable of it counts
      }
      return changed.size > 0 || heard.size > 0
    },
    clientIdOf(source) {
      for (const [clientId, state] of states) if (state.source === source) return clientId
      return undefined
    },
    crowd(crowded) {
      isCrowded = crowded
    },
    leave(source) {
      for (const [clientId, state] of states) if (state.source === source) remove(clientId, clockOf(state))
      return changed.size > 0
    },
    everyone() {
      lookIntoHeard()
      return states.size === 0 ? undefined : join([...states.values()].map(state => state.entry))
    },
    takeChanges() {
      lookIntoHeard()
      if (changed.size === 0) return undefined
      const message = join([...changed.values()])
      changed.clear()
      return message
    },
  }
}

const clockOf = ({ clock, heard }: State): number => heard?.clock ?? clock

function join(entries: readonly Uint8Array[]): Uint8Array {
  const count = encoding.createEncoder()
  encoding.writeVarUint(count, entries.length)
  return awarenessMessage(Buffer.concat([encoding.toUint8Array(count), ...entries]))
}

function encodeEntry(
  clientId: number,
  clock: number,
  json: Uint8Array,
  stamp: Uint8Array = noStamp,
): Uint8Array {
  const length = json.length + stamp.length
  const entry = Buffer.allocUnsafe(3 * maxVarUintBytes + length)
  const at = writeVarUint(entry, writeVarUint(entry, writeVarUint(entry, 0, clientId), clock), length)
  entry.set(json, at)
  entry.set(stamp, at + json.length)
  return entry.subarray(0, at + length)
}

/** As lib0 writes it, without an encoder: this happens for every cursor of everybody. Returns where it ends. */
function writeVarUint(bytes: Buffer, at: number, value: number): number {
  let rest = value
  let end = at
  while (rest > 0x7f) {
    bytes[end++] = 0x80 | (rest % 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes[end++] = rest
  return end
}

const closingBrace = 0x7d

interface Stamped {
  json: Uint8Array
  /** What follows `json`. */
  stamp: Uint8Array
}

/**
 * The state's text with the server's identity as its last key; undefined for anything but a JSON object. Its bytes
 * are cut before their last brace, not written anew, unless it brings an identity of its own.
 */
function stampIdentity(
  json: Uint8Array,
  identity: PresenceSource['identity'],
  isCrowded: boolean,
): Stamped | undefined {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.length)
  const state = parseObject(bytes.toString('utf8'))
  if (!state) return undefined
  const isCut = 'identity' in state || (isCrowded && 'cursor' in state)
  delete state.identity
  if (isCrowded) delete state.cursor
  const text = isCut ? Buffer.from(JSON.stringify(state)) : bytes
  const isEmpty = Object.keys(state).length === 0
  return { json: text.subarray(0, text.lastIndexOf(closingBrace)), stamp: stampOf(identity, isEmpty) }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const stamps = new WeakMap<object, Buffer>()

/** What ends a state's text: `,"identity":{…}}`. */
function stampOf(identity: PresenceSource['identity'], isFirstKey: boolean): Buffer {
  let stamp = stamps.get(identity)
  if (!stamp) {
    stamp = Buffer.from(`,"identity":${JSON.stringify(identity)}}`)
    stamps.set(identity, stamp)
  }
  return isFirstKey ? stamp.subarray(1) : stamp
}
