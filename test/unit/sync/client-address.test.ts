import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createAddressOf } from '../../../server/sync/client-address.ts'

const asked = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

describe('[Limit1] the address of a connection', () => {
  const addressOf = createAddressOf(['10.0.0.0/8', '::1', 'fd00::/8'])

  it.each([
    ['its own', '192.0.2.7', undefined, '192.0.2.7'],
    ['its own, whatever it says', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['what a proxy says', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['the last before our proxies', '10.1.2.3', '203.0.113.9, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['a proxy’s, through an IPv6 socket', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['a proxy’s that says nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['a proxy’s that says nonsense', '10.1.2.3', 'somebody', '10.1.2.3'],
    ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['the network of a short one', '2001:db8::6', undefined, '2001:db8:0:0'],
    ['what a proxy on IPv6 says', 'fd00::1', '2001:db8::6', '2001:db8:0:0'],
  ])('is %s', (_, remote, forwarded, expected) => {
    expect(addressOf(asked(remote, forwarded))).toBe(expected)
  })
})
