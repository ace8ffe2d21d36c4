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
  const readings = new Map<string, Readings>()

  /** One reading at a time. Who asks while one runs gets the next, and shares it with all who ask meanwhile. */
  function refresh(workshopId: string): Promise<WorkshopView | undefined> {
    const known = readings.get(workshopId)
    if (known?.next) return known.next
    const before = known?.current ?? Promise.resolve()
    const next = before.then(start, start)
    readings.set(workshopId, { current: known?.current, next })
    return next

    async function start(): Promise<WorkshopView | undefined> {
      readings.set(workshopId, { current: next, next: undefined })
      try {
        const view = await read(workshopId)
        if (view) views.set(workshopId, view)
        return view
      } finally {
        if (readings.get(workshopId)?.next === undefined) readings.delete(workshopId)
      }
    }
  }

  return {
    load: async workshopId =>
      views.get(workshopId) ?? readings.get(workshopId)?.current ?? refresh(workshopId),
    peek: workshopId => views.get(workshopId),
    refresh,
  }
}

interface Readings {
  current: Promise<WorkshopView | undefined> | undefined
  /** Has not begun to read yet. */
  next: Promise<WorkshopView | undefined> | undefined
}
