/**
 * Puts people who join into the control document's roster. A change of a document by the server costs a copy of it,
 * so those who join while one is under way are written together with the next: 200 people arrive within a minute.
 */
import type { RosterEntry } from '../../shared/model/control.ts'
import { putParticipant } from '../../shared/model/control-writes.ts'
import { controlId } from '../../shared/model/document-id.ts'
import type { Documents } from '../room/port.ts'

export interface Roster {
  /** Resolves when it is on disk and every open browser was sent it. */
  put(workshopId: string, participantId: string, entry: RosterEntry): Promise<void>
}

interface Queue {
  isWriting: boolean
  /** Who comes with the next change. */
  people: Map<string, RosterEntry>
  next: PromiseWithResolvers<void>
}

export function createRoster(documents: Documents): Roster {
  const queues = new Map<string, Queue>()

  async function write(workshopId: string, queue: Queue): Promise<void> {
    queue.isWriting = true
    while (queue.people.size > 0) {
      const { people, next } = queue
      queue.people = new Map()
      queue.next = Promise.withResolvers()
      await documents
        .writeAll(workshopId, new Map([[controlId, doc => putAll(doc, people)]]))
        .then(next.resolve, next.reject)
    }
    queues.delete(workshopId)
  }

  return {
    put(workshopId, participantId, entry) {
      const queue = queues.get(workshopId) ?? {
        isWriting: false,
        people: new Map(),
        next: Promise.withResolvers(),
      }
      queues.set(workshopId, queue)
      queue.people.set(participantId, entry)
      const { promise } = queue.next
      if (!queue.isWriting) void write(workshopId, queue)
      return promise
    },
  }
}

function putAll(doc: Parameters<typeof putParticipant>[0], people: Map<string, RosterEntry>): void {
  for (const [participantId, entry] of people) putParticipant(doc, participantId, entry)
}
