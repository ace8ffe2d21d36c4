/** *Saved* is said only when every change of every document is on the server's disk. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConnectionState } from '../../../client/sync/provider.ts'
import { type DocumentState, documentsToSavedState } from '../../../client/sync/saved-state.ts'

const live = (pending: number, confirmedAt?: number): DocumentState => ({
  connection: { kind: 'live' },
  delivery: { pending, confirmedAt },
})
const offline = (pending: number): DocumentState => ({
  connection: { kind: 'offline' },
  delivery: { pending, confirmedAt: 1 },
})

const connections: ConnectionState[] = [
  { kind: 'connecting' },
  { kind: 'live' },
  { kind: 'offline' },
  { kind: 'refused', reason: 'tooFast' },
]
const documents = fc.array(
  fc.record({
    connection: fc.constantFrom(...connections),
    delivery: fc.record({ pending: fc.nat(3), confirmedAt: fc.option(fc.nat(9), { nil: undefined }) }),
  }),
)

describe('saved state', () => {
  it('is saved at the latest acknowledgement', () => {
    expect(documentsToSavedState([live(0, 5), live(0, 9)])).toEqual({ kind: 'saved', at: 9 })
  })

  it('is being saved while one document waits for one acknowledgement', () => {
    expect(documentsToSavedState([live(0, 5), live(1, 9)])).toEqual({ kind: 'saving', pending: 1 })
  })

  it('is offline with the number of changes that wait', () => {
    expect(documentsToSavedState([live(1, 5), offline(2)])).toEqual({ kind: 'offline', pending: 3 })
  })

  it('is refused before all else', () => {
    const refused: DocumentState = {
      connection: { kind: 'refused', reason: 'revoked' },
      delivery: { pending: 0, confirmedAt: 1 },
    }
    expect(documentsToSavedState([offline(2), refused])).toEqual({ kind: 'refused', reason: 'revoked' })
  })

  it('is never saved without every document live, confirmed and without a pending change', () => {
    fc.assert(
      fc.property(documents, all => {
        if (documentsToSavedState(all).kind !== 'saved') return
        expect(all.length).toBeGreaterThan(0)
        for (const { connection, delivery } of all) {
          expect(['live', 'connecting']).toContain(connection.kind)
          expect(delivery.pending).toBe(0)
          expect(delivery.confirmedAt).toBeDefined()
        }
      }),
    )
  })
})
