/** What a stored log comes to, for people who look into a store (`zirkel replay`). */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { yCardsOf } from '../../shared/model/card.ts'
import { replay } from './replay.ts'

export interface LogFindings {
  /** By client id, ascending: how many steps of its own the document holds. */
  clocks: [clientId: number, clock: number][]
  cards: number
  /** Of the state as one update, which a compaction of the log leaves as it is. */
  stateBytes: number
  stateHash: string
}

/** Throws if the updates do not make a whole document: then what is stored is damaged. */
export function inspectLog(updates: readonly Uint8Array[]): LogFindings {
  const yDoc = replay(updates)
  const state = Y.encodeStateAsUpdate(yDoc)
  return {
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(yDoc))].sort(([a], [b]) => a - b),
    cards: [...yCardsOf(yDoc)].length,
    stateBytes: state.length,
    stateHash: createHash('sha256').update(state).digest('hex'),
  }
}
