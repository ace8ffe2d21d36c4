/**
 * Headers that keep a browser from doing what we never ask for, and the check that a request from a browser comes
 * from our own pages. Fonts, scripts and styles are all served by us; nothing inline runs.
 */
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../access/origin.ts'
import { refuse } from './refusal.ts'

/** The one `<style>` element that react-aria adds, `touch-action` for what can be pressed; by the hash of its text. */
const pressableStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

export async function secureHeaders(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  const https = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", pressableStyle],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", request => ownSockets(request.headers.host, publicUrl)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // No text ever becomes a script or mark-up: what would try throws, in ours and in all that we brought along.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    // Browsers ignore these two on plain http, and complain.
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
  })
}

/** `'self'` covers WebSockets in most browsers; Safari before 15.4 wants them named. */
function ownSockets(host: string | undefined, publicUrl: string | null): string {
  const hosts = [host, publicUrl === null ? undefined : new URL(publicUrl).host]
  const named = hosts.filter(name => name !== undefined && /^[\w.:[\]-]+$/.test(name))
  return [...new Set(named)].map(name => `ws://${name} wss://${name}`).join(' ')
}

/** A request with an Origin must come from our own pages; one without is no browser's doing and passes. */
export function checkOrigin(publicUrl: string | null): (request: FastifyRequest) => Promise<void> {
  return async request => {
    const { origin } = request.headers
    if (origin === undefined || isOwnOrigin(origin, request.host, publicUrl)) return
    refuse(
      'forbidden',
      'This page may not ask this server: open Zirkel at its own address, or set PUBLIC_URL to it.',
    )
  }
}

/** Where links lead: PUBLIC_URL, or where the request was sent to. */
export function baseUrl(request: FastifyRequest, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl
  const asked = URL.parse(`${request.protocol}://${request.host}`)
  return asked?.origin ?? 'http://localhost'
}
