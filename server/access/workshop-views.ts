/**
 * What access knows of each workshop in use: its control document as last read, which documents exist, what they
 * are for and their epochs. Whoever changes control calls `refresh`. Kept in memory for every workshop opened since
 * the start (some ten kilobytes each), since rights are asked at every write and must not wait for a disk.
 */
import type { Control } from '../../shared/model/control.ts'
import type { DocumentRecord } from '../storage/port.ts'
import type { DocumentFacts } from './rights.ts'

export interface WorkshopView {
  control: Control
  /** By document id, `control` first, then in the order of boards and of regions or circles. */
  documents: ReadonlyMap<string, DocumentView>
}

export interface DocumentView extends DocumentRecord {
  facts: DocumentFacts
  boardId: string | null
  /** The kind of board as the workshop file spells it, `swot`; null for control. */
  boardType: string | null
}

export interface WorkshopViews {
  /** Undefined if there is no such workshop. */
  load(workshopId: string): Promise<WorkshopView | undefined>
  /** What is known without waiting. */
  peek(workshopId: string): WorkshopView | undefined
  /** Reads anew; until that is done the old view holds. */
  refresh(workshopId: string): Promise<WorkshopView | undefined>
}

export function createWorkshopViews(
  read: (workshopId: string) => Promise<WorkshopView | undefined>,
): WorkshopViews {
  const views = new Map<string, WorkshopView>()
  const loading = new Map<string, Promise<WorkshopView | undefined>>()
  /** The number of the newest reading kept, so that a slow older one does not replace it. */
  const kept = new Map<string, number>()
  let readings = 0

  async function refresh(workshopId: string): Promise<WorkshopView | undefined> {
    const reading = ++readings
    const view = await read(workshopId)
    if (view && reading > (kept.get(workshopId) ?? 0)) {
      kept.set(workshopId, reading)
      views.set(workshopId, view)
    }
    return view
  }

  async function load(workshopId: string): Promise<WorkshopView | undefined> {
    const known = views.get(workshopId)
    if (known) return known
    const underWay = loading.get(workshopId) ?? refresh(workshopId).finally(() => loading.delete(workshopId))
    loading.set(workshopId, underWay)
    return underWay
  }

  return { load, peek: workshopId => views.get(workshopId), refresh }
}
