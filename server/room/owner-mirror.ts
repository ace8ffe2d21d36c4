/**
 * Tells browsers whose client ids are, by the control document. The truth is what is stored with the log; this copy
 * follows it: the first at once, what is bound meanwhile together with the next, one write a while for a workshop,
 * since every write goes to everybody and 200 people arrive within a minute.
 */
import { bindClients } from '../../shared/model/control-writes.ts'
import { type ClientOwner, StorageFailure } from '../storage/port.ts'
import type { Clock } from './clock.ts'
import type { Owners } from './owners.ts'
import type { ServerChange } from './port.ts'

export interface OwnerMirror {
  /** After a commit that bound client ids. */
  bound(workshopId: string, owners: readonly ClientOwner[]): void
  /** When the control document was loaded: what was stored and not mirrored before a crash is now. */
  opened(workshopId: string, owners: Owners): void
  /** Writes what waits without waiting any longer. From then on nothing that fails is tried again. */
  settled(): Promise<void>
}

export interface OwnerMirrorParts {
  writeControl(workshopId: string, change: ServerChange): Promise<void>
  clock: Clock
  everyMs: number
}

const longestPauseMs = 30_000

export function createOwnerMirror({ writeControl, clock, everyMs }: OwnerMirrorParts): OwnerMirror {
  const waiting = new Map<string, ClientOwner[]>()
  const writing = new Map<string, Promise<void>>()
  const hurries = new Set<() => void>()
  let isStopping = false

  async function write(workshopId: string): Promise<void> {
    let pauseMs = everyMs
    while (waiting.has(workshopId)) {
      const isDone = await writeBatch(workshopId)
      pauseMs = isDone ? everyMs : Math.min(longestPauseMs, pauseMs * 2)
      await pause(pauseMs)
    }
    writing.delete(workshopId)
  }

  function take(workshopId: string): ClientOwner[] {
    const owners = waiting.get(workshopId) ?? []
    waiting.delete(workshopId)
    return owners
  }

  /**
   * False if the store failed: then it is tried again. A workshop without a control document has no mirror. What
   * waits is taken when the document is there: loading it for this may have added all that is stored (`opened`).
   */
  async function writeBatch(workshopId: string): Promise<boolean> {
    let owners: ClientOwner[] = []
    try {
      await writeControl(workshopId, yDoc => {
        owners = take(workshopId)
        bindClients(yDoc, owners)
      })
    } catch (error) {
      const again = [...owners, ...take(workshopId)]
      if (!(error instanceof StorageFailure) || isStopping) return true
      waiting.set(workshopId, again)
      return false
    }
    return true
  }

  function pause(ms: number): Promise<void> {
    if (isStopping) return Promise.resolve()
    return new Promise(resolve => {
      const end = () => {
        hurries.delete(end)
        cancel()
        resolve()
      }
      const cancel = clock.after(ms, end)
      hurries.add(end)
    })
  }

  function bound(workshopId: string, owners: readonly ClientOwner[]): void {
    waiting.set(workshopId, [...(waiting.get(workshopId) ?? []), ...owners])
    if (!writing.has(workshopId)) writing.set(workshopId, write(workshopId))
  }

  return {
    bound,
    opened(workshopId, owners) {
      const all = [...owners.byClientId].map(([clientId, participantId]) => ({ clientId, participantId }))
      const stored = all.filter(({ clientId }) => owners.isStored(clientId))
      if (stored.length > 0) bound(workshopId, stored)
    },
    async settled() {
      isStopping = true
      for (const hurry of [...hurries]) hurry()
      await Promise.all(writing.values())
    },
  }
}
