/** Reads a workshop's view: which documents it has, by the store, and what they are for, by the control document. */
import type { Scope } from '../../shared/boards/contract.ts'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { type Control, readControl } from '../../shared/model/control.ts'
import { controlId, type DocumentName, parseDocumentId } from '../../shared/model/document-id.ts'
import type { DocumentFacts } from '../access/rights.ts'
import type { DocumentView, WorkshopView } from '../access/workshop-views.ts'
import type { Documents } from '../room/port.ts'
import type { DocumentRecord, Storage } from '../storage/port.ts'

export async function readView(
  { storage, documents }: { storage: Storage; documents: Documents },
  workshopId: string,
): Promise<WorkshopView | undefined> {
  if (!(await storage.findWorkshop(workshopId))) return undefined
  const records = await storage.listDocuments(workshopId)
  const control = await documents.readOne(workshopId, controlId, readControl)
  const views = records.flatMap(record => documentView(control, record) ?? [])
  const places = new Map(views.map(view => [view.documentId, placeOf(control, view)]))
  views.sort((a, b) => comparePlaces(places.get(a.documentId) ?? [], places.get(b.documentId) ?? []))
  return { control, documents: new Map(views.map(view => [view.documentId, view])) }
}

/** Undefined for documents of boards that the workshop no longer has: kept, but nobody's. */
function documentView(control: Control, record: DocumentRecord): DocumentView | undefined {
  const name = parseDocumentId(record.documentId)
  if (!name) return undefined
  if (name.kind === 'control')
    return { ...record, facts: { kind: 'control' }, boardId: null, boardType: null }
  const board = control.boards.find(one => one.id === name.boardId)
  const facts = board && factsOf(name, kindOfBoard(board).scope)
  return facts && { ...record, facts, boardId: board.id, boardType: board.type }
}

function factsOf(name: Exclude<DocumentName, { kind: 'control' }>, scope: Scope): DocumentFacts | undefined {
  if (name.kind === 'drafts') return { kind: 'drafts', regionId: name.part }
  if (scope === 'shared') return name.part === undefined ? { kind: 'board', scope } : undefined
  if (name.part === undefined) return undefined
  return scope === 'region'
    ? { kind: 'board', scope, regionId: name.part }
    : { kind: 'board', scope, circleId: name.part }
}

/** Control, then by board, then drafts behind boards, then by region in neutral order or by circle. */
function placeOf(control: Control, { facts, boardId }: DocumentView): number[] {
  if (facts.kind === 'control') return [-1]
  const board = control.boards.findIndex(one => one.id === boardId)
  const region = 'regionId' in facts ? control.regions.findIndex(one => one.id === facts.regionId) : 0
  const circle = 'circleId' in facts ? control.circles.findIndex(one => one.id === facts.circleId) : 0
  return [board, facts.kind === 'drafts' ? 1 : 0, region, circle]
}

function comparePlaces(a: number[], b: number[]): number {
  const at = a.findIndex((place, index) => place !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? -1)
}
