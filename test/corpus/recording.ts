/**
 * A recording: what real browsers sent to the server in one session, in order over all of them. Only what the gate
 * judges and what binds client ids is kept (sync and presence); replaying it needs nothing else.
 */
import * as Y from 'yjs'
import { cardsRoot } from '../../shared/model/y-names.ts'

export type RecordedEvent =
  | { kind: 'open'; socket: number; participant: string; documentId: string }
  /** `frame`: base64. */
  | { kind: 'sent'; socket: number; frame: string }
  | { kind: 'closed'; socket: number }

export interface Recording {
  /** What the people did. */
  story: string
  events: RecordedEvent[]
  /** By document id: what the server held at the end. */
  final: Record<string, FinalState>
}

export interface FinalState {
  cards: unknown
  /** By client id, the next clock. */
  clocks: Record<string, number>
}

export function finalStateOf(doc: Y.Doc): FinalState {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  return {
    cards: sorted(doc.getMap(cardsRoot).toJSON()),
    clocks: Object.fromEntries(clocks),
  }
}

/** Keys of maps have no order of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}
