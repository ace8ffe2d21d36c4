import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameBinary } from '../../../server/room/websocket-frame.ts'
import { conditionNames, messageTypes } from '../../../shared/protocol/message-types.ts'
import {
  acknowledgementMessage,
  awarenessMessage,
  conditionMessage,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../../shared/protocol/messages.ts'
import { unframe } from '../../convergence/unframe.ts'

it('[Wire1] messages read back as they were written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (body, frames) => {
      expect(readMessage(step1Message(body))).toEqual({ kind: 'step1', stateVector: body })
      expect(readMessage(step2Message(body))).toEqual({ kind: 'step2', update: body })
      expect(readMessage(updateMessage(body))).toEqual({ kind: 'update', update: body })
      expect(readMessage(awarenessMessage(body))).toEqual({ kind: 'awareness', states: body })
      expect(readMessage(acknowledgementMessage(frames))).toEqual({ kind: 'acknowledgement', frames })
    }),
  )
})

it('[Wire1] conditions read back; one of a later version counts as not writing', () => {
  for (const condition of conditionNames)
    expect(readMessage(conditionMessage(condition))).toEqual({ kind: 'condition', condition })
  expect(readMessage(Uint8Array.of(messageTypes.condition, 99))).toMatchObject({ condition: 'notWriting' })
})

it('[Wire1] reading never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), bytes => void readMessage(bytes)))
})

it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])('frames hold a message of %i bytes', size => {
  const message = new Uint8Array(size).fill(7)
  expect(unframe(frameBinary([message, Uint8Array.of(1)]))).toEqual([message, Uint8Array.of(1)])
})
