/**
 * Access: who may open, read and write which document. Owns the order of the checks at a socket (ticket or cookie
 * with Origin, session, document, role, epoch) and tells open sockets of revocations. Knows no Yjs and no sockets.
 */
import type { Control } from '../../shared/model/control.ts'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Grant, Identity } from './grant.ts'
import { isOwnOrigin } from './origin.ts'
import type { Access, SocketRequest } from './port.ts'
import { accessTo, type DocumentAccess, type DocumentFacts, type Standing } from './rights.ts'
import { hashSecret } from './secrets.ts'
import { findToken } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { Tickets } from './tickets.ts'
import type { DocumentView, WorkshopView, WorkshopViews } from './workshop-views.ts'

export interface AccessControl extends Access {
  /** After the link was revoked on disk: shuts its sessions out everywhere. */
  endLink(workshopId: string, linkHash: string): void
}

export interface AccessParts {
  sessions: Sessions
  tickets: Tickets
  views: WorkshopViews
  publicUrl: string | null
}

export function createAccess({ sessions, tickets, views, publicUrl }: AccessParts): AccessControl {
  const listeners = new Set<Parameters<Access['onRevoked']>[0]>()

  async function authorise(request: SocketRequest): Promise<Result<Grant, CloseReason>> {
    const { workshopId, documentId } = request
    const credential = readCredential(request, tickets, publicUrl)
    if (!credential) return fail('unauthorised')
    const session = await sessions.findByHash(workshopId, credential.sessionHash)
    if (!session.ok) return fail(session.error)
    const view = await views.load(workshopId)
    const document = view?.documents.get(documentId)
    if (!view || !document) return fail('notFound')
    const access = accessIn(view, session.value, documentId)
    if (!access) return fail('forbidden')
    const epoch = request.epoch ?? credential.epoch ?? document.epoch
    if (epoch !== document.epoch) return fail('staleEpoch')
    return succeed({ identity: session.value, documentId, access, epoch })
  }

  return {
    authorise,
    accessOf(identity, documentId) {
      const view = views.peek(identity.workshopId)
      if (!view || !sessions.isLive(identity.sessionHash)) return undefined
      return accessIn(view, identity, documentId)
    },
    onRevoked(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    endLink(workshopId, linkHash) {
      const ended = sessions.end(linkHash)
      for (const listener of listeners) listener(workshopId, ended)
    },
  }
}

/** What the person may do with the document; undefined also where it does not exist. */
export function accessIn(view: WorkshopView, identity: Identity, documentId: string): DocumentAccess {
  const document = view.documents.get(documentId)
  if (!document) return undefined
  const { role, regionId, participantId } = identity
  return accessTo(
    { role, regionId, circleId: view.control.roster.get(participantId)?.circleId ?? undefined },
    document.facts,
    standingOf(view.control, document),
  )
}

function standingOf(control: Control, { boardId, facts }: DocumentView): Standing {
  if (control.endedAt !== null) return 'ended'
  return isShut(control, boardId) || isClosedCircle(control, facts) ? 'shut' : 'open'
}

function isShut({ locks, boards }: Control, boardId: string | null): boolean {
  if (boardId === null) return false
  return locks.get(boardId)?.board === true || boards.some(board => board.id === boardId && board.archived)
}

/** Moderation closed the circle: its people read what they wrote. */
function isClosedCircle({ circles }: Control, facts: DocumentFacts): boolean {
  return 'circleId' in facts && circles.some(circle => circle.id === facts.circleId && circle.closed)
}

/** A ticket speaks for itself; a cookie counts only with an Origin of ours, since browsers send it from anywhere. */
function readCredential(
  request: SocketRequest,
  tickets: Tickets,
  publicUrl: string | null,
): { sessionHash: string; epoch?: number } | undefined {
  const { workshopId, documentId, ticket, origin } = request
  if (ticket !== undefined) {
    const claims = tickets.read(ticket)
    return claims?.workshopId === workshopId && claims.documentId === documentId ? claims : undefined
  }
  if (origin === undefined || !isOwnOrigin(origin, request.host, publicUrl)) return undefined
  const token = findToken(request.cookieHeader, workshopId)
  return token === undefined ? undefined : { sessionHash: hashSecret(token) }
}
