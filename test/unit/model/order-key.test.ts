import fc from 'fast-check'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import { isOrderKey, orderKeyBetween, orderKeysBetween } from '../../../shared/model/order-key.ts'

/** Where to put the next of a list that grows: mostly at its ends and into one gap, where keys become long. */
const drops = fc.array(fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 300,
})

function keyThere(keys: readonly string[], at: number): [string | null, string | null] {
  return [keys[at - 1] ?? null, keys[at] ?? null]
}

/** From the ends of the integers too, which nobody reaches by dropping. */
const starts = fc.constantFrom<string[]>(
  [],
  ['a0'],
  ['zzzzzzzzzzzzzzzzzzzzzzzzzzz'],
  ['zzzzzzzzzzzzzzzzzzzzzzzzzzzV'],
  ['A00000000000000000000000000V'],
  ['Zz', 'a0'],
  ['Yzz', 'Z0'],
  ['azz', 'b00'],
)

describe('[model.O2] keys of order', () => {
  it('are those of the package, letter for letter, wherever cards are dropped', () => {
    fc.assert(
      fc.property(starts, drops, (start, places) => {
        const keys = start.filter(isOrderKey)
        for (const place of places) {
          const at = Math.round(place * keys.length)
          const [lower, upper] = keyThere(keys, at)
          const key = orderKeyBetween(lower, upper)
          expect(key).toBe(generateKeyBetween(lower, upper))
          expect(isOrderKey(key)).toBe(true)
          keys.splice(at, 0, key)
        }
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('are those of the package when several are wanted', () => {
    fc.assert(
      fc.property(drops, fc.nat({ max: 40 }), (places, count) => {
        const keys = ['a0']
        for (const place of places.slice(0, 20)) {
          const at = Math.round(place * keys.length)
          keys.splice(at, 0, orderKeyBetween(...keyThere(keys, at)))
        }
        const at = Math.round((places[0] ?? 0) * keys.length)
        expect(orderKeysBetween(...keyThere(keys, at), count)).toEqual(
          generateNKeysBetween(...keyThere(keys, at), count),
        )
      }),
    )
  })

  it('are told from any other text as the package tells them', () => {
    const isKeyThere = (text: string) => {
      try {
        generateKeyBetween(text, null)
        return true
      } catch {
        return false
      }
    }
    const text = fc.oneof(
      fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{1,30}$/),
      fc.stringMatching(/^[a-c][0z]{0,5}$/),
      fc.constantFrom('A00000000000000000000000000', 'A000000000000000000000000001', 'a', 'z', 'a00', 'Zz0'),
    )
    fc.assert(
      fc.property(text, one => {
        if (/^[A-Za-z][0-9A-Za-z]+$/.test(one)) expect(isOrderKey(one)).toBe(isKeyThere(one))
        else expect(isOrderKey(one)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})
