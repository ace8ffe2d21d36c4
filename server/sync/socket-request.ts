/** What an upgrade asks for, read from its URL and headers. Undefined if the path is not sync's. */
import type { IncomingMessage } from 'node:http'
import type { SocketRequest } from '../access/port.ts'

const path = /^\/sync\/([^/]{1,100})\/([^/]{1,200})$/

export function readSocketRequest({ url = '', headers }: IncomingMessage): SocketRequest | undefined {
  const parsed = URL.parse(url, 'http://localhost')
  const [, workshopId, documentId] = path.exec(parsed?.pathname ?? '') ?? []
  if (!parsed || workshopId === undefined || documentId === undefined) return undefined
  const epoch = parsed.searchParams.get('epoch')
  return {
    workshopId: decode(workshopId),
    documentId: decode(documentId),
    ticket: parsed.searchParams.get('ticket') ?? undefined,
    // anything but a whole number is an epoch that no document has
    epoch: epoch === null ? undefined : /^\d{1,15}$/.test(epoch) ? Number(epoch) : -1,
    cookieHeader: headers.cookie,
    origin: headers.origin,
    host: headers.host,
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
