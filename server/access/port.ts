/**
 * What sync may ask of access: may this socket open that document, may it still write, and who was shut out.
 * `access.ts` implements it. Answers are never cached by the asker: a change of rights bites at the next frame.
 */
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Result } from '../../shared/result.ts'
import type { Grant, Identity } from './grant.ts'

/** What an upgrade request brings, as it came over the wire. */
export interface SocketRequest {
  workshopId: string
  documentId: string
  ticket?: string | undefined
  cookieHeader?: string | undefined
  origin?: string | undefined
  host?: string | undefined
  /** The epoch that the client's copy is of; an older one than the document's is refused. */
  epoch?: number | undefined
}

export interface Access {
  /** A valid ticket for this document, or the workshop's cookie with a matching Origin. */
  authorise(request: SocketRequest): Promise<Result<Grant, CloseReason>>
  /** What this person may do with the document right now. Synchronous and cheap: asked at every write. */
  accessOf(identity: Identity, documentId: string): 'write' | 'read' | undefined
  /** Called once for each change that shuts sessions out, with their token hashes. Returns the unsubscriber. */
  onRevoked(listener: (workshopId: string, sessionHashes: ReadonlySet<string>) => void): () => void
}
