/**
 * Pointers in a few bytes. A client says where its own is; the server tells all that moved in one message, each under
 * a seat: a small number of this room, tied to a client id the first time it is told. Places are whole units of the
 * board. An awareness state says the same in about 110 bytes.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes } from './message-types.ts'

/** Whole units of the board, within ±`farthest`. */
export interface Place {
  x: number
  y: number
}

export interface CursorMove {
  seat: number
  /** Whose seat it is, where a reader may not know yet. */
  clientId: number | undefined
  /** Undefined: shown no more, and the seat is free. */
  at: Place | undefined
}

export const farthest = 2 ** 30

/** How an entry begins: its seat, shifted, and two marks. */
const isShown = 1
const isNamed = 2
const seatShift = 4

export function cursorMessage(at: Place | undefined): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.cursor)
  encoding.writeVarUint(encoder, at ? 1 : 0)
  if (at) writePlace(encoder, at)
  return encoding.toUint8Array(encoder)
}

/** Behind the message's type. Throws on torn bytes. */
export function readCursor(decoder: decoding.Decoder): Place | undefined {
  return decoding.readVarUint(decoder) === 0 ? undefined : readPlace(decoder)
}

export function cursorsMessage(moves: readonly CursorMove[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.cursors)
  encoding.writeVarUint(encoder, moves.length)
  for (const move of moves) writeMove(encoder, move)
  return encoding.toUint8Array(encoder)
}

/** Behind the message's type. Throws on torn bytes. */
export function readCursors(decoder: decoding.Decoder): CursorMove[] {
  const moves: CursorMove[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) moves.push(readMove(decoder))
  return moves
}

function writeMove(encoder: encoding.Encoder, { seat, clientId, at }: CursorMove): void {
  const marks = (at ? isShown : 0) + (clientId === undefined ? 0 : isNamed)
  encoding.writeVarUint(encoder, seat * seatShift + marks)
  if (clientId !== undefined) encoding.writeVarUint(encoder, clientId)
  if (at) writePlace(encoder, at)
}

function readMove(decoder: decoding.Decoder): CursorMove {
  const head = decoding.readVarUint(decoder)
  const clientId = head & isNamed ? decoding.readVarUint(decoder) : undefined
  const at = head & isShown ? readPlace(decoder) : undefined
  return { seat: Math.floor(head / seatShift), clientId, at }
}

function writePlace(encoder: encoding.Encoder, { x, y }: Place): void {
  encoding.writeVarInt(encoder, within(x))
  encoding.writeVarInt(encoder, within(y))
}

function readPlace(decoder: decoding.Decoder): Place {
  return { x: within(decoding.readVarInt(decoder)), y: within(decoding.readVarInt(decoder)) }
}

// minus zero is a number of its own on the wire and nobody's place
const within = (value: number) => Math.round(Math.max(-farthest, Math.min(farthest, value))) + 0
