/** Ids that people can read: `r-muenchen` from "München". Letters, digits and `-` only, at most 40 of them. */
import type { LocalisedText } from '../../shared/model/workshop-file.ts'

const maxLength = 40

export function idFromName(prefix: string, name: LocalisedText): string {
  const text = typeof name === 'string' ? name : (Object.values(name)[0] ?? '')
  const plain = text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxLength)
  return `${prefix}${plain || '1'}`
}

/** The id, or with the first number that makes it new; and takes it. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id
  for (let number = 2; taken.has(unique); number++) unique = `${id}-${number}`
  taken.add(unique)
  return unique
}
