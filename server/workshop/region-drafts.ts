/** Which documents a region's drafts of a board are in: where they are written, and where they go when released. */
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { CardContext, OwnerOf } from '../../shared/model/card.ts'
import { cardContext } from '../../shared/model/control-context.ts'
import { formatDocumentId, parseDocumentId } from '../../shared/model/document-id.ts'
import type { WorkshopView } from '../access/workshop-views.ts'

export interface RegionDrafts {
  boardId: string
  regionId: string
  draftsId: string
  /** The region's board, which all read. */
  boardDocumentId: string
}

/** Of every board of regions that has drafts, in the workshop's order. */
export function listRegionDrafts(view: WorkshopView): RegionDrafts[] {
  return [...view.documents.values()].flatMap(({ documentId, boardId, facts }) => {
    if (facts.kind !== 'drafts' || boardId === null) return []
    const { regionId } = facts
    const boardDocumentId = formatDocumentId({ kind: 'board', boardId, part: regionId })
    const board = view.control.boards.find(one => one.id === boardId)
    const isOfRegions =
      board !== undefined && kindOfBoard(board).scope === 'region' && view.documents.has(boardDocumentId)
    return isOfRegions ? [{ boardId, regionId, draftsId: documentId, boardDocumentId }] : []
  })
}

/** What the workshop says of the cards of one of these documents. Throws for any other: a broken invariant. */
export function contextIn(view: WorkshopView, documentId: string, ownerOf: OwnerOf): CardContext {
  const name = parseDocumentId(documentId)
  const context = name && cardContext(view.control, name, ownerOf)
  if (!context) throw new Error(`${documentId} is no document of a board`)
  return context
}
