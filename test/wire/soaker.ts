/** Somebody who works for a while: an honest client without manners of its own, as small as can be. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  awarenessMessage,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../shared/protocol/messages.ts'
import type { Chance } from '../convergence/clock.ts'
import { connectRaw } from './raw-client.ts'
import { addCard } from './stock-client.ts'

export interface Soaker {
  /** Perhaps writes something, perhaps moves. */
  work(chance: Chance): void
  leave(): void
}

/** So many cards a room is filled with; then old ones are deleted for new ones. */
const maxCards = 100

export async function joinSoaker(url: string): Promise<Soaker> {
  const client = await connectRaw(url, ['zirkel.1'])
  const yDoc = new Y.Doc()
  let clock = 0
  const say = (bytes: Uint8Array) => client.socket.readyState === client.socket.OPEN && client.send(bytes)
  yDoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') say(updateMessage(update))
  })
  client.socket.on('message', (data: Buffer) => {
    const message = readMessage(new Uint8Array(data))
    if (message?.kind === 'step1') say(step2Message(Y.encodeStateAsUpdate(yDoc, message.stateVector)))
    if (message?.kind === 'step2' || message?.kind === 'update') Y.applyUpdate(yDoc, message.update, 'server')
  })
  say(step1Message(Y.encodeStateVector(yDoc)))
  return {
    work(chance) {
      const roll = chance.below(10)
      if (roll < 4) say(cursorOf(yDoc.clientID, ++clock, chance.below(1_000)))
      else if (roll < 6) changeCard(yDoc, chance)
    },
    leave() {
      client.leave()
      yDoc.destroy()
    },
  }
}

function changeCard(yDoc: Y.Doc, chance: Chance): void {
  const yCards = yDoc.getMap('cards')
  const id = `c${chance.below(maxCards)}`
  const yCard = yCards.get(id)
  if (!(yCard instanceof Y.Map)) addCard(yCards, id, 'some words on a card')
  else if (chance.below(20) === 0) yCards.delete(id)
  else yCard.set('pos', [chance.below(1_000), chance.below(1_000)])
}

function cursorOf(clientId: number, clock: number, at: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, clientId, clock]) encoding.writeVarUint(encoder, value)
  encoding.writeVarString(encoder, JSON.stringify({ cursor: [at, at] }))
  return awarenessMessage(encoding.toUint8Array(encoder))
}
