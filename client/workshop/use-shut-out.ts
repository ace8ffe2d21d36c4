/**
 * Whether the server has closed the door on this person while the workshop was open, why, and what stood in the
 * page's fields then. What had been written on cards is the business of what is set aside.
 */
import { useEffect, useState } from 'react'
import { controlId } from '../../shared/model/document-id.ts'
import { readWorkshop } from '../api/workshops.ts'
import type { Refusal } from '../app/RefusalPage.tsx'
import { readTypedTexts } from '../app/typed-texts.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import type { RefusalReason } from '../sync/provider.ts'

export interface ShutOut {
  reason: Refusal
  typed: readonly string[]
}

/** Others concern a document, and are told beside the board. */
const pages: Partial<Record<RefusalReason, Refusal>> = {
  revoked: 'link_revoked',
  unauthorised: 'no_session',
  forbidden: 'forbidden',
  notFound: 'workshop_unknown',
}

export function useShutOut(store: WorkshopStore): ShutOut | undefined {
  const [shutOut, setShutOut] = useState<ShutOut>()
  useEffect(() => {
    let isCurrent = true
    const end = watchControl(store, async refused => {
      const reason = await pageOf(refused, store.info.id)
      if (isCurrent && reason) setShutOut({ reason, typed: readTypedTexts() })
    })
    return () => {
      isCurrent = false
      end()
    }
  }, [store])
  return shutOut
}

/** A socket hears the same word whether a link was ended or the whole workshop is gone. */
async function pageOf(refused: RefusalReason, workshopId: string): Promise<Refusal | undefined> {
  if (refused !== 'revoked') return pages[refused]
  const answer = await readWorkshop(workshopId)
  return !answer.ok && answer.error.kind === 'not_found' ? 'workshop_unknown' : pages.revoked
}

function watchControl({ documents }: WorkshopStore, refused: (reason: RefusalReason) => unknown): () => void {
  let endConnection: () => void = () => undefined
  const look = () => {
    endConnection()
    const connection = documents.find(controlId)?.connection
    if (!connection) return
    const read = () => {
      const state = connection.get()
      if (state.kind === 'refused') refused(state.reason)
    }
    endConnection = connection.watch(read)
    read()
  }
  const endDocuments = documents.watch(look)
  look()
  return () => {
    endDocuments()
    endConnection()
  }
}
