/**
 * What people say about the cards of one document, as immutable snapshots by card. Made when the first card asks, kept
 * as long as the document. Reads only; a card whose remarks did not change keeps the same object.
 */
import type * as Y from 'yjs'
import type { OwnerOf } from '../../shared/model/card.ts'
import { samePlain } from '../../shared/model/plain-value.ts'
import { type Remarks, readRemarks } from '../../shared/model/remarks.ts'
import { findRootMap } from '../../shared/model/root-map.ts'
import { commentsRoot, reactionsRoot } from '../../shared/model/y-names.ts'

export interface RemarkHub {
  remarksOf(cardId: string): Remarks
  watch(listener: () => void): () => void
  /** Who is who has changed. */
  readAgain(): void
}

export const noRemarks: Remarks = { comments: [], reactions: {} }

export function createRemarkHub(doc: Y.Doc, ownerOf: OwnerOf): RemarkHub {
  const listeners = new Set<() => void>()
  let remarksByCard = readRemarks(doc, ownerOf)

  function readAgain(): void {
    const next = readRemarks(doc, ownerOf)
    for (const [cardId, remarks] of next) {
      const before = remarksByCard.get(cardId)
      if (before && samePlain(before, remarks)) next.set(cardId, before)
    }
    remarksByCard = next
    for (const listener of [...listeners]) listener()
  }

  for (const root of [commentsRoot, reactionsRoot]) findRootMap(doc, root)?.observeDeep(readAgain)
  return {
    remarksOf: cardId => remarksByCard.get(cardId) ?? noRemarks,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readAgain,
  }
}
