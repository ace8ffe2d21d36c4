/**
 * Which address a connection counts for. Behind trusted proxies it is the last one in X-Forwarded-For that is none of
 * them; anybody else's header is not believed. Of IPv6 the first 64 bits: one household or attacker has all the rest.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

export type AddressOf = (request: IncomingMessage) => string

/** `trustedProxies`: addresses or networks, checked by `config.ts`. */
export function createAddressOf(trustedProxies: readonly string[]): AddressOf {
  const trusted = new BlockList()
  for (const network of trustedProxies) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return ({ socket, headers }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
    let address = plain(socket.remoteAddress ?? '')
    while (isTrusted(address)) {
      const next = plain(forwarded.pop()?.trim() ?? '')
      if (isIP(next) === 0) break
      address = next
    }
    return isIP(address) === 6 ? firstHalf(address) : address
  }
}

/** IPv4 as it comes through an IPv6 socket. */
const plain = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '')

function firstHalf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length
  return [...groups, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...behind]
    .slice(0, 4)
    .join(':')
}
