/**
 * How the fields of a card's kind are read: a function for each, from anything at all to a value of its type. Total:
 * what does not fit becomes the field's fallback, null where the field is always there, undefined where it may be absent.
 */
export type ReadField<T> = (value: unknown) => T

/** By name; what a kind states of its cards. */
export type FieldReaders = Readonly<Record<string, ReadField<unknown>>>
export type FieldsOf<R extends FieldReaders> = { [Key in keyof R]: ReturnType<R[Key]> }

export function oneOf<const Values extends readonly string[]>(
  values: Values,
): ReadField<Values[number] | null> {
  return value => values.find(one => one === value) ?? null
}

/** Absent where nobody chose. */
export function maybeOneOf<const Values extends readonly string[]>(
  values: Values,
): ReadField<Values[number] | null | undefined> {
  return value => (value === null ? null : values.find(one => one === value))
}

/** A flag is true or not there; taken back it is null. */
export const maybeFlag: ReadField<true | null | undefined> = value =>
  value === true || value === null ? value : undefined

export const maybeText: ReadField<string | null | undefined> = value =>
  typeof value === 'string' || value === null ? value : undefined

export const maybeTexts: ReadField<string[] | null | undefined> = value => {
  if (value === null) return null
  return Array.isArray(value) && value.every(one => typeof one === 'string') ? [...value] : undefined
}

/** By language code, for example. */
export const maybeTextsByKey: ReadField<Record<string, string> | null | undefined> = value => {
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return entries.every(([, text]) => typeof text === 'string') ? Object.fromEntries(entries) : undefined
}

/** Every field of the kind and no other; absent ones stay absent where that is their fallback. */
export function readFields<R extends FieldReaders>(
  readers: R,
  raw: Readonly<Record<string, unknown>>,
): FieldsOf<R> {
  const read = Object.entries(readers).map(([key, reader]) => [
    key,
    reader(Object.hasOwn(raw, key) ? raw[key] : undefined),
  ])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as FieldsOf<R>
}
