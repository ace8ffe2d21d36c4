/**
 * Opens a workshop in this browser: puts together session, sockets, local copies and store, and watches the network.
 * The composition root of the client's engine; everything below it is handed what it needs.
 */
import { readCards } from '../../shared/model/card.ts'
import { cardContext } from '../../shared/model/control-context.ts'
import { parseDocumentId } from '../../shared/model/document-id.ts'
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import { readWorkshop } from '../api/workshops.ts'
import { createWorkshopStore, type WorkshopStore } from '../store/workshop-store.ts'
import { deleteLocalCopy, openIndexedDbCopy } from '../sync/local-copy.ts'
import { createOpenDocuments, type OpenDocuments } from '../sync/open-documents.ts'
import { createSetAsideShelf, type TextStorage } from '../sync/set-aside.ts'
import { openWebSocket } from '../sync/transport.ts'

export interface OpenedWorkshop {
  store: WorkshopStore
  close(): void
}

export function openWorkshop(info: WorkshopInfoAnswer): OpenedWorkshop {
  const { workshopId, participantId } = info.session
  const documents: OpenDocuments = createOpenDocuments({
    workshopId,
    participantId,
    documents: info.session.documents,
    socketOrigin: location.origin.replace(/^http/, 'ws'),
    openTransport: openWebSocket,
    openLocalCopy: openIndexedDbCopy,
    deleteLocalCopy,
    shelf: createSetAsideShelf(workshopId, browserStorage()),
    readTexts: (doc, documentId) => {
      const control = store.control.get()
      const name = parseDocumentId(documentId)
      const context = control && name ? cardContext(control, name) : undefined
      return context ? readCards(doc, context).map(card => card.text) : []
    },
    onStale: () => void learnAnew(workshopId, documents),
    random: Math.random,
  })
  const store = createWorkshopStore(info, documents)
  const endWatching = watchNetwork(documents)
  return {
    store,
    close: () => {
      endWatching()
      store.close()
    },
  }
}

async function learnAnew(workshopId: string, documents: OpenDocuments): Promise<void> {
  const answer = await readWorkshop(workshopId)
  if (answer.ok) documents.learn(answer.value.session.documents)
}

/** The browser's word on the network is only a hint: a server on this machine needs none. */
function watchNetwork(documents: OpenDocuments): () => void {
  const back = () => documents.hurry()
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

/** A browser that keeps nothing still works, without memory of refusals across reloads. */
function browserStorage(): TextStorage {
  try {
    return localStorage
  } catch {
    const kept = new Map<string, string>()
    return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
  }
}
