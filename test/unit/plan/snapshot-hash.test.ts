import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/plan/canonical-json.ts'
import { sha256 } from '../../../shared/plan/sha256.ts'
import { snapshotHash } from '../../../shared/plan/snapshot-hash.ts'
import { workshop } from '../../fixtures/small-workshop.ts'

it('[plan.H1] sorts keys by UTF-16 code unit at every depth and keeps arrays', () => {
  // The example of RFC 8785, 3.2.3.
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: true })).toBe('{"a":true,"b":[{"c":null,"d":1}]}')
})

it('[plan.H1] writes numbers and texts as ECMAScript does', () => {
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, '\u20ac$\u000f\n"\\/'])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"€$\\u000f\\n\\"\\\\/"]',
  )
})

it('[plan.H1] leaves out what is undefined', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

it('[plan.H2] is the SHA-256 of the canonical bytes', () => {
  const file = workshop({ notice: 'Größe 😀' })
  expect(snapshotHash(file)).toBe(createHash('sha256').update(canonicalJson(file)).digest('hex'))
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

it('[plan.H2] does not see `expected` and `exportedAt`, and sees all else', () => {
  const file = workshop()
  const hash = snapshotHash(file)
  expect(snapshotHash({ ...file, exportedAt: '2027-02-16T12:00:00Z', expected: { plan: 1 } })).toBe(hash)
  expect(snapshotHash({ ...file, unknown: { nested: 1 } })).not.toBe(hash)
})
