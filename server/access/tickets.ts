/**
 * Tickets open sockets on one document for a short while. They are stateless: what they say, and an HMAC over it
 * under a key of this installation, so they survive a restart. A ticket names the session and grants nothing by
 * itself: at the socket the session is looked up again, so that a revoked link counts at once.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { deriveKey } from './secrets.ts'

const claimsSchema = z.object({
  workshopId: z.string(),
  documentId: z.string(),
  sessionHash: z.string(),
  /** Of the document when the ticket was given. */
  epoch: z.number().int(),
  /** Milliseconds since 1970. */
  expiresAt: z.number().int(),
})
export type TicketClaims = z.infer<typeof claimsSchema>

export interface Tickets {
  issue(claims: TicketClaims): string
  /** Undefined unless we made it and it has not expired. */
  read(ticket: string): TicketClaims | undefined
}

/** A ticket is some 250 characters; anything much longer is none. */
const maxTicketLength = 1_000

export function createTickets(serverKey: Uint8Array, now: () => number = Date.now): Tickets {
  const key = deriveKey(serverKey, 'ticket')
  const sign = (body: string) => createHmac('sha256', key).update(body).digest()
  return {
    issue(claims) {
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
      return `${body}.${sign(body).toString('base64url')}`
    },
    read(ticket) {
      if (ticket.length > maxTicketLength) return undefined
      const [body = '', signature = '', ...rest] = ticket.split('.')
      const given = Buffer.from(signature, 'base64url')
      const right = sign(body)
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
      const claims = claimsSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
      return claims.expiresAt > now() ? claims : undefined
    },
  }
}
