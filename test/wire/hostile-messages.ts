/** Whole messages of somebody who means harm: updates in every wrapping, presence, questions, and bytes that are nothing. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  awarenessMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../shared/protocol/messages.ts'
import type { Chance } from '../convergence/clock.ts'
import { edges, honestUpdate, hostileUpdate, type Sight } from './hostile-updates.ts'

export function hostileMessage(chance: Chance, sight: Sight): Uint8Array {
  const roll = chance.below(100)
  const honest = honestUpdate(chance, sight)
  if (roll < 50) return wrap(chance, hostileUpdate(chance, sight))
  if (roll < 53) return updateMessage(honest)
  if (roll < 78) return wrap(chance, mutate(chance, honest))
  if (roll < 84) return wrap(chance, mutate(chance, hostileUpdate(chance, sight)))
  if (roll < 93) return awarenessMessage(somePresence(chance, sight))
  if (roll < 95) return step1Message(someStateVector(chance, sight))
  if (roll < 97) return mutate(chance, wrap(chance, honest))
  if (roll < 98) return updateMessage(Y.convertUpdateFormatV1ToV2(honest))
  return someBytes(chance)
}

const wrap = (chance: Chance, update: Uint8Array): Uint8Array =>
  chance.below(3) === 0 ? step2Message(update) : updateMessage(update)

/** Flips, cuts, doubles and splices bytes. */
export function mutate(chance: Chance, update: Uint8Array): Uint8Array {
  let bytes = [...update]
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const at = chance.below(bytes.length)
    const roll = chance.below(6)
    if (roll === 0) bytes[at] = chance.below(256)
    else if (roll === 1) bytes[at] = ((bytes[at] as number) + (chance.below(2) === 0 ? 1 : 255)) % 256
    else if (roll === 2) bytes = [...bytes.slice(0, at), ...bytes.slice(at + 1 + chance.below(3))]
    else if (roll === 3) bytes = [...bytes.slice(0, at), chance.below(256), ...bytes.slice(at)]
    else if (roll === 4) bytes[at] = (bytes[at] as number) ^ (1 << chance.below(8))
    else bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 4))]
    if (bytes.length === 0) bytes = [0]
  }
  return Uint8Array.from(bytes)
}

const someClientId = (chance: Chance, { own, foreign }: Sight): number =>
  chance.pick([...own, ...foreign, ...edges]) as number

const states = [
  '{}',
  'null',
  '{"cursor":[1,2]}',
  '{"identity":{"participantId":"ada","role":"moderator"}}',
  '{"identity":null,"identity":{"participantId":"ada"}}',
  '{"__proto__":{"identity":1}}',
  '{"a":1} ',
  ' {"a":1}',
  '[]',
  '"text"',
  '{"a":',
  '{"a":"\\ud800"}',
  `{"a":"${'x'.repeat(5_000)}"}`,
  '{"a":}}',
  '',
]

function somePresence(chance: Chance, sight: Sight): Uint8Array {
  const encoder = encoding.createEncoder()
  const count = chance.below(5)
  encoding.writeVarUint(encoder, chance.below(10) === 0 ? (chance.pick(edges) as number) : count)
  for (let left = count; left > 0; left--) {
    encoding.writeVarUint(encoder, someClientId(chance, sight))
    encoding.writeVarUint(encoder, chance.below(2) === 0 ? chance.below(9) : (chance.pick(edges) as number))
    if (chance.below(20) === 0) encoding.writeVarUint8Array(encoder, someBytes(chance))
    else encoding.writeVarString(encoder, chance.pick(states) as string)
  }
  return encoding.toUint8Array(encoder)
}

function someStateVector(chance: Chance, sight: Sight): Uint8Array {
  const encoder = encoding.createEncoder()
  const count = chance.below(6)
  encoding.writeVarUint(encoder, chance.below(4) === 0 ? (chance.pick(edges) as number) : count)
  for (let left = count; left > 0; left--) {
    encoding.writeVarUint(encoder, someClientId(chance, sight))
    encoding.writeVarUint(encoder, chance.below(2) === 0 ? chance.below(50) : (chance.pick(edges) as number))
  }
  return encoding.toUint8Array(encoder)
}

const someBytes = (chance: Chance): Uint8Array =>
  Uint8Array.from({ length: chance.below(12) }, () =>
    chance.below(3) === 0 ? chance.below(256) : chance.below(10),
  )
