/**
 * Updates that are well formed and that no honest client writes, or only nearly: by chance, with what the document
 * holds in view. Most fields of most structs are right, so that the wrong ones get past the first checks.
 */
import * as Y from 'yjs'
import type { Chance } from '../convergence/clock.ts'
import {
  type Id,
  lengthOf,
  type SomeBlock,
  type SomeContent,
  type SomeDeletions,
  type SomeStruct,
  writeUpdate,
} from './update-bytes.ts'

/** What an attacker can know: the whole document, and whose ids are whose. */
export interface Sight {
  yDoc: Y.Doc
  /** Ids that the attacker has used or may use. */
  own: number[]
  /** Ids of others, of the server's own too. */
  foreign: readonly number[]
}

export const edges = [0, 1, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1]

export function hostileUpdate(chance: Chance, sight: Sight): Uint8Array {
  const frame: Id[] = []
  const blocks = Array.from({ length: few(chance, 3) }, () => someBlock(chance, sight, frame))
  const deletions = chance.below(3) === 0 ? someDeletions(chance, sight, frame) : []
  return writeUpdate(chance.below(8) === 0 ? [] : blocks, deletions)
}

/** What Eve could honestly write, by hand: a place, words, a format, a card. */
export function honestUpdate(chance: Chance, { yDoc, own }: Sight): Uint8Array {
  const client = own[chance.below(3)] as number
  const clock = Y.getState(yDoc.store, client)
  const yCards = yDoc.getMap('cards')
  const yCard = yCards.get(String(chance.pick([...yCards.keys()])))
  const card = yCard instanceof Y.Map ? yCard._item : null
  if (!card || !(yCard instanceof Y.Map) || chance.below(4) === 0) return newCard(client, clock, `e${clock}`)
  const old = yCard._map.get('pos')
  const words = yCard._map.get('text')?.content
  const first = words instanceof Y.ContentType ? words.type._start : null
  if (!first || chance.below(2) === 0) {
    const content: SomeContent = { kind: 'any', values: [[chance.below(9), 2]] }
    const struct = old ? { origin: old.lastId, content } : { parent: card.id, key: 'pos', content }
    const gone = old ? [{ client: old.id.client, ranges: [{ clock: old.id.clock, length: old.length }] }] : []
    return writeUpdate([{ client, clock, structs: [struct] }], gone)
  }
  const origin = { client: first.id.client, clock: first.id.clock + chance.below(first.length) }
  const content: SomeContent =
    chance.below(3) === 0 ? { kind: 'format', key: 'bold', text: 'true' } : { kind: 'string', text: 'ab' }
  return writeUpdate([{ client, clock, structs: [{ origin, rightOrigin: rightOf(yDoc, origin), content }] }])
}

function newCard(client: number, clock: number, key: string): Uint8Array {
  const parent = { client, clock }
  const structs: SomeStruct[] = [
    { parent: 'cards', key, content: { kind: 'type', ref: 1, name: '' } },
    { parent, key: 'pos', content: { kind: 'any', values: [[1, 2]] } },
    { parent, key: 'text', content: { kind: 'type', ref: 2, name: '' } },
    { parent: { client, clock: clock + 2 }, content: { kind: 'string', text: 'words of hers' } },
  ]
  return writeUpdate([{ client, clock, structs }])
}

/** From 1 on, mostly small. */
function few(chance: Chance, end: number): number {
  return 1 + chance.below(1 + chance.below(end))
}

function someBlock(chance: Chance, sight: Sight, frame: Id[]): SomeBlock {
  const client = someClient(chance, sight)
  let clock = someClock(chance, Y.getState(sight.yDoc.store, client))
  const block: SomeBlock = { client, clock, structs: [] }
  for (let left = few(chance, 8); left > 0; left--) {
    const struct = someStruct(chance, sight, frame, { client, clock })
    block.structs.push(struct)
    frame.push({ client, clock })
    clock += lengthOf(struct.content)
  }
  if (chance.below(60) === 0) block.declared = chance.below(20)
  return block
}

function someClient(chance: Chance, { own, foreign }: Sight): number {
  const roll = chance.below(40)
  if (roll < 30) return own[chance.below(own.length)] as number
  if (roll < 36) {
    const fresh = 1 + chance.below(2 ** 31)
    if (own.length < 20) own.push(fresh)
    return fresh
  }
  return roll < 38 ? (chance.pick(foreign) ?? 0) : (chance.pick(edges) as number)
}

function someClock(chance: Chance, next: number): number {
  const roll = chance.below(30)
  if (roll < 25) return next
  if (roll < 28) return Math.max(0, next - 1 - chance.below(4))
  return roll === 28 ? next + 1 + chance.below(3) : (chance.pick(edges) as number)
}

function someStruct(chance: Chance, sight: Sight, frame: Id[], at: Id): SomeStruct {
  const content = someContent(chance)
  const roll = chance.below(10)
  if (roll < 3) return beside(chance, sight, frame, content)
  if (roll < 5 && frame.length > 0) {
    // goes on behind the last: typing
    const last = frame.at(-1) as Id
    return { origin: at.client === last.client ? { client: at.client, clock: at.clock - 1 } : last, content }
  }
  const key = chance.below(4) === 0 ? undefined : (chance.pick(keys) as string)
  const parent = chance.below(3) === 0 ? (chance.pick(roots) as string) : someType(chance, sight, frame)
  return { parent, key, content }
}

const keys = ['pos', 'text', 'body', 'c1', 'c2', 'x', '', '__proto__', 'constructor', '\ud800']
const roots = ['cards', 'cards', 'cards', 'cards', 'settings', '', '__proto__']

function beside(chance: Chance, sight: Sight, frame: Id[], content: SomeContent): SomeStruct {
  const origin = chance.below(5) === 0 ? undefined : someId(chance, sight, frame)
  const next = origin && chance.below(3) > 0 ? rightOf(sight.yDoc, origin) : undefined
  const rightOrigin = next ?? (chance.below(3) === 0 ? someId(chance, sight, frame) : undefined)
  const key = chance.below(12) === 0 ? (chance.pick(keys) as string) : undefined
  return { origin, rightOrigin, key, content }
}

/** What stands behind it in its list, as an honest client would name it. */
function rightOf({ store }: Y.Doc, { client, clock }: Id): Id | undefined {
  const structs = store.clients.get(client)
  if (!structs || clock >= Y.getState(store, client) || clock < 0) return undefined
  const item = structs[Y.findIndexSS(structs, clock)]
  if (!(item instanceof Y.Item)) return undefined
  if (clock < item.id.clock + item.length - 1) return { client, clock: clock + 1 }
  return item.right?.id
}

function someId(chance: Chance, sight: Sight, frame: Id[]): Id {
  if (frame.length > 0 && chance.below(3) === 0) return chance.pick(frame) as Id
  const { clients } = sight.yDoc.store
  const client = chance.below(25) === 0 ? someClient(chance, sight) : (chance.pick([...clients.keys()]) ?? 1)
  const state = Y.getState(sight.yDoc.store, client)
  if (chance.below(25) === 0) return { client, clock: chance.pick([state, state + 1, ...edges]) as number }
  return { client, clock: chance.below(Math.max(1, state)) }
}

/** A struct that is a type, mostly. */
function someType(chance: Chance, sight: Sight, frame: Id[]): Id {
  for (let tries = 0; tries < 12; tries++) {
    const id = someId(chance, sight, frame)
    const structs = sight.yDoc.store.clients.get(id.client)
    if (!structs || id.clock >= Y.getState(sight.yDoc.store, id.client)) continue
    const item = structs[Y.findIndexSS(structs, id.clock)]
    if (item instanceof Y.Item && item.content instanceof Y.ContentType) return { ...item.id }
  }
  return someId(chance, sight, frame)
}

function someContent(chance: Chance): SomeContent {
  const roll = chance.below(30)
  if (roll < 8) return { kind: 'string', text: someText(chance) }
  if (roll < 13)
    return { kind: 'any', values: Array.from({ length: few(chance, 3) }, () => someValue(chance, 3)) }
  if (roll < 19)
    return { kind: 'type', ref: chance.below(12) === 0 ? chance.below(20) : chance.below(7), name: 'p' }
  if (roll < 21) return { kind: 'format', key: chance.pick(keys) as string, text: someJson(chance) }
  if (roll < 23) return { kind: 'embed', text: someJson(chance) }
  if (roll < 24)
    return { kind: 'json', texts: [someJson(chance), 'undefined', someJson(chance)].slice(chance.below(3)) }
  if (roll < 25) return { kind: 'binary', bytes: new Uint8Array(chance.below(20)) }
  if (roll < 27) return { kind: 'deleted', length: someLength(chance) }
  if (roll < 28) return { kind: chance.below(3) === 0 ? 'skip' : 'gc', length: someLength(chance) }
  if (roll < 29) return { kind: 'document', guid: 'inner', options: someValue(chance, 1) }
  return {
    kind: 'raw',
    ref: chance.below(32),
    bytes: Uint8Array.from({ length: chance.below(9) }, () => chance.below(256)),
  }
}

const someLength = (chance: Chance): number =>
  chance.below(10) === 0 ? (chance.pick([0, 9_999_999, 10_000_000, ...edges]) as number) : few(chance, 6)

const texts = [
  'a',
  'words',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  'a\ud83d\ude00b',
  '\ufeff',
  '\0',
  'é',
  '\u202e',
  'x'.repeat(300),
]

function someText(chance: Chance): string {
  if (chance.below(400) === 0) return 'x'.repeat(70_000)
  return Array.from({ length: few(chance, 3) }, () => chance.pick(texts)).join('')
}

function someJson(chance: Chance): string {
  const roll = chance.below(12)
  if (roll === 0) return '{"a":'
  if (roll === 1) return 'undefined'
  if (roll === 2) return '['.repeat(300) + ']'.repeat(300)
  return JSON.stringify(jsonOf(chance)) ?? 'null'
}

const jsonOf = (chance: Chance): unknown =>
  chance.pick([
    null,
    true,
    1,
    'text',
    { insert: 1 },
    { __proto__: null, a: [1] },
    [],
    { __type: 'paragraph' },
  ])

function someValue(chance: Chance, depth: number): unknown {
  const roll = chance.below(depth > 0 ? 14 : 11)
  if (roll < 11) {
    return [
      undefined,
      null,
      true,
      0,
      -0,
      Number.NaN,
      2 ** 53,
      123n,
      new Uint8Array(3),
      someText(chance),
      1.5,
    ][roll]
  }
  if (roll < 13) return Array.from({ length: chance.below(4) }, () => someValue(chance, depth - 1))
  return { [chance.pick(keys) as string]: someValue(chance, depth - 1), x: someValue(chance, depth - 1) }
}

function someDeletions(chance: Chance, sight: Sight, frame: Id[]): SomeDeletions[] {
  const clients = [...sight.yDoc.store.clients.keys(), ...frame.map(({ client }) => client)]
  return Array.from({ length: few(chance, 3) }, () => {
    const client = chance.below(20) === 0 ? someClient(chance, sight) : (chance.pick(clients) ?? 1)
    return { client, ranges: someRanges(chance, Y.getState(sight.yDoc.store, client)) }
  })
}

function someRanges(chance: Chance, state: number): SomeDeletions['ranges'] {
  if (chance.below(30) === 0) return [{ clock: 0, length: state }]
  if (chance.below(30) === 0)
    return [{ clock: chance.pick(edges) as number, length: chance.pick(edges) as number }]
  const ranges = Array.from({ length: few(chance, 4) }, () => ({
    clock: chance.below(Math.max(1, state)),
    length: few(chance, 5),
  }))
  if (chance.below(4) === 0) return ranges
  ranges.sort((a, b) => a.clock - b.clock)
  return ranges.filter(
    ({ clock }, index) =>
      index === 0 || clock > (ranges[index - 1]?.clock ?? 0) + (ranges[index - 1]?.length ?? 0),
  )
}
