/**
 * The messages of the sync protocol as bytes, and what a received one is. A message is the payload of one WebSocket
 * frame: varuint type, then for sync varuint sub-type and one byte array. SPEC.md beside this file is the statement.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type CursorMove, type Place, readCursor, readCursors } from './cursors.ts'
import { type Condition, conditionNames, messageTypes, syncTypes } from './message-types.ts'

export type Message =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'queryAwareness' }
  | { kind: 'acknowledgement'; frames: number }
  | { kind: 'condition'; condition: Condition }
  | { kind: 'cursor'; at: Place | undefined }
  | { kind: 'cursors'; moves: CursorMove[] }

/** Undefined for anything that is no message of the protocol. The bytes inside are views of `bytes`. */
export function readMessage(bytes: Uint8Array): Message | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    return readBody(decoder, decoding.readVarUint(decoder))
  } catch {
    return undefined
  }
}

function readBody(decoder: decoding.Decoder, type: number): Message | undefined {
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder, decoding.readVarUint(decoder))
    case messageTypes.awareness:
      return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) }
    case messageTypes.queryAwareness:
      return { kind: 'queryAwareness' }
    case messageTypes.acknowledgement:
      return { kind: 'acknowledgement', frames: decoding.readVarUint(decoder) }
    case messageTypes.condition:
      // a condition that a later version knows is not good, and that is all there is to know of it
      return { kind: 'condition', condition: conditionNames[decoding.readVarUint(decoder)] ?? 'notWriting' }
    case messageTypes.cursor:
      return { kind: 'cursor', at: readCursor(decoder) }
    case messageTypes.cursors:
      return { kind: 'cursors', moves: readCursors(decoder) }
    default:
      return undefined
  }
}

function readSync(decoder: decoding.Decoder, type: number): Message | undefined {
  const body = decoding.readVarUint8Array(decoder)
  switch (type) {
    case syncTypes.step1:
      return { kind: 'step1', stateVector: body }
    case syncTypes.step2:
      return { kind: 'step2', update: body }
    case syncTypes.update:
      return { kind: 'update', update: body }
    default:
      return undefined
  }
}

export const step1Message = (stateVector: Uint8Array) => syncMessage(syncTypes.step1, stateVector)
export const step2Message = (update: Uint8Array) => syncMessage(syncTypes.step2, update)
export const updateMessage = (update: Uint8Array) => syncMessage(syncTypes.update, update)

function syncMessage(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

export function awarenessMessage(states: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.awareness)
  encoding.writeVarUint8Array(encoder, states)
  return encoding.toUint8Array(encoder)
}

/** `frames`: how many of this socket's step-2 and update frames, from the first, are on disk. */
export function acknowledgementMessage(frames: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.acknowledgement)
  encoding.writeVarUint(encoder, frames)
  return encoding.toUint8Array(encoder)
}

export function conditionMessage(condition: Condition): Uint8Array {
  return Uint8Array.of(messageTypes.condition, conditionNames.indexOf(condition))
}
