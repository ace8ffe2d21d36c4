import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../server/pictures/clean-picture.ts'
import { gif, jpeg, png, secret, webp } from '../../fixtures/pictures.ts'

const makers = { png, jpeg, webp, gif }
type Type = keyof typeof makers
const types = Object.keys(makers) as Type[]
const noted = (type: Type) => makers[type](300, 200, true)

describe('a picture', () => {
  it.each(types)('of type %s loses its notes and nothing that is seen', type => {
    const cleaned = cleanPicture(noted(type))
    if (!cleaned.ok) throw new Error(cleaned.error)
    const { bytes, ...about } = cleaned.value
    expect(about).toEqual({ type, width: 300, height: 200 })
    expect(Buffer.from(bytes).includes(secret)).toBe(false)
    expect(Buffer.from(bytes)).toEqual(makers[type](300, 200, false))
    expect(cleanPicture(bytes)).toEqual(cleaned)
  })

  it('taken with the camera on its side stays upright, and says nothing else', () => {
    const cleaned = cleanPicture(jpeg(300, 200, true, 6))
    if (!cleaned.ok) throw new Error(cleaned.error)
    expect(cleaned.value).toMatchObject({ width: 200, height: 300 })
    expect(Buffer.from(cleaned.value.bytes).includes(secret)).toBe(false)
    expect(cleanPicture(cleaned.value.bytes)).toEqual(cleaned)
  })

  it('is told by its content: drawings with scripts, pages and texts are none', () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html>',
      '%PDF-1.7',
      'BM',
      '',
      'RIFF0000WAVE',
    ]
    for (const text of others)
      expect(cleanPicture(Buffer.from(text))).toEqual({ ok: false, error: 'unknown' })
  })

  it.each(types)('of type %s that breaks off is torn, wherever', type => {
    const whole = makers[type](3, 2, false)
    for (let length = 12; length < whole.length; length += 1)
      expect(cleanPicture(whole.subarray(0, length)).ok).toBe(false)
  })

  it.each(types)('of type %s with any bytes changed ends as a picture or a fault', type => {
    const whole = makers[type](20, 10, true)
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(changes, list => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of list) bytes[at] = byte
        const cleaned = cleanPicture(bytes)
        if (cleaned.ok) expect(cleanPicture(cleaned.value.bytes)).toEqual(cleaned)
        else expect(['unknown', 'torn']).toContain(cleaned.error)
      }),
      { numRuns: 500 },
    )
  })

  it('of no size is none', () => {
    expect(cleanPicture(gif(0, 5, false))).toEqual({ ok: false, error: 'torn' })
  })
})
