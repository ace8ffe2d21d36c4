import { expect, it } from 'vitest'
import { updateMessage } from '../../shared/protocol/messages.ts'
import { openArena } from './arena.ts'
import { writeUpdate } from './update-bytes.ts'

const client = 101
const typeOf = (ref: number) => ({ kind: 'type', ref, name: '' }) as const
const words = (text: string) => ({ kind: 'string', text }) as const

it('[Gate9] a run that goes on has the right neighbour that it began with, and is none of its own', async () => {
  const arena = await openArena(1)
  const text = { client, clock: 1 }
  const first = writeUpdate([
    {
      client,
      clock: 0,
      structs: [
        { parent: 'cards', key: 'eve', content: typeOf(1) },
        { parent: { client, clock: 0 }, key: 'text', content: typeOf(2) },
        { parent: text, content: words('ab') },
      ],
    },
  ])
  const honest = writeUpdate([{ client, clock: 2, structs: [{ parent: text, content: words('abc') }] }])
  const hostile = writeUpdate([
    { client, clock: 2, structs: [{ rightOrigin: { client, clock: 2 }, content: words('abcde') }] },
  ])
  expect((await arena.playHostile(updateMessage(first))).refused).toBeUndefined()
  expect((await arena.playHostile(updateMessage(honest))).refused).toBeUndefined()
  expect((await arena.playHostile(updateMessage(hostile))).refused).toBe('overlap')
  expect(await arena.faults()).toEqual([])
})

const firstWords = (text: string) =>
  writeUpdate([
    {
      client,
      clock: 0,
      structs: [
        { parent: 'cards', key: 'eve', content: typeOf(1) },
        { parent: { client, clock: 0 }, key: 'text', content: typeOf(2) },
        { parent: { client, clock: 1 }, content: words(text) },
      ],
    },
  ])
/** Between the halves of the first letter. */
const inside = { client, clock: 2 }

it('[Gate10] what is known is not handed to Yjs, which would cut a letter where it claims to stand', async () => {
  const arena = await openArena(1)
  const hostile = writeUpdate([
    { client, clock: 4, structs: [{ origin: inside, content: words('b') }] },
    { client: client + 1, clock: 0, structs: [{ parent: 'cards', key: 'new', content: typeOf(1) }] },
  ])
  expect((await arena.playHostile(updateMessage(firstWords('😀b')))).refused).toBeUndefined()
  expect((await arena.playHostile(updateMessage(hostile))).refused).toBeUndefined()
  expect(arena.witness.getMap('cards').has('new')).toBe(true)
  expect(await arena.faults()).toEqual([])
})

it('[Gate9] a run that goes on begins where it is known to begin', async () => {
  const arena = await openArena(1)
  const goOn = (origin: typeof inside) =>
    writeUpdate([{ client, clock: 4, structs: [{ origin, content: words('bc') }] }])
  expect((await arena.playHostile(updateMessage(firstWords('😀b')))).refused).toBeUndefined()
  expect((await arena.playHostile(updateMessage(goOn(inside)))).refused).toBe('overlap')
  expect(await arena.faults()).toEqual([])
  expect((await arena.playHostile(updateMessage(goOn({ client, clock: 3 })))).refused).toBeUndefined()
  expect(await arena.faults()).toEqual([])
})
