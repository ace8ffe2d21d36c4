/** What a workshop that has ended refuses, and how a write of the server makes sure that it goes on. */
import { controlId } from '../../shared/model/document-id.ts'
import { readEndedAt } from '../../shared/model/workshop-end.ts'
import type { ErrorKind, Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { Documents, OwnedChange } from '../room/port.ts'

/** To whoever decides something. */
export const workshopEnded = refusal(
  'conflict',
  'This workshop has ended: nothing is decided until a moderator opens it again.',
)

/** To whoever never took part. */
export const takesNobodyNew = refusal(
  'gone',
  'This workshop has ended and takes nobody new: ask the moderator for the plan, or for a link to read.',
)

/** `rule` lets a page say it in its own words. */
function refusal(kind: ErrorKind, message: string): Failure {
  return { kind, message, details: [{ path: 'workshop', expected: 'one that goes on', rule: 'ended' }] }
}

/** All of the changes, or none if the workshop has ended by their turn. */
export async function writeUnlessEnded(
  documents: Documents,
  workshopId: string,
  changes: ReadonlyMap<string, OwnedChange>,
): Promise<Result<void, Failure>> {
  const turn = { isEnded: false }
  const decide: OwnedChange = (doc, owners) => {
    turn.isEnded = readEndedAt(doc) !== null
    // the port's way to have nothing written
    if (turn.isEnded) throw new Error('the workshop has ended')
    changes.get(controlId)?.(doc, owners)
  }
  try {
    await documents.writeAll(workshopId, new Map([...changes, [controlId, decide]]))
  } catch (error) {
    if (turn.isEnded) return fail(workshopEnded)
    throw error
  }
  return succeed(undefined)
}
