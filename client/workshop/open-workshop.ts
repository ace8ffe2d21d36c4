/**
 * Opens a workshop in this browser: puts together session, sockets, local copies and store, and watches the network.
 * The composition root of the client's engine; everything below it is handed what it needs.
 */
import type { CardContext } from '../../shared/model/card.ts'
import { cardContext } from '../../shared/model/control-context.ts'
import { parseDocumentId } from '../../shared/model/document-id.ts'
import type { Opening } from '../../shared/protocol/opening.ts'
import { readWorkshop } from '../api/workshops.ts'
import { createCardReading } from '../store/unsent-cards.ts'
import { createWorkshopStore, type WorkshopStore } from '../store/workshop-store.ts'
import { fewAtOnce } from '../sync/few-at-once.ts'
import { openKeptValues } from '../sync/kept-values.ts'
import { openLocalCopies } from '../sync/local-copy.ts'
import { createOpenDocuments, type OpenDocuments } from '../sync/open-documents.ts'
import { createSetAsideShelf } from '../sync/set-aside.ts'
import { openWebSocket } from '../sync/transport.ts'
import { createUnsavedMarks } from '../sync/unsaved-marks.ts'
import { followBoards } from './follow-boards.ts'

export interface OpenedWorkshop {
  store: WorkshopStore
  close(): void
}

/** Handshakes: with more, Chromium begins to hold the further ones up. */
const socketsAtOnce = 6

export function openWorkshop({ workshop: info, states }: Opening): OpenedWorkshop {
  const { workshopId, participantId } = info.session
  const kept = openKeptValues()
  const documents: OpenDocuments = createOpenDocuments({
    workshopId,
    participantId,
    documents: info.session.documents,
    states,
    socketOrigin: location.origin.replace(/^http/, 'ws'),
    openTransport: fewAtOnce(openWebSocket, socketsAtOnce),
    localCopies: openLocalCopies(),
    shelf: createSetAsideShelf(workshopId, kept),
    marks: createUnsavedMarks(workshopId, kept),
    cards: createCardReading(id => contextOf(id)),
    onStale: () => void learnAnew(workshopId, documents),
    random: Math.random,
  })
  const store = createWorkshopStore(info, documents)
  const contextOf = (documentId: string): CardContext | undefined => {
    const control = store.control.get()
    const name = parseDocumentId(documentId)
    return control && name ? cardContext(control, name) : undefined
  }
  const ends = [
    watchNetwork(documents),
    whenKnown(store, () => documents.collectUnsaved()),
    followBoards(store, () => learnAnew(workshopId, documents)),
  ]
  return {
    store,
    close: () => {
      for (const end of ends) end()
      store.close()
    },
  }
}

/** Calls once, as soon as the workshop can be read. */
function whenKnown({ control }: WorkshopStore, call: () => void): () => void {
  const end = control.watch(() => {
    end()
    call()
  })
  return end
}

async function learnAnew(workshopId: string, documents: OpenDocuments): Promise<void> {
  const answer = await readWorkshop(workshopId)
  if (answer.ok) documents.learn(answer.value.session.documents)
}

const longestHurryMs = 1_000

/** The browser's word on the network is only a hint: a server on this machine needs none. */
function watchNetwork(documents: OpenDocuments): () => void {
  // A whole room hears of its network at the same instant.
  const back = () => void setTimeout(() => documents.hurry(), Math.random() * longestHurryMs)
  const gone = () => documents.suspect()
  const seen = () => {
    if (document.visibilityState === 'visible') documents.hurry()
  }
  addEventListener('online', back)
  addEventListener('offline', gone)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', back)
    removeEventListener('offline', gone)
    document.removeEventListener('visibilitychange', seen)
  }
}
