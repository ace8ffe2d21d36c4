/**
 * What is decided on a region's cards: its coordination releases, releases again, lets stand, withdraws, and chooses
 * for the reveal; the moderator reveals what all regions chose, at once. Each is one storage transaction over drafts,
 * boards and control: all of it or nothing, whatever dies in between, and the same request once more changes nothing.
 * Drafts are read in the turn in which they are copied. Who may ask is the routes' business.
 */
import { type CardContext, findYCard, readCards, readText } from '../../shared/model/card.ts'
import { controlId } from '../../shared/model/document-id.ts'
import {
  type CardCopy,
  letStand,
  markReady,
  noteReleased,
  noteWithdrawn,
  putBackAsDrafts,
  putCopies,
  takeCopies,
  takeOffBoard,
} from '../../shared/model/release-writes.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import type { ReleaseAnswer, ReleaseCards } from '../../shared/protocol/release.ts'
import type { RevealAnswer } from '../../shared/protocol/reveal.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Identity } from '../access/grant.ts'
import type { WorkshopView, WorkshopViews } from '../access/workshop-views.ts'
import type { Documents, OwnedChange } from '../room/port.ts'
import { contextIn, listRegionDrafts, type RegionDrafts } from './region-drafts.ts'
import { writeUnlessEnded } from './workshop-ended.ts'

interface Parts {
  documents: Documents
  views: WorkshopViews
  now: () => Date
}

type Asker = Pick<Identity, 'workshopId' | 'participantId' | 'regionId'>

/** Cards of the asker's own region. */
export async function releaseCards(
  parts: Parts,
  asker: Asker,
  asked: ReleaseCards,
): Promise<Result<ReleaseAnswer, Failure>> {
  const view = await parts.views.load(asker.workshopId)
  const place =
    view &&
    listRegionDrafts(view).find(one => one.boardId === asked.boardId && one.regionId === asker.regionId)
  if (!place) return fail({ kind: 'not_found', message: 'Your region keeps no drafts on this board.' })
  const answer: ReleaseAnswer = { done: [], changed: [], gone: [] }
  const decision = { view, place, asked, answer, at: parts.now().toISOString(), by: asker.participantId }
  const written = await writeUnlessEnded(parts.documents, asker.workshopId, new Map(changesOf(decision)))
  return written.ok ? succeed(answer) : written
}

/** All that is chosen for the reveal on one board. */
export async function revealCards(
  { documents, views, now }: Parts,
  { workshopId, participantId }: Asker,
  boardId: string,
): Promise<Result<RevealAnswer, Failure>> {
  const view = await views.load(workshopId)
  const places = view ? listRegionDrafts(view).filter(place => place.boardId === boardId) : []
  if (!view || places.length === 0)
    return fail({ kind: 'not_found', message: 'No region keeps drafts on this board.' })
  const revealed = places.map(place => ({ place, copies: [] as CardCopy[] }))
  const note = { at: now().toISOString(), by: participantId }
  const written = await writeUnlessEnded(
    documents,
    workshopId,
    new Map([
      ...revealed.flatMap(one => copyChanges(view, one, readyIds)),
      [
        controlId,
        doc => {
          for (const { place, copies } of revealed)
            noteReleased(doc, boardId, idsOf(copies), { regionId: place.regionId, ...note })
        },
      ],
    ]),
  )
  if (!written.ok) return written
  const counts = revealed.map(({ place, copies }) => [place.regionId, copies.length] as const)
  return succeed({ released: Object.fromEntries(counts.filter(([, count]) => count > 0)) })
}

/** A document of Yjs, as a change is handed it. */
type Doc = Parameters<OwnedChange>[0]

/** A document's id and what is to happen in it. */
type Entry = [documentId: string, change: OwnedChange]

interface Decision {
  view: WorkshopView
  place: RegionDrafts
  asked: ReleaseCards
  /** Filled in while the changes run. */
  answer: ReleaseAnswer
  at: string
  by: string
}

function changesOf(decision: Decision): Entry[] {
  switch (decision.asked.deed) {
    case 'release':
      return releaseChanges(decision)
    case 'withdraw':
      return withdrawChanges(decision)
    case 'keep':
    case 'choose':
    case 'unchoose':
      return markChanges(decision)
  }
}

function releaseChanges(decision: Decision): Entry[] {
  const { view, place, answer, at, by } = decision
  const note = { regionId: place.regionId, at, by }
  return [
    ...copyChanges(view, { place, copies: [] }, (doc, context) => takeStock(decision, doc, context)),
    [controlId, doc => noteReleased(doc, place.boardId, answer.done, note)],
  ]
}

/** From a region's drafts to its board; `copies` is filled with what was copied. */
function copyChanges(
  view: WorkshopView,
  moved: { place: RegionDrafts; copies: CardCopy[] },
  choose: (doc: Doc, context: CardContext) => readonly string[],
): Entry[] {
  const { draftsId, boardDocumentId } = moved.place
  return [
    inContext(view, draftsId, (doc, context) => {
      moved.copies = takeCopies(doc, choose(doc, context), context)
    }),
    inContext(view, boardDocumentId, (doc, context) => putCopies(doc, moved.copies, context)),
  ]
}

function withdrawChanges({ view, place, asked, answer }: Decision): Entry[] {
  const ids = asked.cards.map(card => card.id)
  let copies: CardCopy[] = []
  return [
    inContext(view, place.boardDocumentId, (doc, context) => {
      copies = takeOffBoard(doc, ids, context)
      answer.done = idsOf(copies)
      answer.gone = ids.filter(id => !answer.done.includes(id))
    }),
    inContext(view, place.draftsId, (doc, context) => putBackAsDrafts(doc, copies, context)),
    [controlId, doc => noteWithdrawn(doc, place.boardId, answer.done)],
  ]
}

function markChanges(decision: Decision): Entry[] {
  const { view, place, asked } = decision
  return [
    inContext(view, place.draftsId, (doc, context) => {
      const ids = takeStock(decision, doc, context)
      if (asked.deed === 'keep') letStand(doc, ids, context)
      else markReady(doc, ids, asked.deed === 'choose')
    }),
  ]
}

/** With what the workshop says of the document's cards. */
function inContext(
  view: WorkshopView,
  documentId: string,
  change: (doc: Doc, context: CardContext) => void,
): Entry {
  return [
    documentId,
    (doc, owners) =>
      change(
        doc,
        contextIn(view, documentId, clientId => owners.get(clientId)),
      ),
  ]
}

/** The drafts asked for that are there and read as they did when they were looked at; all others are named in the answer. */
function takeStock({ asked, answer }: Decision, doc: Doc, { kind }: CardContext): string[] {
  const done: string[] = []
  for (const { id, seen } of asked.cards) {
    const yDraft = findYCard(doc, id)
    if (!yDraft) answer.gone.push(id)
    else if (seen !== undefined && readText(yDraft, kind) !== seen) answer.changed.push(id)
    else done.push(id)
  }
  answer.done = done
  return done
}

function readyIds(doc: Doc, context: CardContext): string[] {
  return readCards(doc, context).flatMap(card => (card.draft?.isReady ? [card.id] : []))
}

const idsOf = (copies: readonly CardCopy[]) => copies.map(({ card }) => card.id)
