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
