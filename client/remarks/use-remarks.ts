/** What is said about a card, and what one may say: read where the card lies, in the region's draft or on its board. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Card } from '../../shared/model/card.ts'
import type { Remarks } from '../../shared/model/remarks.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { createRemarkActions, type RemarkActions } from '../store/remark-actions.ts'
import { createRemarkHub, noRemarks, type RemarkHub } from '../store/remark-hub.ts'
import type { OpenBoard, WorkshopStore } from '../store/workshop-store.ts'

type OpenDocument = NonNullable<ReturnType<WorkshopStore['documents']['find']>>

const hubs = new WeakMap<OpenDocument, RemarkHub>()

function hubOf(document: OpenDocument, { control }: WorkshopStore): RemarkHub {
  const known = hubs.get(document)
  if (known) return known
  const hub = createRemarkHub(document.doc, clientId => control.get()?.clients.get(clientId))
  hubs.set(document, hub)
  control.watch(hub.readAgain)
  return hub
}

/** Where the card lies: of a region's drafts and its board, the one that has it. */
function homeOf({ parts, ...board }: OpenBoard, cardId: string): Pick<OpenBoard, 'documentId' | 'access'> {
  if (!parts) return board
  return parts.board.cards.findCard(cardId) ? parts.board : parts.drafts
}

const never = () => () => undefined

export interface CardRemarks {
  remarks: Remarks
  /** Undefined where one may only read. */
  actions: RemarkActions | undefined
}

export function useRemarks(board: OpenBoard, card: Pick<Card, 'id'>): CardRemarks {
  const store = useWorkshop()
  const home = homeOf(board, card.id)
  const document = store.documents.find(home.documentId)
  const hub = document && hubOf(document, store)
  const remarks = useSyncExternalStore(hub?.watch ?? never, () => hub?.remarksOf(card.id) ?? noRemarks)
  const { participantId } = store.info.session
  const actions = useMemo(
    () =>
      document && home.access === 'write'
        ? createRemarkActions(document.doc, card.id, participantId, store.undo)
        : undefined,
    [document, home.access, card.id, participantId, store],
  )
  return { remarks, actions }
}
