/** Pieces of an update say the same as the update, and each can be applied when those before it are. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isWhole } from '../../../server/room/replay.ts'
import { decodeUpdate } from '../../../server/sync/gate/decode.ts'
import { judgeUpdate } from '../../../server/sync/gate/judge.ts'
import { splitUpdate } from '../../../server/sync/gate/split-update.ts'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import { yCardsOf } from '../../../shared/model/card.ts'
import { addCard, deleteCards, setCardText, setPosition } from '../../../shared/model/card-writes.ts'

const act = fc.record({
  /** A reload of the page: another client id. */
  as: fc.integer({ min: 1, max: 4 }),
  what: fc.constantFrom('add', 'type', 'type', 'drop', 'drop', 'delete', 'undo'),
  card: fc.nat(),
  word: fc.constantFrom('a', 'und', '😀', 'zwei\nZeilen', ''),
})

function perform(
  yDoc: Y.Doc,
  undo: Y.UndoManager,
  { as, what, card, word }: typeof act extends fc.Arbitrary<infer T> ? T : never,
) {
  yDoc.clientID = as
  const ids = Array.from(yCardsOf(yDoc), ([id]) => id)
  const id = ids[card % Math.max(1, ids.length)]
  if (what === 'undo') undo.undo()
  else if (what === 'add' || id === undefined)
    addCard(yDoc, circleNotes, { id: `c${card % 50}${as}`, text: word }, null)
  else if (what === 'type') setCardText(yDoc, circleNotes, id, word, null)
  else if (what === 'drop') setPosition(yDoc, id, [card % 99, as], null)
  else deleteCards(yDoc, [id], null)
}

const author = { isOwn: () => true, isFree: () => true }
const rules = { rootNames: new Set(['cards']), maxTextLength: 1e6, maxSteps: 1e6, maxNewClientIds: 64 }

it('[Gate12] each rests on those before it, passes the gate, and all together are the update', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 20 }),
      fc.array(act, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (before, offline, size) => {
        const yDoc = new Y.Doc()
        const undo = new Y.UndoManager(yDoc, { captureTimeout: 0 })
        for (const one of before) perform(yDoc, undo, one)
        const known = Y.encodeStateAsUpdate(yDoc)
        const from = Y.encodeStateVector(yDoc)
        for (const one of offline) perform(yDoc, undo, one)
        const update = Y.encodeStateAsUpdate(yDoc, from)

        const decoded = decodeUpdate(update, 1e6)
        const pieces = typeof decoded === 'string' ? undefined : splitUpdate(decoded, size, 64)
        const inPieces = new Y.Doc()
        Y.applyUpdate(inPieces, known)
        for (const piece of pieces ?? []) {
          const part = decodeUpdate(piece, 1e6)
          if (typeof part === 'string') throw new Error(part)
          expect(part.structs.length).toBeLessThanOrEqual(size)
          expect(judgeUpdate(inPieces, part, author, rules).kind).toMatch(/new|known/)
          Y.applyUpdate(inPieces, piece)
          expect(isWhole(inPieces)).toBe(true)
        }
        const atOnce = new Y.Doc()
        Y.applyUpdate(atOnce, known)
        Y.applyUpdate(atOnce, update)
        expect(inPieces.getMap('cards').toJSON()).toEqual(atOnce.getMap('cards').toJSON())
        expect(Y.encodeStateVector(inPieces)).toEqual(Y.encodeStateVector(atOnce))
      },
    ),
  )
})
