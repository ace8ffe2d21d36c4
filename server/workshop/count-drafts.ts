/**
 * How many cards each region keeps to itself: read from the documents, and nothing but numbers handed on. Moderators'
 * pages ask every few seconds; who asks while a count is under way shares it.
 */
import { readCards } from '../../shared/model/card.ts'
import type { DraftCounts } from '../../shared/protocol/draft-counts.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import { contextIn, listRegionDrafts, type RegionDrafts } from './region-drafts.ts'

interface Parts {
  documents: Documents
  views: WorkshopViews
}

export type CountDrafts = (workshopId: string) => Promise<DraftCounts>

export function createCountDrafts(parts: Parts): CountDrafts {
  const underWay = new Map<string, Promise<DraftCounts>>()
  return workshopId => {
    const known = underWay.get(workshopId)
    if (known) return known
    const counting = countDrafts(parts, workshopId).finally(() => underWay.delete(workshopId))
    underWay.set(workshopId, counting)
    return counting
  }
}

async function countDrafts({ documents, views }: Parts, workshopId: string): Promise<DraftCounts> {
  const view = await views.load(workshopId)
  if (!view) return []
  const cardsOf = (documentId: string) =>
    documents.readOne(workshopId, documentId, (doc, owners) =>
      readCards(
        doc,
        contextIn(view, documentId, clientId => owners.get(clientId)),
      ),
    )
  return Promise.all(listRegionDrafts(view).map(place => countPlace(place, cardsOf)))
}

async function countPlace(
  { boardId, regionId, draftsId, boardDocumentId }: RegionDrafts,
  cardsOf: (documentId: string) => Promise<ReturnType<typeof readCards>>,
): Promise<DraftCounts[number]> {
  const [drafts, board] = await Promise.all([cardsOf(draftsId), cardsOf(boardDocumentId)])
  const onBoard = new Set(board.map(card => card.id))
  const kept = drafts.filter(card => !onBoard.has(card.id) && card.text.trim() !== '')
  const ready = kept.filter(card => card.draft?.isReady)
  return { boardId, regionId, drafts: kept.length, ready: ready.length, released: board.length }
}
