/** How large a struct's value is, about as many bytes as it takes to write it down; unbounded when it nests too deep. */
import * as Y from 'yjs'

/** No honest value nests so deep, and whatever walks it later must not overflow its stack. */
const maxDepth = 64

export function sizeOfValue(content: Y.Item['content']): number {
  if (content instanceof Y.ContentBinary) return content.content.length
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.reduce((sum: number, value: unknown) => sum + sizeOfAny(value, 0), 0)
  }
  if (content instanceof Y.ContentEmbed) return sizeOfAny(content.embed, 0)
  return content instanceof Y.ContentFormat ? sizeOfAny(content.value, 0) : 0
}

function sizeOfAny(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.length
  if (typeof value !== 'object' || value === null) return 8
  if (depth >= maxDepth) return Number.POSITIVE_INFINITY
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + sizeOfAny(one, depth + 1), 0)
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + sizeOfAny(one, depth + 1), 0)
}
