/**
 * Whether moderation has ended the workshop, when, and who did: in the control document under `decisions`, key `ended`,
 * so that the server alone says it. What follows from it is `shared/protocol/SPEC.md`, "Ending". No part of the
 * workshop file: a workshop made from one goes on.
 */
import type * as Y from 'yjs'
import { isObject } from './plain-shape.ts'
import { toPlain } from './plain-value.ts'
import { findRootMap } from './root-map.ts'
import { controlRoots } from './y-names.ts'

export interface WorkshopEnd {
  /** ISO time stamp, UTC. */
  readonly at: string
  /** Participant id. */
  readonly by: string
}

const endKey = 'ended'

/** The time stamp; null while the workshop goes on. Total: what is no such entry ends nothing. */
export function readEndedAt(doc: Y.Doc): string | null {
  const end = toPlain(findRootMap(doc, controlRoots.decisions)?.get(endKey))
  return isObject(end) && typeof end.at === 'string' ? end.at : null
}

/** Null opens it again. To be called inside a transaction of the server. */
export function writeEnd(doc: Y.Doc, end: WorkshopEnd | null): void {
  const yDecisions = doc.getMap<unknown>(controlRoots.decisions)
  if (end) yDecisions.set(endKey, { ...end })
  else if (yDecisions.has(endKey)) yDecisions.delete(endKey)
}
