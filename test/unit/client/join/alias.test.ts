import { expect, it } from 'vitest'
import { findAliasFault, maxAliasLength } from '../../../../client/join/alias.ts'
import { createSession } from '../../../../shared/protocol/session.ts'

it('an alias is refused at the field exactly where the server would refuse it', () => {
  for (const alias of [
    '',
    '   ',
    'do-01',
    'x'.repeat(maxAliasLength),
    'x'.repeat(maxAliasLength + 1),
    'x'.repeat(500),
  ]) {
    const taken = createSession.safeParse({ secret: 's', alias }).success
    expect(findAliasFault(alias) === undefined).toBe(taken)
  }
})
