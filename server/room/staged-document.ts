/**
 * A document in memory, one commit ahead of the disk at most. `stage` judges and applies what is waiting and keeps
 * the changes as Yjs re-encodes them, so that what is stored and sent is well formed whatever came in. Until the
 * commit is durable nobody outside the commit queue may look (`registry.ts` sees to that). If Yjs throws, or
 * something would be left pending, the document is spoiled and must be loaded anew; nothing of it was stored.
 */
import * as Y from 'yjs'
import type { ClientOwner } from '../storage/port.ts'
import { isWhole, replay } from './replay.ts'
import type { Submission } from './submission.ts'

export interface Staged {
  /** Non-empty Yjs updates in the order in which they happened. */
  updates: Uint8Array[]
  owners: ClientOwner[]
  /** To be settled when the commit is. */
  submissions: Submission[]
  /** State vector before the first of `updates`. */
  before: ReadonlyMap<number, number>
}

export interface StagedDocument {
  /** For reading only, and only at rest. Taken up now if it was not; throws if it is no whole document. */
  readonly yDoc: Y.Doc
  readonly isTakenUp: boolean
  /**
   * Throws like `yDoc`. False: spoiled. The caller drops this document and hands the same submissions to a fresh one,
   * one at a time.
   */
  stage(submissions: Submission[]): boolean
  /** An update of the server's own. Throws if it does not apply: a broken invariant. */
  stageOwn(update: Uint8Array): void
  /** What was staged since the last call; undefined when nobody waits for anything. */
  take(): Staged | undefined
}

/**
 * Taken up when it is first asked for, a damaged one is only then found out; from then on the bytes are let go.
 * `onSpoiled` hears what came of a frame that passed the gate and should not have.
 */
export function createStagedDocument(
  updates: readonly Uint8Array[],
  onSpoiled: (error: unknown) => void,
): StagedDocument {
  let untaken = updates
  let taken: Y.Doc | undefined
  let staged: Staged | undefined

  function takeUp(): Y.Doc {
    const yDoc = replay(untaken)
    untaken = []
    yDoc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      staged ??= { updates: [], owners: [], submissions: [], before: transaction.beforeState }
      if (staged.updates.length === 0) staged.before = transaction.beforeState
      staged.updates.push(update)
    })
    return yDoc
  }

  function inMemory(): Y.Doc {
    taken ??= takeUp()
    return taken
  }

  /** Up to one that deletes a card: Yjs collects what that held with the transaction, and the next has to find it so. */
  function applyNext(yDoc: Y.Doc, waiting: Submission[]): void {
    yDoc.transact(transaction => {
      const deletesTypes = watchDeletedTypes(transaction)
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const judgement = next.judge(yDoc)
        if (judgement.kind === 'rejected') continue
        staged ??= { updates: [], owners: [], submissions: [], before: new Map() }
        staged.submissions.push(next)
        if (judgement.kind === 'known') continue
        staged.owners.push(...judgement.owners)
        Y.applyUpdate(yDoc, judgement.news ?? next.update)
        if (deletesTypes()) break
      }
    })
  }

  return {
    get yDoc() {
      return inMemory()
    },
    get isTakenUp() {
      return taken !== undefined
    },
    stage(submissions) {
      const yDoc = inMemory()
      try {
        const waiting = [...submissions]
        while (waiting.length > 0) applyNext(yDoc, waiting)
        if (!isWhole(yDoc)) throw new Error('a frame that passed the gate left something pending')
        return true
      } catch (error) {
        onSpoiled(error)
        return false
      }
    },
    stageOwn(update) {
      const yDoc = inMemory()
      Y.applyUpdate(yDoc, update)
      if (!isWhole(yDoc)) throw new Error('a change by the server does not follow from its document')
    },
    take() {
      const taken = staged
      staged = undefined
      return taken
    },
  }
}

/** Tells whether anything that was deleted since it was last asked can hold others: a card, a text. */
function watchDeletedTypes({ doc: { store }, deleteSet }: Y.Transaction): () => boolean {
  const seen = new Map<number, number>()
  const isType = (clientId: number, clock: number) => {
    const structs = store.clients.get(clientId) ?? []
    const struct = structs[Y.findIndexSS(structs, clock)]
    return struct instanceof Y.Item && struct.content instanceof Y.ContentType
  }
  return () => {
    let found = false
    for (const [clientId, ranges] of deleteSet.clients) {
      const fresh = ranges.slice(seen.get(clientId) ?? 0)
      seen.set(clientId, ranges.length)
      found ||= fresh.some(({ clock, len }) => len === 1 && isType(clientId, clock))
    }
    return found
  }
}
