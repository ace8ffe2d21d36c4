/**
 * Undo remembers of what it brought back what stands for it now, and looks there when it brings back something beside
 * or inside. Where others deleted that meanwhile and Yjs collected it, Yjs throws half-way, or writes into nothing.
 * What was collected is forgotten before anything is taken back: then it is brought back once more where it belongs
 * to what is, and passed over where not.
 */
import * as Y from 'yjs'

export function forgetCollected({ store }: Y.Doc): void {
  for (const structs of store.clients.values())
    for (const item of structs)
      if (item instanceof Y.Item && item.redone !== null && isCollected(store, item, item.redone))
        item.redone = null
}

/** A type whose place is still known is of no use either: nothing can be written in it. */
function isCollected(store: Y.Doc['store'], { content }: Y.Item, redone: Y.ID): boolean {
  const structs = store.clients.get(redone.client) ?? []
  const successor = structs[Y.findIndexSS(structs, redone.clock)]
  if (!(successor instanceof Y.Item)) return true
  return content instanceof Y.ContentType && !(successor.content instanceof Y.ContentType)
}
