/**
 * The documents of one workshop that this page has open: each with its local copy, presence and provider, counted
 * by who needs it and closed late. Tells over all of them what is saved. When a copy is refused, its text goes on
 * the shelf and the document is loaded anew under a new client id; whoever shows it hears through `watch`.
 */
import * as Y from 'yjs'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import { formatLocalCopyName, type LocalCopy, type OpenLocalCopy } from './local-copy.ts'
import { createObservable, type Observable } from './observable-value.ts'
import { createPresence, type Presence, type WiredPresence } from './presence.ts'
import { createProvider, type Provider, type RefusalReason } from './provider.ts'
import { documentsToSavedState, isSameSavedState, type SavedState } from './saved-state.ts'
import type { SetAside, SetAsideShelf } from './set-aside.ts'
import type { OpenTransport } from './transport.ts'

export interface OpenDocument {
  readonly id: string
  readonly access: 'write' | 'read'
  readonly doc: Y.Doc
  readonly presence: Presence
  readonly connection: Provider['connection']
}

export interface OpenDocuments {
  /** Opens a document, or shares the open one. The returned function gives it back, once. */
  acquire(id: string): () => void
  /** The living instance; another one after a refusal. Undefined while nobody has acquired it. */
  find(id: string): OpenDocument | undefined
  /** Hears when an instance came, went or was replaced. */
  watch(listener: () => void): () => void
  readonly savedState: Observable<SavedState>
  readonly setAside: Observable<readonly SetAside[]>
  dropSetAside(localCopyName: string): void
  /** What the server now says of this session's documents: epochs and rights. */
  learn(documents: readonly SessionDocument[]): void
  /** The line may be back, or may have gone. */
  hurry(): void
  suspect(): void
  close(): void
}

export interface OpenDocumentsParts {
  workshopId: string
  participantId: string
  documents: readonly SessionDocument[]
  /** `wss://host`, without a slash at the end. */
  socketOrigin: string
  openTransport: OpenTransport
  openLocalCopy: OpenLocalCopy
  deleteLocalCopy: (name: string) => Promise<void>
  shelf: SetAsideShelf
  /** The text of every card, in order. */
  readTexts: (doc: Y.Doc, documentId: string) => string[]
  /** An epoch is not what we thought: ask the server, then call `learn`. */
  onStale: () => void
  random: () => number
}

interface Held {
  document: OpenDocument
  presence: WiredPresence
  provider: Provider
  localCopy: LocalCopy
  localCopyName: string
  epoch: number
  users: number
  closeTimer: ReturnType<typeof setTimeout> | undefined
}

/** Back and forth between two steps should not reload them; three minutes of lines nobody reads would cost the server. */
const closeAfterMs = 20_000
/** A document that is refused again and again is not loaded for ever. */
const mostRenewals = 3

/** After these the same person may go on with a fresh copy; after any other the door is closed. */
const renewable = new Set<RefusalReason>([
  'malformed',
  'tooLarge',
  'refused',
  'incomplete',
  'tooFast',
  'readOnly',
  'unknown',
])

export function createOpenDocuments(parts: OpenDocumentsParts): OpenDocuments {
  return new DocumentRegistry(parts)
}

class DocumentRegistry implements OpenDocuments {
  readonly savedState = createObservable<SavedState>({ kind: 'connecting' }, isSameSavedState)
  readonly setAside: ReturnType<typeof createObservable<readonly SetAside[]>>
  readonly #parts: OpenDocumentsParts
  readonly #heldById = new Map<string, Held>()
  readonly #listeners = new Set<() => void>()
  readonly #renewalsById = new Map<string, number>()
  #sessionDocuments: Map<string, SessionDocument>

  constructor(parts: OpenDocumentsParts) {
    this.#parts = parts
    this.#sessionDocuments = byId(parts.documents)
    this.setAside = createObservable<readonly SetAside[]>(parts.shelf.list())
    this.#tellSaved()
  }

  acquire(id: string): () => void {
    const held = this.#heldById.get(id) ?? this.#open(id)
    if (!held) return () => undefined
    held.users += 1
    clearTimeout(held.closeTimer)
    let given = false
    return () => {
      if (given) return
      given = true
      this.#release(id)
    }
  }

  find(id: string): OpenDocument | undefined {
    return this.#heldById.get(id)?.document
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  dropSetAside(localCopyName: string): void {
    this.#parts.shelf.remove(localCopyName)
    this.#parts.shelf.markUnsaved(localCopyName, false)
    this.setAside.set(this.#parts.shelf.list())
    this.#tellSaved()
    this.#parts.deleteLocalCopy(localCopyName).catch(() => undefined)
  }

  learn(documents: readonly SessionDocument[]): void {
    this.#sessionDocuments = byId(documents)
    for (const held of [...this.#heldById.values()]) {
      const known = this.#sessionDocuments.get(held.document.id)
      if (!known) continue
      if (known.epoch !== held.epoch || known.access !== held.document.access) this.#replace(held)
    }
  }

  hurry(): void {
    for (const held of this.#heldById.values()) held.provider.hurry()
  }

  suspect(): void {
    for (const held of this.#heldById.values()) held.provider.suspect()
  }

  close(): void {
    for (const held of [...this.#heldById.values()]) this.#end(held)
    this.#listeners.clear()
  }

  #open(id: string): Held | undefined {
    const session = this.#sessionDocuments.get(id)
    if (!session) return undefined
    const held = this.#start(session)
    this.#heldById.set(id, held)
    held.provider.connection.watch(() => this.#onConnection(held))
    held.provider.delivery.watch(() => this.#onDelivery(held))
    this.#tellSaved()
    this.#tell()
    return held
  }

  #start(session: SessionDocument): Held {
    const { workshopId, participantId, socketOrigin, shelf } = this.#parts
    const { id, epoch, access } = session
    const doc = new Y.Doc()
    const presence = createPresence(doc)
    const generation = shelf.generation(`${id}/${epoch}/${participantId}`)
    const localCopyName = formatLocalCopyName({
      workshopId,
      documentId: id,
      epoch,
      participantId,
      generation,
    })
    const localCopy = this.#parts.openLocalCopy(localCopyName, doc)
    const url = `${socketOrigin}/sync/${encodeURIComponent(workshopId)}/${encodeURIComponent(id)}?epoch=${epoch}`
    const { openTransport, random } = this.#parts
    const provider = createProvider({ url, doc, presence, localCopy, access, openTransport, random })
    const document: OpenDocument = { id, access, doc, presence, connection: provider.connection }
    return { document, presence, provider, localCopy, localCopyName, epoch, users: 0, closeTimer: undefined }
  }

  #onDelivery(held: Held): void {
    const { pending, confirmedAt } = held.provider.delivery.get()
    if (pending > 0) this.#parts.shelf.markUnsaved(held.localCopyName, true)
    else if (confirmedAt !== undefined) this.#parts.shelf.markUnsaved(held.localCopyName, false)
    this.#tellSaved()
  }

  #onConnection(held: Held): void {
    const state = held.provider.connection.get()
    if (state.kind === 'refused') this.#onRefused(held, state.reason)
    this.#tellSaved()
  }

  #onRefused(held: Held, reason: RefusalReason): void {
    if (this.#parts.shelf.isUnsaved(held.localCopyName)) this.#putAside(held, reason)
    if (reason === 'staleEpoch') this.#parts.onStale()
    if (!renewable.has(reason)) return
    const renewals = (this.#renewalsById.get(held.document.id) ?? 0) + 1
    this.#renewalsById.set(held.document.id, renewals)
    if (renewals > mostRenewals) return
    this.#parts.shelf.nextGeneration(`${held.document.id}/${held.epoch}/${this.#parts.participantId}`)
    this.#replace(held)
  }

  #putAside(held: Held, reason: RefusalReason): void {
    const texts = this.#parts.readTexts(held.document.doc, held.document.id)
    if (texts.length === 0) return
    const { localCopyName } = held
    this.#parts.shelf.add({ documentId: held.document.id, localCopyName, reason, at: Date.now(), texts })
    this.setAside.set(this.#parts.shelf.list())
  }

  /** Ends an instance and opens the document anew for the same users. */
  #replace(held: Held): void {
    const { id } = held.document
    this.#stop(held)
    const next = this.#open(id)
    if (next) next.users = held.users
    else this.#tell()
  }

  #release(id: string): void {
    const held = this.#heldById.get(id)
    if (!held) return
    held.users -= 1
    if (held.users === 0) held.closeTimer = setTimeout(() => this.#closeWhenSaved(held), closeAfterMs)
  }

  #closeWhenSaved(held: Held): void {
    if (held.users > 0) return
    if (held.provider.delivery.get().pending === 0) this.#end(held)
    else held.closeTimer = setTimeout(() => this.#closeWhenSaved(held), closeAfterMs)
  }

  #end(held: Held): void {
    this.#stop(held)
    this.#tellSaved()
    this.#tell()
  }

  #stop(held: Held): void {
    clearTimeout(held.closeTimer)
    if (this.#heldById.get(held.document.id) === held) this.#heldById.delete(held.document.id)
    held.provider.close()
    held.presence.destroy()
    held.localCopy.close().then(
      () => held.document.doc.destroy(),
      () => undefined,
    )
  }

  #tellSaved(): void {
    const last = this.#parts.shelf.list().at(-1)
    if (last) this.savedState.set({ kind: 'refused', reason: last.reason })
    else this.savedState.set(documentsToSavedState([...this.#heldById.values()].map(heldToState)))
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

function heldToState(held: Held) {
  return { connection: held.provider.connection.get(), delivery: held.provider.delivery.get() }
}

function byId(documents: readonly SessionDocument[]): Map<string, SessionDocument> {
  return new Map(documents.map(document => [document.id, document]))
}
