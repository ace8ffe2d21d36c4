/**
 * Answers to links of the synergy map. People of a region speak for that region and no other; moderators may put a
 * link aside or turn it down, never say yes for a region. Only links that the cards bear now can be
 * answered. The outcome is written into the control document, where no client can write.
 */
import { exportWorkshop } from '../../shared/model/export-workshop.ts'
import { type GivenAnswer, judgeLink } from '../../shared/model/link-decision.ts'
import { answerLink } from '../../shared/model/link-writes.ts'
import { decisionsOfFile } from '../../shared/plan/decisions-of-file.ts'
import { findLinks } from '../../shared/plan/links.ts'
import { findOwnLinks } from '../../shared/plan/own-links.ts'
import type { PlanLink } from '../../shared/plan/plan.ts'
import { indexSwot } from '../../shared/plan/swot-index.ts'
import { viewWorkshop } from '../../shared/plan/workshop-view.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { AnswerLink, LinkAnswered } from '../../shared/protocol/link-answer.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Identity } from '../access/grant.ts'
import { answersLinksAs } from '../access/rights.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import { decideControl } from './decide-control.ts'

interface Parts {
  documents: Documents
  views: WorkshopViews
  now: () => Date
}

export async function decideOnLink(
  parts: Parts,
  identity: Identity,
  linkId: string,
  asked: AnswerLink,
): Promise<Result<LinkAnswered, Failure>> {
  const party = answersLinksAs(identity)
  if (!party)
    return fail({ kind: 'forbidden', message: 'Only people of the regions and moderators answer to links.' })
  if (party === 'moderation' && asked.answer === 'accepted')
    return fail({ kind: 'forbidden', message: 'Only the regions themselves can accept a link: ask them.' })
  const link = await findLink(parts.documents, identity.workshopId, linkId)
  if (!link)
    return fail({ kind: 'not_found', message: 'The cards no longer bear this link: look at the map again.' })
  if (party !== 'moderation' && !link.regions.includes(party.region))
    return fail({ kind: 'forbidden', message: 'This link does not concern your region.' })
  const given = givenAnswer(parts, identity, asked)
  return decideControl(parts, identity.workshopId, doc => {
    const { status, waitsFor } = judgeLink(answerLink(doc, link, party, given), link.regions)
    return succeed({ link: linkId, status, waitsFor, answer: given?.answer ?? null })
  })
}

function findLink(documents: Documents, workshopId: string, linkId: string): Promise<PlanLink | undefined> {
  return documents.readAll(workshopId, (docs, owners) => {
    const file = exportWorkshop(docs, { ownerOf: clientId => owners.get(clientId) })
    const view = viewWorkshop(file)
    const links = findLinks(indexSwot(view), decisionsOfFile(file), findOwnLinks(view))
    return links.find(link => link.id === linkId)
  })
}

function givenAnswer({ now }: Parts, { participantId }: Identity, asked: AnswerLink): GivenAnswer | null {
  if (asked.answer === 'open') return null
  const reason = 'reason' in asked ? asked.reason : null
  return { answer: asked.answer, reason, by: participantId, at: now().toISOString() }
}
