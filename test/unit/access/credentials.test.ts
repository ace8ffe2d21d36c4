/** Secrets, tickets, Origins and cookies: what is let through and, more so, what is not. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '../../../server/access/origin.ts'
import { createSeal, hashSecret, newSecret } from '../../../server/access/secrets.ts'
import { findToken } from '../../../server/access/session-cookie.ts'
import { createTickets, type TicketClaims } from '../../../server/access/tickets.ts'

const key = randomBytes(32)

describe('secrets', () => {
  it('are of 256 random bits, and known by their hash alone', () => {
    const secret = newSecret()
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(newSecret()).not.toBe(secret)
    expect(hashSecret('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
  })

  it('come out of their seal only with the same key, for the same thing, unchanged', () => {
    const seal = createSeal(key)
    const sealed = seal.close('secret', 'link')
    expect(seal.open(sealed, 'link')).toBe('secret')
    expect(Buffer.from(sealed).includes('secret')).toBe(false)
    expect(seal.open(sealed, 'other')).toBeUndefined()
    expect(createSeal(randomBytes(32)).open(sealed, 'link')).toBeUndefined()
    expect(seal.open(new Uint8Array(3), 'link')).toBeUndefined()
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(seal.open(changed, 'link')).toBeUndefined()
    }
  })
})

describe('tickets', () => {
  const claims: TicketClaims = {
    workshopId: 'w',
    documentId: 'b',
    sessionHash: 's',
    epoch: 3,
    expiresAt: 1000,
  }

  it('say what was put into them until they expire, in any process with the key', () => {
    const issued = createTickets(key, () => 0).issue(claims)
    expect(createTickets(key, () => 999).read(issued)).toEqual(claims)
    expect(createTickets(key, () => 1000).read(issued)).toBeUndefined()
    expect(createTickets(randomBytes(32), () => 0).read(issued)).toBeUndefined()
  })

  it('are none when anything was changed or made up', () => {
    const tickets = createTickets(key, () => 0)
    const issued = tickets.issue(claims)
    const [body = '', signature = ''] = issued.split('.')
    const forged = Buffer.from(JSON.stringify({ ...claims, documentId: 'other' })).toString('base64url')
    for (const text of [
      '',
      '.',
      issued.slice(1),
      `${forged}.${signature}`,
      `${body}.`,
      `${issued}.x`,
      `${body}.${signature.slice(0, -2)}`,
    ]) {
      expect(tickets.read(text)).toBeUndefined()
    }
    fc.assert(fc.property(fc.string(), text => tickets.read(text) === undefined))
  })
})

describe('an Origin', () => {
  it.each([
    ['http://localhost:4400', 'localhost:4400', null],
    ['https://zirkel.example.org', 'zirkel.example.org', null],
    ['https://zirkel.example.org', 'zirkel.example.org:443', null],
    ['https://zirkel.example.org', '10.0.0.1:4400', 'https://zirkel.example.org'],
    ['http://[::1]:4400', '[::1]:4400', null],
  ])('%s is ours at host %s with PUBLIC_URL %s', (origin, host, publicUrl) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(true)
  })

  it.each([
    ['http://elsewhere.example', 'localhost:4400', null],
    ['http://localhost:4401', 'localhost:4400', null],
    ['http://localhost', 'localhost:4400', null],
    ['null', 'localhost:4400', null],
    ['file://', '', null],
    ['http://zirkel.example.org.evil.example', 'zirkel.example.org', null],
    ['http://zirkel.example.org', '10.0.0.1:4400', 'https://zirkel.example.org'],
    ['http://localhost:4400', undefined, null],
  ])('%s is not ours at host %s with PUBLIC_URL %s', (origin, host, publicUrl) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(false)
  })
})

describe('a session’s token', () => {
  const token = 'A'.repeat(43)

  it('is found among other cookies, by the workshop’s name alone', () => {
    expect(findToken(`a=b; zirkel_w-1=${token}; zirkel_w-2=other`, 'w-1')).toBe(token)
    expect(findToken(`zirkel_w-10=${token}`, 'w-1')).toBeUndefined()
    expect(findToken(`xzirkel_w-1=${token}`, 'w-1')).toBeUndefined()
    expect(findToken(undefined, 'w-1')).toBeUndefined()
  })

  it('is none if it is empty, short, long or of other letters', () => {
    for (const value of ['', 'short', 'A'.repeat(201), `${token} x`, `"${token}"`]) {
      expect(findToken(`zirkel_w-1=${value}`, 'w-1')).toBeUndefined()
    }
  })
})
