/**
 * Tells browsers whose client ids are, by the control document. The truth is what is stored with the log; this copy
 * follows it: what was bound while a write was under way goes out with the next one.
 */
import { bindClients } from '../../shared/model/control-writes.ts'
import type { ClientOwner } from '../storage/port.ts'
import type { Owners } from './owners.ts'
import type { ServerChange } from './port.ts'

export interface OwnerMirror {
  /** After a commit that bound client ids. */
  bound(workshopId: string, owners: readonly ClientOwner[]): void
  /** When the control document was loaded: what was stored and not mirrored before a crash is now. */
  opened(workshopId: string, owners: Owners): void
  settled(): Promise<void>
}

/** A workshop without a control document has no mirror: a rejected write is dropped. */
export function createOwnerMirror(
  writeControl: (workshopId: string, change: ServerChange) => Promise<void>,
): OwnerMirror {
  const waiting = new Map<string, ClientOwner[]>()
  const writing = new Map<string, Promise<void>>()

  async function write(workshopId: string): Promise<void> {
    for (let owners = waiting.get(workshopId); owners; owners = waiting.get(workshopId)) {
      waiting.delete(workshopId)
      const batch = owners
      await writeControl(workshopId, yDoc => bindClients(yDoc, batch)).catch(() => undefined)
    }
    writing.delete(workshopId)
  }

  function bound(workshopId: string, owners: readonly ClientOwner[]): void {
    waiting.set(workshopId, [...(waiting.get(workshopId) ?? []), ...owners])
    if (!writing.has(workshopId)) writing.set(workshopId, write(workshopId))
  }

  return {
    bound,
    opened(workshopId, owners) {
      const all = [...owners.byClientId].map(([clientId, participantId]) => ({ clientId, participantId }))
      if (all.length > 0) bound(workshopId, all)
    },
    async settled() {
      await Promise.all(writing.values())
    },
  }
}
