/**
 * One way to decide: a person asked, and the outcome is written into the control document, where no client can write.
 * The decision runs on that document as it is at its turn, so that what others decided meanwhile counts.
 */
import { controlId } from '../../shared/model/document-id.ts'
import { readEndedAt } from '../../shared/model/workshop-end.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents, ServerChange } from '../room/port.ts'
import { workshopEnded } from './workshop-ended.ts'

interface Parts {
  documents: Documents
  views: WorkshopViews
}

/** What it refuses it must not have written. */
export type Decision<T> = (doc: Parameters<ServerChange>[0]) => Result<T, Failure>

/** Rights follow before it resolves. A workshop that has ended by then refuses. */
export function decideControl<T>(
  parts: Parts,
  workshopId: string,
  decision: Decision<T>,
): Promise<Result<T, Failure>> {
  return decideAlsoWhenEnded(parts, workshopId, doc =>
    readEndedAt(doc) === null ? decision(doc) : fail(workshopEnded),
  )
}

/** For ending it, and for opening it again. */
export async function decideAlsoWhenEnded<T>(
  { documents, views }: Parts,
  workshopId: string,
  decision: Decision<T>,
): Promise<Result<T, Failure>> {
  const turn: { outcome?: Result<T, Failure> } = {}
  const change: ServerChange = doc => {
    turn.outcome = decision(doc)
  }
  await documents.writeAll(workshopId, new Map([[controlId, change]]))
  await views.refresh(workshopId)
  if (!turn.outcome) throw new Error('the control document was written without its change')
  return turn.outcome
}
