import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  maxLockedCards,
  readBoardLocks,
  unlocked,
  writeBoardLock,
} from '../../../shared/model/board-locks.ts'
import { readControl } from '../../../shared/model/control.ts'
import { writeSettings } from '../../../shared/model/control-writes.ts'
import { bytesWritten } from './workshop-docs.ts'

describe('locks', () => {
  it('[model.C4] read back as they were written, and writing them again costs nothing', () => {
    const doc = new Y.Doc()
    const lock = { board: true, cards: new Set(['b', 'a']) }
    writeBoardLock(doc, 'b-1', lock)
    expect(readControl(doc).locks).toEqual(new Map([['b-1', { board: true, cards: new Set(['a', 'b']) }]]))
    expect(bytesWritten(doc, () => writeBoardLock(doc, 'b-1', lock))).toBe(0)
    writeBoardLock(doc, 'b-1', unlocked)
    expect(readBoardLocks(doc)).toEqual(new Map())
  })

  it('[model.C4] read whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, cards) => {
        const doc = new Y.Doc()
        doc.getMap('decisions').set('lock:b-1', value)
        doc.getMap('decisions').set('lock:b-2', { board: 1, cards })
        for (const lock of readBoardLocks(doc).values()) {
          expect(typeof lock.board).toBe('boolean')
          expect(lock.cards.size).toBeLessThanOrEqual(maxLockedCards)
        }
      }),
    )
    expect(readBoardLocks(new Y.Doc())).toEqual(new Map())
  })

  it('[model.C4] tell boards that were put away', () => {
    const doc = new Y.Doc()
    const boards = [
      { id: 'a', type: 'free' },
      { id: 'b', type: 'free', archived: true },
      { id: 'c', type: 'free', archived: 'yes' },
    ]
    writeSettings(doc, { boards } as never)
    expect(readControl(doc).boards.map(board => board.archived)).toEqual([false, true, false])
  })
})
