/**
 * A page in a browser, as the application has it: the real provider and presence of `client/sync` over the lab's
 * network, undo as `client/store` does it, and the local copy that tabs of one browser share. What the page shows of
 * saving is checked whenever it says *Saved*.
 */
import * as Y from 'yjs'
import { keepWordsThatGiveWay } from '../../client/store/given-way.ts'
import { createUndoHistory, type UndoHistory } from '../../client/store/undo-history.ts'
import type { LocalCopy } from '../../client/sync/local-copy.ts'
import { createPresence, type WiredPresence } from '../../client/sync/presence.ts'
import { createProvider, type Provider } from '../../client/sync/provider.ts'
import { documentsToSavedState, type SavedState } from '../../client/sync/saved-state.ts'
import type { OpenTransport } from '../../client/sync/transport.ts'
import { createDoc, replay } from '../../server/room/replay.ts'
import type { CardContext } from '../../shared/model/card.ts'
import { type CloseReason, isFinal } from '../../shared/protocol/close-codes.ts'
import type { Chance, LabClock } from './clock.ts'
import type { Line, Network } from './network.ts'
import { isPending, type Oracle } from './oracle.ts'
import type { TestAccess } from './test-access.ts'
import { livingWords, type Words } from './words.ts'
import { kindOf } from './writing.ts'

/** A local copy as it lies in a browser's storage, for all tabs. */
interface StoredCopy {
  /** Oldest first. */
  updates: Uint8Array[]
  /** When all that was asked of it so far is done; whatever is asked later comes behind, as IndexedDB has it. */
  busyUntil: number
}

export interface Browser {
  participantId: string
  /** Under which its pages wrote. */
  clientIds: Set<number>
  /** By name. */
  copies: Map<string, StoredCopy>
  /** Which of a document's copies is opened: those before it were set aside. */
  generations: Map<string, number>
  /** Names of copies that were set aside, and what their page showed then: their person may read and copy it. */
  setAside: Map<string, Set<string>>
}

export const createBrowser = (participantId: string): Browser => ({
  participantId,
  clientIds: new Set(),
  copies: new Map(),
  generations: new Map(),
  setAside: new Map(),
})

/** The words that are kept for the person to read, though no server takes them. */
export function wordsSetAside({ setAside, copies }: Browser): string[] {
  return [...setAside].flatMap(([name, shown]) => [
    ...shown,
    ...livingWords(replay(copies.get(name)?.updates ?? [])),
  ])
}

export interface PageDocument {
  id: string
  yDoc: Y.Doc
  access: 'write' | 'read'
  presence: WiredPresence
  provider: Provider
  /** The line that stands or stood last; undefined before the first. */
  line(): Line | undefined
}

export interface Page {
  browser: Browser
  history: UndoHistory
  documents(): PageDocument[]
  find(documentId: string): PageDocument | undefined
  open(documentId: string): PageDocument
  /** The page shows another document. */
  close(documentId: string): void
  /** The browser is shut, in the middle of what it does; `open` is how it comes back. */
  kill(): void
  /** The page asks the server again what its person may do. */
  learn(): void
  savedState(): SavedState
  /** Everything that was written here is on the server, as far as the page knows. */
  isQuiet(): boolean
}

export interface PageParts {
  clock: LabClock
  chance: Chance
  access: TestAccess
  network: Network
  oracle: Oracle
  words: Words
}

interface Held extends PageDocument {
  copy: LabCopy
  copyName: string
}

export function createPage(parts: PageParts, browser: Browser): Page {
  const { chance, access, oracle, words } = parts
  const { participantId, generations } = browser
  const history = createUndoHistory()
  const held = new Map<string, Held>()

  function savedState(): SavedState {
    return documentsToSavedState(
      [...held.values()].map(({ provider }) => ({
        connection: provider.connection.get(),
        delivery: provider.delivery.get(),
      })),
    )
  }

  function checkSaved(): void {
    if (savedState().kind !== 'saved') return
    for (const { id, yDoc } of held.values()) oracle.isOnDisk(id, yDoc, `${participantId} is shown Saved`)
  }

  const nameOfCopy = (documentId: string) => `${documentId}/${generations.get(documentId) ?? 0}`

  function open(documentId: string): PageDocument {
    const known = held.get(documentId)
    if (known) return known
    const yDoc = createDoc()
    yDoc.clientID = 1 + chance.below(3_000_000_000)
    browser.clientIds.add(yDoc.clientID)
    const presence = createPresence(yDoc)
    const copyName = nameOfCopy(documentId)
    const copy = openCopy(parts, browser, copyName, yDoc)
    const right = documentId === 'control' || access.readOnly.has(participantId) ? 'read' : 'write'
    let line: Line | undefined
    const openTransport: OpenTransport = (_url, events) => {
      let isSilent = false
      const current = parts.network.connect(participantId, documentId, {
        opened: () => isSilent || events.opened(),
        received: bytes => isSilent || events.received(bytes),
        taken() {
          // before the answer to its step 1, a page may hear of what rests on that answer
          if (isPending(yDoc) && !isSilent && provider.connection.get().kind === 'live')
            oracle.complain(`${participantId} has something pending in ${documentId}`)
        },
        closed(code, reason, objection) {
          if (isSilent) return
          isSilent = true
          if (isFinal(code)) complainOfRefusal(documentId, reason, objection)
          events.closed(code)
        },
      })
      line = current
      return {
        send: bytes => current.send(bytes),
        close() {
          isSilent = true
          current.leave()
        },
      }
    }
    const provider = createProvider({
      ...{ url: documentId, doc: yDoc, presence, localCopy: copy, access: right, openTransport },
      random: () => chance.next(),
    })
    const document: Held = {
      id: documentId,
      yDoc,
      access: right,
      presence,
      provider,
      copy,
      copyName,
      line: () => line,
    }
    held.set(documentId, document)
    history.track(yDoc)
    words.follow(yDoc, copy.origin)
    keepWordsThatGiveWay(yDoc, {
      ...{ contextOf: () => contextOf(documentId), participantId, access: right },
      serverState: provider.serverState,
    })
    provider.connection.watch(() => {
      const state = provider.connection.get()
      if (state.kind === 'refused' && state.reason === 'readOnly') setAside(document)
      checkSaved()
    })
    provider.delivery.watch(checkSaved)
    return document
  }

  const contextOf = (documentId: string): CardContext => ({
    ...{ kind: kindOf(documentId), boardId: documentId, region: null, circle: null, visibility: 'workshop' },
    ownerOf: clientId => (browser.clientIds.has(clientId) ? participantId : 'somebody else'),
    ...{ regionOf: () => null, langOf: () => null },
  })

  function complainOfRefusal(documentId: string, reason: CloseReason | undefined, objection: unknown): void {
    oracle.complain(
      `refused: ${participantId} in ${documentId}, ${reason} ${typeof objection === 'string' ? objection : ''}`,
    )
  }

  /** As the application does it: what may no longer be written is kept to be read, and the document loaded anew. */
  function setAside(document: Held): void {
    browser.setAside.set(document.copyName, new Set(livingWords(document.yDoc)))
    if (nameOfCopy(document.id) === document.copyName)
      generations.set(document.id, (generations.get(document.id) ?? 0) + 1)
    end(document)
    open(document.id)
  }

  function end(document: Held): void {
    held.delete(document.id)
    document.provider.close()
    document.presence.destroy()
    void document.copy.close()
    document.yDoc.destroy()
  }

  return {
    browser,
    history,
    documents: () => [...held.values()],
    find: documentId => held.get(documentId),
    open,
    close(documentId) {
      const document = held.get(documentId)
      if (document) end(document)
    },
    kill() {
      for (const document of [...held.values()]) {
        document.copy.kill()
        end(document)
      }
    },
    learn() {
      for (const document of [...held.values()]) {
        const right = document.id === 'control' || access.readOnly.has(participantId) ? 'read' : 'write'
        if (right === document.access) continue
        end(document)
        open(document.id)
      }
    },
    savedState,
    isQuiet: () =>
      [...held.values()].every(
        ({ provider }) => provider.connection.get().kind === 'live' && provider.delivery.get().pending === 0,
      ),
  }
}

interface LabCopy extends LocalCopy {
  /** What is not written down by now never will be. */
  kill(): void
}

/** From so many updates on they are written anew as one, after looking what other tabs have written. */
const trimAfter = 60

/** y-indexeddb, as far as it matters: loads first, writes down every change a little later, trims now and then. */
function openCopy({ clock, chance, words }: PageParts, browser: Browser, name: string, yDoc: Y.Doc): LabCopy {
  const stored = browser.copies.get(name) ?? { updates: [], busyUntil: 0 }
  browser.copies.set(name, stored)
  const origin = { copy: name }
  const unwritten = new Set<Uint8Array>()
  let state: 'open' | 'closed' | 'killed' = 'open'

  /** Behind all that tabs have asked of the copy by now. */
  function whenFree(leastMs: number, act: () => void): void {
    stored.busyUntil = Math.max(stored.busyUntil, clock.now() + leastMs + chance.below(10))
    clock.after(stored.busyUntil - clock.now(), act)
  }

  function applyStored(): void {
    yDoc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(yDoc, update, origin)
    }, origin)
  }

  function trim(): void {
    applyStored()
    stored.updates = [Y.encodeStateAsUpdate(yDoc)]
  }

  function store(update: Uint8Array, from: unknown): void {
    if (from === origin || state !== 'open') return
    unwritten.add(update)
    whenFree(0, () => {
      if (state === 'killed' || !unwritten.delete(update)) return
      stored.updates.push(update)
      if (stored.updates.length > trimAfter && state === 'open') trim()
    })
  }

  yDoc.on('update', store)
  const loaded = new Promise<void>(resolve => {
    whenFree(1, () => {
      if (state !== 'open') return
      if (stored.updates.length > 0) applyStored()
      resolve()
    })
  })
  return {
    loaded,
    origin,
    async close() {
      if (state === 'open') state = 'closed'
    },
    kill() {
      state = 'killed'
      for (const update of unwritten) {
        const { structs } = Y.decodeUpdate(update)
        for (const struct of structs)
          if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
            words.excuse(struct.content.str)
      }
    },
  }
}
