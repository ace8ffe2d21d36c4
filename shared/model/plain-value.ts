/**
 * Plain JSON out of whatever stands in a document or a file. Total: what is not JSON is left out (in objects) or
 * becomes null (in lists, and numbers that are not finite); strings become well-formed Unicode, as Yjs would store
 * them; `__proto__` is never a key.
 */
import * as Y from 'yjs'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Deeper structures are cut off with null: no honest field nests this far, and reading must not overflow. */
const maxDepth = 64

export function toPlain(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (typeof value !== 'object' || ArrayBuffer.isView(value) || value instanceof Y.Doc) return undefined
  if (depth >= maxDepth) return null
  if (value instanceof Y.Text) return value.toJSON().toWellFormed()
  if (value instanceof Y.Map) return plainObject(value.entries(), depth)
  if (value instanceof Y.Array) return value.toArray().map(one => toPlain(one, depth + 1) ?? null)
  if (value instanceof Y.AbstractType) return undefined
  if (Array.isArray(value)) return value.map(one => toPlain(one, depth + 1) ?? null)
  return plainObject(Object.entries(value), depth)
}

function plainObject(entries: Iterable<[string, unknown]>, depth: number): { [key: string]: Json } {
  const object: { [key: string]: Json } = {}
  for (const [key, value] of entries) {
    const plain = key === '__proto__' ? undefined : toPlain(value, depth + 1)
    if (plain !== undefined) object[key.toWellFormed()] = plain
  }
  return object
}

/**
 * The value as a Y type can hold it and `toPlain` gives it back. Yjs tells plain objects by their `constructor`, so
 * that one with a key of that name has to become a map of its own.
 */
export function toStorable(value: Json): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'constructor')) return value
  return new Y.Map(Object.entries(value).map(([key, one]) => [key, toStorable(one)] as const))
}

/** Deep equality of JSON values; the order of keys does not matter. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => Object.hasOwn(b, key) && samePlain(Reflect.get(a, key), Reflect.get(b, key)))
}
