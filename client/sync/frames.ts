/** The frames our client sends and understands: the stock y-websocket protocol and acknowledgements. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '../../shared/protocol/message-types.ts'

export type ServerFrame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  /** The first `frames` step-2 and update frames of this connection are on disk. */
  | { kind: 'acknowledgement'; frames: number }
  | { kind: 'unknown' }

function syncFrame(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncTypes.step1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(syncTypes.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(syncTypes.update, update)

export function awarenessFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.awareness)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function queryAwarenessFrame(): Uint8Array {
  return Uint8Array.of(messageTypes.queryAwareness)
}

/** Total: a frame that this version does not know, or that is cut off, is `unknown`. */
export function readServerFrame(frame: Uint8Array): ServerFrame {
  try {
    return decodeFrame(decoding.createDecoder(frame))
  } catch {
    return { kind: 'unknown' }
  }
}

function decodeFrame(decoder: decoding.Decoder): ServerFrame {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return decodeSync(decoder)
    case messageTypes.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case messageTypes.acknowledgement:
      return { kind: 'acknowledgement', frames: decoding.readVarUint(decoder) }
    default:
      return { kind: 'unknown' }
  }
}

function decodeSync(decoder: decoding.Decoder): ServerFrame {
  const type = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (type === syncTypes.step1) return { kind: 'step1', stateVector: payload }
  if (type === syncTypes.step2) return { kind: 'step2', update: payload }
  if (type === syncTypes.update) return { kind: 'update', update: payload }
  return { kind: 'unknown' }
}
