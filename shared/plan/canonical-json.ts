/**
 * JSON as RFC 8785 writes it: keys in order of UTF-16 code units, no spaces, numbers as ECMAScript prints them.
 * The same data give the same text whatever the order of keys; the ground of snapshot hashes and of byte tests.
 */
import { byCodeUnit } from './code-unit-order.ts'

/** Keys whose value is undefined are left out, as JSON does; `value` must be JSON data otherwise. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
