/**
 * Frames made to cost the server as much as they can, each as large as a frame may be or as large as it has to be:
 * lists that are searched again and again, deletions over each other, chains, depths, swarms of client ids.
 */
import * as encoding from 'lib0/encoding'
import {
  awarenessMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../shared/protocol/messages.ts'
import { type SomeBlock, type SomeStruct, writeUpdate } from './update-bytes.ts'

export interface HeavyFrame {
  name: string
  message: Uint8Array
  /** Why the server closes; undefined: it takes it. */
  refused: string | undefined
}

const client = 101
const many = 150_000

/** A card under `client` with a text in it: the card is at clock 0, the text at 1. */
const cardWithText: SomeStruct[] = [
  { parent: 'cards', key: 'heavy', content: { kind: 'type', ref: 1, name: '' } },
  { parent: { client, clock: 0 }, key: 'text', content: { kind: 'type', ref: 2, name: '' } },
]
const text = { client, clock: 1 }
const letter = { kind: 'string', text: 'x' } as const

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

function card(structs: SomeStruct[], ...others: SomeBlock[]): Uint8Array {
  return writeUpdate([{ client, clock: 0, structs: [...cardWithText, ...structs] }, ...others])
}

/** Each names the same end of the text as its right neighbour and the beginning as its left. */
function sameBeginning(count: number): Uint8Array {
  const last = { client, clock: 2 }
  return card([
    { parent: text, content: letter },
    ...times(count, (): SomeStruct => ({ rightOrigin: last, content: letter })),
  ])
}

/** A chain of letters, and as many that go between its beginning and ever other ends. */
function allBetween(count: number): Uint8Array {
  const chain = times(
    count,
    (index): SomeStruct =>
      index === 0
        ? { parent: text, content: letter }
        : { origin: { client, clock: 1 + index }, content: letter },
  )
  const between = times(
    count,
    (index): SomeStruct => ({
      origin: { client, clock: 2 },
      rightOrigin: { client, clock: 2 + count - 1 - (index % 7) },
      content: letter,
    }),
  )
  return card([...chain, ...between])
}

/** Entries of one key that all claim to be its first. */
function firstEntries(count: number): Uint8Array {
  return card(
    times(count, () => ({ parent: { client, clock: 0 }, key: 'pos', content: { kind: 'any', values: [1] } })),
  )
}

/** Two authors who take turns, so that no struct can be placed before one of the other's. */
function takingTurns(count: number): Uint8Array {
  const other = client + 1
  const structs = times(
    count,
    (index): SomeStruct => ({
      origin: index === 0 ? { client, clock: 1 } : { client: other, clock: index - 1 },
      content: letter,
    }),
  )
  const turns = times(
    count,
    (index): SomeStruct => ({ origin: { client, clock: 2 + index }, content: letter }),
  )
  structs[0] = { parent: text, content: letter }
  return card(structs, { client: other, clock: 0, structs: turns })
}

/** Authors each of whom waits for the next. */
function waiting(count: number): Uint8Array {
  return writeUpdate(
    times(count, index => ({
      client: 1_000 + index,
      clock: 0,
      structs: [{ parent: { client: 1_001 + index, clock: 0 }, key: 'x', content: letter }],
    })),
  )
}

function deep(count: number): Uint8Array {
  const inner = times(
    count,
    (index): SomeStruct => ({
      parent: { client, clock: index === 0 ? 0 : 1 + index },
      key: 'x',
      content: { kind: 'type', ref: 1, name: '' },
    }),
  )
  return card(inner)
}

function deepValue(depth: number): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * depth + 1)
  bytes[0] = 1
  for (let index = 0; index < depth; index++) bytes.set([117, 1], 1 + 2 * index)
  bytes[bytes.length - 1] = 126
  return card([{ parent: { client, clock: 0 }, key: 'x', content: { kind: 'raw', ref: 8, bytes } }])
}

/** Of Ada's, who has written much. */
const overlapping = (count: number): Uint8Array =>
  writeUpdate([], [{ client: 11, ranges: times(count, () => ({ clock: 0, length: 1 })) }])

/** Runs in a map, each of which has to be looked for among the deletions. */
function deletedRuns(count: number): Uint8Array {
  const structs = times(
    count,
    (): SomeStruct => ({
      parent: { client, clock: 0 },
      key: 'x',
      content: { kind: 'any', values: [1, 2] },
    }),
  )
  const ranges = times(count, index => ({ clock: 2 + 2 * index, length: 1 }))
  return writeUpdate([{ client, clock: 0, structs: [...cardWithText, ...structs] }], [{ client, ranges }])
}

const values = (count: number): Uint8Array =>
  card([{ parent: text, content: { kind: 'any', values: times(count, () => null) } }])

const collected = (count: number): Uint8Array =>
  writeUpdate([{ client, clock: 0, structs: times(count, () => ({ content: { kind: 'gc', length: 1 } })) }])

const typed = (count: number): Uint8Array =>
  card(
    times(
      count,
      (index): SomeStruct =>
        index === 0
          ? { parent: text, content: letter }
          : { origin: { client, clock: 1 + index }, content: letter },
    ),
  )

const cards = (count: number): Uint8Array =>
  writeUpdate([
    {
      client,
      clock: 0,
      structs: times(count, index => ({
        parent: 'cards',
        key: `card ${index}`,
        content: { kind: 'type', ref: 1, name: '' },
      })),
    },
  ])

function numbers(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  for (let index = 0; index < count; index++) {
    encoding.writeVarUint(encoder, index)
    encoding.writeVarUint(encoder, 1)
  }
  return encoding.toUint8Array(encoder)
}

function presences(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  for (let index = 0; index < count; index++) {
    encoding.writeVarUint(encoder, 1_000 + index)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, '{}')
  }
  return encoding.toUint8Array(encoder)
}

/** Of the kinds that once stalled the server, as many parts as are refused and as many as are taken. */
export const heavyFrames: () => HeavyFrame[] = () => [
  { name: 'very many letters', message: updateMessage(typed(many)), refused: 'tooLarge' },
  { name: 'as many letters as may be', message: updateMessage(typed(29_900)), refused: undefined },
  { name: 'as many letters as a turn takes', message: updateMessage(typed(11_900)), refused: undefined },
  { name: 'as many cards as a turn takes', message: updateMessage(cards(11_900)), refused: undefined },
  { name: 'as many values as may be', message: updateMessage(values(149_000)), refused: 'tooLarge' },
  { name: 'very many collected structs', message: updateMessage(collected(1_900_000)), refused: 'tooLarge' },
  { name: 'very many values', message: updateMessage(values(3_900_000)), refused: 'tooLarge' },
  { name: 'all at the beginning', message: updateMessage(sameBeginning(11_000)), refused: 'tooContested' },
  { name: 'all between others', message: updateMessage(allBetween(5_900)), refused: 'tooContested' },
  {
    name: 'all the first of their key',
    message: updateMessage(firstEntries(5_900)),
    refused: 'tooContested',
  },
  { name: 'authors who take turns', message: updateMessage(takingTurns(5_900)), refused: undefined },
  { name: 'and go on for long', message: updateMessage(takingTurns(14_900)), refused: undefined },
  {
    name: 'authors who wait for each other',
    message: updateMessage(waiting(11_900)),
    refused: 'tooManyClientIds',
  },
  { name: 'and are very many', message: updateMessage(waiting(29_900)), refused: 'tooLarge' },
  { name: 'types in types in types', message: updateMessage(deep(11_900)), refused: 'tooDeep' },
  { name: 'lists in lists in lists', message: updateMessage(deepValue(1_000)), refused: 'tooMuchText' },
  { name: 'lists beyond the stack', message: updateMessage(deepValue(1_900_000)), refused: 'malformed' },
  { name: 'deletions over each other', message: updateMessage(overlapping(11_900)), refused: 'malformed' },
  { name: 'very many deletions', message: updateMessage(overlapping(900_000)), refused: 'tooLarge' },
  { name: 'runs among deletions', message: updateMessage(deletedRuns(2_900)), refused: 'brokenMapEntry' },
  { name: 'a state vector of very many', message: step1Message(numbers(900_000)), refused: 'tooLarge' },
  { name: 'presence of very many', message: awarenessMessage(presences(400_000)), refused: undefined },
  { name: 'a step 2 of zeros', message: step2Message(new Uint8Array(3_900_000)), refused: undefined },
]
