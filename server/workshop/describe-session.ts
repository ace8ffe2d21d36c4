/** What someone who has joined is told: who they are here, and every document with what they may do in it. */
import type { Session, SessionDocument } from '../../shared/protocol/session.ts'
import { accessIn } from '../access/access.ts'
import type { Identity } from '../access/grant.ts'
import type { DocumentView, WorkshopView } from '../access/workshop-views.ts'

export function describeSession(view: WorkshopView, identity: Identity): Session {
  const { workshopId, participantId, alias, role, regionId } = identity
  const documents = [...view.documents.values()].flatMap(document => {
    const access = accessIn(view, identity, document.documentId)
    return access ? [describeDocument(document, access)] : []
  })
  return { workshopId, participantId, alias, role, regionId, documents }
}

function describeDocument(document: DocumentView, access: SessionDocument['access']): SessionDocument {
  const { documentId: id, boardId, boardType, facts, epoch } = document
  return {
    id,
    boardId,
    kind: facts.kind,
    boardType,
    ...('regionId' in facts ? { regionId: facts.regionId } : {}),
    ...('circleId' in facts ? { circleId: facts.circleId } : {}),
    access,
    epoch,
  }
}
