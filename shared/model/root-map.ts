/** Root maps of a document that may hold anything under any name: undefined where the name is another type's. */
import * as Y from 'yjs'

export function findRootMap(doc: Y.Doc, name: string): Y.Map<unknown> | undefined {
  const existing = doc.share.get(name)
  if (existing instanceof Y.Map) return existing
  // A root nobody here has typed yet is a bare AbstractType; any other class is fixed and not ours.
  if (existing !== undefined && existing.constructor !== Y.AbstractType) return undefined
  return doc.getMap(name)
}

/** The client id that wrote the entry now standing under `key`; undefined when nothing stands there. */
export function writerOf(yMap: Y.Map<unknown>, key: string): number | undefined {
  const item = yMap._map.get(key)
  return item === undefined || item.deleted ? undefined : item.id.client
}

/** The client id that made this map; undefined for root maps. */
export function makerOf(yMap: Y.Map<unknown>): number | undefined {
  return yMap._item?.id.client
}
