import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { deletesMoreThan, isAheadOf } from '../../../client/sync/ahead.ts'

/** Letters are deleted one by one, by place; what is sent to the server's copy meanwhile is chance. */
const deeds = fc.array(fc.record({ at: fc.nat(99), isSent: fc.boolean(), byServer: fc.boolean() }), {
  maxLength: 40,
})

it('[Saved1] a copy is ahead exactly if it deleted what the server has not', () => {
  fc.assert(
    fc.property(deeds, done => {
      const ours = new Y.Doc({ gc: true })
      ours.getText('t').insert(0, 'x'.repeat(50))
      const server = new Y.Doc()
      Y.applyUpdate(server, Y.encodeStateAsUpdate(ours))
      const ourDeletions = new Set<number>()
      const serverDeletions = new Set<number>()
      // each letter's number is its clock, as nothing is written after it
      const living = (gone: Set<number>) =>
        Array.from({ length: 50 }, (_, clock) => clock).filter(clock => !gone.has(clock))
      const deleteAt = (doc: Y.Doc, gone: Set<number>, at: number) => {
        const left = living(gone)
        if (left.length === 0) return
        doc.getText('t').delete(at % left.length, 1)
        gone.add(left[at % left.length] as number)
      }
      for (const { at, isSent, byServer } of done) {
        if (byServer) deleteAt(server, serverDeletions, at)
        else deleteAt(ours, ourDeletions, at)
        if (!isSent) continue
        Y.applyUpdate(server, Y.encodeStateAsUpdate(ours))
        for (const clock of ourDeletions) serverDeletions.add(clock)
      }
      const step2 = Y.encodeStateAsUpdate(server, Y.encodeStateVector(ours))
      const isMore = [...ourDeletions].some(clock => !serverDeletions.has(clock))
      expect(deletesMoreThan(ours, step2)).toBe(isMore)
      expect(isAheadOf(ours, Y.encodeStateVector(server))).toBe(false)
    }),
  )
})
