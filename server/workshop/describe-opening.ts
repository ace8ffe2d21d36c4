/**
 * What a page needs to show a workshop at once: the workshop, and the documents that everybody sees first. Only what
 * the session may read, as it is on disk.
 */
import type { Opening } from '../../shared/protocol/opening.ts'
import type { Session } from '../../shared/protocol/session.ts'
import type { Identity } from '../access/grant.ts'
import type { Seal } from '../access/secrets.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import { encodeState } from '../room/encode-state.ts'
import type { Documents } from '../room/port.ts'
import type { Storage } from '../storage/port.ts'
import { describeWorkshop } from './describe-workshop.ts'

/** A third of a second at 5 Mbit/s; a grid of 60 cards has 30 KB. */
const maxStateBytes = 150_000

interface Parts {
  storage: Storage
  documents: Documents
  views: WorkshopViews
  seal: Seal
}

export async function describeOpening(parts: Parts, identity: Identity, base: string): Promise<Opening> {
  const workshop = await describeWorkshop(parts, identity, base)
  const ids = seenFirst(workshop.session)
  const states = await Promise.all(
    // one that cannot be read just now is the business of its socket; the room has logged it
    ids.map(id => parts.documents.readOne(identity.workshopId, id, encodeState).catch(() => undefined)),
  )
  const small = ids.flatMap((id, index) => {
    const state = states[index]
    return state && state.length <= maxStateBytes ? [[id, Buffer.from(state).toString('base64')]] : []
  })
  return { workshop, states: Object.fromEntries(small) }
}

function seenFirst({ documents, regionId }: Session): string[] {
  return documents
    .filter(({ kind, regionId: of }) => kind === 'control' || (of !== undefined && of === regionId))
    .map(({ id }) => id)
}
