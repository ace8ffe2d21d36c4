import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate } from '../../server/sync/gate/decode.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { openArena } from './arena.ts'
import { heavyFrames } from './heavy-frames.ts'
import { writeUpdate } from './update-bytes.ts'

describe('[Gate11] frames made to be dear', () => {
  it.each(heavyFrames())('$name: $refused', async ({ message, refused }) => {
    const arena = await openArena(1)
    await arena.playHonest()
    const played = await arena.playHostile(message)
    expect(played.refused).toBe(refused)
    expect(await arena.faults()).toEqual([])
    // refused before anything was applied: a document that is loaded anew is dear too
    expect(arena.reloads()).toBe(0)
  })

  it('are counted as what they are made of', () => {
    const client = 1
    const values = { kind: 'any', values: [1, [2, { x: 3 }], 'four', 5n, 0.1, null] } as const
    const update = writeUpdate(
      [
        {
          client,
          clock: 0,
          structs: [
            { parent: 'cards', key: 'a', content: { kind: 'type', ref: 3, name: 'p' } },
            { parent: { client, clock: 0 }, content: { kind: 'string', text: 'x'.repeat(30_000) } },
            {
              origin: { client, clock: 5 },
              rightOrigin: { client, clock: 6 },
              content: { ...values, values: [...values.values] },
            },
            { content: { kind: 'gc', length: 3 } },
            { parent: 'cards', content: { kind: 'format', key: 'bold', text: 'true' } },
            { parent: 'cards', content: { kind: 'json', texts: ['1', '2'] } },
          ],
        },
      ],
      [
        {
          client,
          ranges: [
            { clock: 0, length: 1 },
            { clock: 5, length: 2 },
          ],
        },
      ],
    )
    // 6 structs, 6 values with 3 within them, 2 of JSON, a client with 2 deletions
    const parts = 6 + (6 + 3 + 2) / 5 + 1 + 0.2
    expect(decodeUpdate(update, parts + 0.1)).toMatchObject({ bytes: update.length })
    expect(decodeUpdate(update, parts - 0.1)).toBe('tooLarge')
  })

  it('[Gate1] are not those that repeat the deletions of a board worn by a day’s work', () => {
    const yDoc = new Y.Doc()
    const yCards = yDoc.getMap('cards')
    yDoc.transact(() => {
      for (let index = 0; index < 60_000; index++) yCards.set(`c${index}`, index)
      for (let index = 0; index < 60_000; index += 2) yCards.delete(`c${index}`)
    })
    const step2 = Y.encodeStateAsUpdate(yDoc, Y.encodeStateVector(yDoc))
    expect(decodeUpdate(step2, defaultSyncLimits.maxFrameParts)).toMatchObject({ structs: [] })
  })
})
