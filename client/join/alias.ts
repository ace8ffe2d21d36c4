/** What an alias may be; the server's limit, told at the field before anything is sent. */
export const maxAliasLength = 80

export type AliasFault = { kind: 'missing' } | { kind: 'too_long'; length: number }

/** Length in UTF-16 units, as the server counts. */
export function findAliasFault(alias: string): AliasFault | undefined {
  const trimmed = alias.trim()
  if (trimmed === '') return { kind: 'missing' }
  if (trimmed.length > maxAliasLength) return { kind: 'too_long', length: trimmed.length }
  return undefined
}
