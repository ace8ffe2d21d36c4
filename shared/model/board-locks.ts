/**
 * Which boards, and which elements on them, moderation has locked: in the control document under `decisions`, key
 * `lock:<boardId>`, so that the server alone says it. A locked board takes writing of moderators only, whoever asks: the
 * gate keeps that. A locked element stays where it is and as it is for all who use our client; rights are those of a
 * document and not of what lies in it, so that somebody else's client that may write here could still change it.
 * No part of the workshop file: a lock is of the day.
 */
import type * as Y from 'yjs'
import { setIfChanged } from './card-writes.ts'
import { isObject } from './plain-shape.ts'
import { type Json, toPlain } from './plain-value.ts'
import { findRootMap } from './root-map.ts'
import { controlRoots } from './y-names.ts'

export interface BoardLock {
  /** The board as a whole. */
  readonly board: boolean
  /** Ids of its locked cards. */
  readonly cards: ReadonlySet<string>
}

/** More would be the whole board, and every browser reads the list. */
export const maxLockedCards = 200

const lockPrefix = 'lock:'

/** By board id; boards without any lock are left out. Total. */
export function readBoardLocks(doc: Y.Doc): ReadonlyMap<string, BoardLock> {
  const locks = new Map<string, BoardLock>()
  for (const [key, value] of findRootMap(doc, controlRoots.decisions)?.entries() ?? []) {
    if (!key.startsWith(lockPrefix)) continue
    const lock = readLock(toPlain(value))
    if (lock.board || lock.cards.size > 0) locks.set(key.slice(lockPrefix.length), lock)
  }
  return locks
}

function readLock(value: Json | undefined): BoardLock {
  if (!isObject(value)) return unlocked
  const cards = Array.isArray(value.cards) ? value.cards.filter(one => typeof one === 'string') : []
  return { board: value.board === true, cards: new Set(cards.slice(0, maxLockedCards)) }
}

export const unlocked: BoardLock = { board: false, cards: new Set() }

/** To be called inside a transaction of the server. */
export function writeBoardLock(doc: Y.Doc, boardId: string, { board, cards }: BoardLock): void {
  const yDecisions = doc.getMap<unknown>(controlRoots.decisions)
  const key = `${lockPrefix}${boardId}`
  if (board || cards.size > 0) setIfChanged(yDecisions, key, { board, cards: [...cards].sort() })
  else if (yDecisions.has(key)) yDecisions.delete(key)
}
