/**
 * What one socket or request may do with one document: the outcome of checking ticket or cookie, Origin, link and
 * role. Grants are looked up again at every write, so a change of rights takes effect on open sockets.
 */
import type { Role } from '../../shared/protocol/roles.ts'

export interface Identity {
  workshopId: string
  participantId: string
  alias: string
  role: Role
  regionId: string | null
  /** Hash of the session's token: what a revocation is told by. */
  sessionHash: string
}

export interface Grant {
  identity: Identity
  documentId: string
  access: 'write' | 'read'
  epoch: number
}
