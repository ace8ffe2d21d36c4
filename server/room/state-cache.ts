/**
 * Answers to sync step 1, encoded as rarely as possible. A newcomer gets the whole state of some moment ago and the
 * changes since as the frames that they were sent in; building the whole state anew may take only a share of the
 * time, so a wave of joins costs what one costs. Those who come back with the same state vector share one diff. The
 * first newcomer after a load gets the checkpoint as it was read, if there is no log behind it, without the document
 * being looked at. Used at rest only. Owns no document.
 */
import * as Y from 'yjs'
import { step1Message, step2Message } from '../../shared/protocol/messages.ts'
import type { Clock } from './clock.ts'
import { createOutgoing, type Outgoing } from './outgoing.ts'

export interface StateCache {
  /** What the server asks a newcomer: its own state vector as step 1. */
  ask(): Uint8Array
  /** Step 2 for this state vector, with updates behind it where the base is older. Throws on a malformed one. */
  answer(stateVector: Uint8Array): Outgoing
  /** The update that changes nothing: no structs and all deletions. What an up-to-date client sends as step 2. */
  nothingNew(): Uint8Array
  /** After a commit: what was sent of it. */
  changed(messages: readonly Uint8Array[]): void
}

const maxTailBytes = 256_000
/** More different state vectors than this at one position of the document are not remembered. */
const maxDiffs = 64
/** `stored`: the updates that the document was loaded from, oldest first. */
export function createStateCache(
  document: { readonly yDoc: Y.Doc },
  clock: Clock,
  stateShare: number,
  stored: readonly Uint8Array[],
): StateCache {
  let base: { step2: Uint8Array; builtAt: number; costMs: number } | undefined
  let tail: Uint8Array[] = []
  let tailBytes = 0
  let whole: Outgoing | undefined
  let stateVector: Uint8Array | undefined
  let nothing: Uint8Array | undefined
  const diffs = new Map<string, Outgoing>()
  // clients take step 2 for the whole: with a log behind the checkpoint, or as soon as there is one, it is built
  const [checkpoint, ...log] = stored
  if (checkpoint && log.length === 0)
    base = { step2: step2Message(checkpoint), builtAt: clock.now(), costMs: 0 }

  function currentStateVector(): Uint8Array {
    stateVector ??= Y.encodeStateVector(document.yDoc)
    return stateVector
  }

  function mayRebuild(): boolean {
    if (!base) return true
    return tail.length > 0 && clock.now() - base.builtAt >= base.costMs / stateShare
  }

  function answerWhole(): Outgoing {
    if (mayRebuild()) rebuild()
    whole ??= createOutgoing([(base as { step2: Uint8Array }).step2, ...tail], undefined, new Map())
    return whole
  }

  function rebuild(): void {
    const from = clock.now()
    const step2 = step2Message(Y.encodeStateAsUpdate(document.yDoc))
    base = { step2, builtAt: clock.now(), costMs: clock.now() - from }
    tail = []
    tailBytes = 0
    whole = undefined
  }

  function answerDiff(theirs: Uint8Array): Outgoing {
    const key = Buffer.from(theirs.buffer, theirs.byteOffset, theirs.length).toString('latin1')
    const known = diffs.get(key)
    if (known) return known
    const diff = createOutgoing(
      [step2Message(Y.encodeStateAsUpdate(document.yDoc, theirs))],
      undefined,
      new Map(),
    )
    if (diffs.size < maxDiffs) diffs.set(key, diff)
    return diff
  }

  return {
    ask: () => step1Message(currentStateVector()),
    answer: theirs => (theirs.length === 1 && theirs[0] === 0 ? answerWhole() : answerDiff(theirs)),
    nothingNew() {
      nothing ??= Y.encodeStateAsUpdate(document.yDoc, currentStateVector())
      return nothing
    },
    changed(messages) {
      stateVector = undefined
      nothing = undefined
      whole = undefined
      diffs.clear()
      tail.push(...messages)
      for (const message of messages) tailBytes += message.length
      if (tailBytes > maxTailBytes) {
        base = undefined
        tail = []
        tailBytes = 0
      }
    },
  }
}
