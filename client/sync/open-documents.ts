/**
 * The documents of one workshop that this page has open: each with its local copy, presence and provider, counted
 * by who needs it and closed late. Tells over all of them what is saved. When a copy is refused, what the server
 * lacks of it is rescued and the document loaded anew under a new client id; whoever shows it hears through `watch`.
 * What other tabs, or this one before a reload, left unsaved is opened and sent too.
 */
import * as Y from 'yjs'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import {
  closeHeld,
  type Held,
  type HeldParts,
  heldToState,
  heldToTrouble,
  isHeldUp,
  isSettled,
  nameOfCopy,
  type OpenDocument,
  openHeld,
  type Trouble,
} from './held-document.ts'
import { parseLocalCopyName } from './local-copy.ts'
import { createObservable, isSameJson, type Observable } from './observable-value.ts'
import type { RefusalReason } from './provider.ts'
import { type CardReading, createRescue, type Rescue } from './rescue.ts'
import { documentsToSavedState, isSameSavedState, type SavedState } from './saved-state.ts'
import type { SetAside, SetAsideReason } from './set-aside.ts'
import type { UnsavedMark } from './unsaved-marks.ts'
import { createUnsavedWatch, type UnsavedWatch } from './unsaved-watch.ts'

export interface OpenDocuments {
  /** Opens a document, or shares the open one. The returned function gives it back, once. */
  acquire(id: string): () => void
  /** The living instance; another one after a refusal. Undefined while nobody has acquired it. */
  find(id: string): OpenDocument | undefined
  /** Hears when an instance came, went or was replaced. */
  watch(listener: () => void): () => void
  readonly savedState: Observable<SavedState>
  /** Documents of which the server takes no changes now, or soon will not. */
  readonly troubles: Observable<readonly Trouble[]>
  readonly setAside: Observable<readonly SetAside[]>
  /** The person has copied it or kept it as a file. */
  dealWithSetAside(localCopyName: string): void
  dropSetAside(localCopyName: string): void
  /** It has become known what the documents are: looks again for what earlier pages left unsaved. */
  collectUnsaved(): void
  /** What the server last said of this session's documents. */
  readonly session: Observable<readonly SessionDocument[]>
  /** What the server now says of this session's documents: which there are, epochs and rights. */
  learn(documents: readonly SessionDocument[]): void
  /** The line may be back, or may have gone. */
  hurry(): void
  suspect(): void
  close(): void
}

export interface OpenDocumentsParts extends HeldParts {
  documents: readonly SessionDocument[]
  /** By id, what the server told of documents along with them, each an update in base64: used when first opened. */
  states?: Readonly<Record<string, string>>
  cards: CardReading
  /** Epochs or rights may not be what we thought: ask the server, then call `learn`. */
  onStale: () => void
}

/** Back and forth between two steps should not reload them; three minutes of lines nobody reads would cost the server. */
const closeAfterMs = 20_000
/** A document that is refused again and again is not loaded for ever. */
const mostRenewals = 3
const renewalsForgottenAfterMs = 60_000
/** Longer than any commit takes: the right to write may be gone, which nobody tells a client that goes on reading. */
const doubtAfterMs = 8_000
/** A mark whose structs are in no copy is given up after so many readings: that tab died before they were stored. */
const mostReadings = 2

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
  readonly troubles = createObservable<readonly Trouble[]>([], isSameJson)
  readonly setAside: Observable<readonly SetAside[]>
  readonly session = createObservable<readonly SessionDocument[]>([], isSameJson)
  readonly #parts: OpenDocumentsParts
  readonly #rescue: Rescue
  readonly #unsaved: UnsavedWatch
  readonly #heldById = new Map<string, Held>()
  readonly #listeners = new Set<() => void>()
  /** When each document was loaded anew, epoch ms. */
  readonly #renewalsById = new Map<string, number[]>()
  /** Given back when what was left in their copies has reached the server. */
  readonly #releasesById = new Map<string, () => void>()
  readonly #readingsByClient = new Map<number, number>()
  readonly #statesById: Map<string, string>
  #sessionDocuments: Map<string, SessionDocument>

  constructor(parts: OpenDocumentsParts) {
    this.#parts = parts
    this.#sessionDocuments = byId(parts.documents)
    this.session.set(parts.documents)
    this.#statesById = new Map(Object.entries(parts.states ?? {}))
    this.#rescue = createRescue(parts)
    this.setAside = this.#rescue.setAside
    this.#unsaved = createUnsavedWatch({
      marks: parts.marks,
      isOwn: mark => this.#isOwn(mark),
      adopt: marks => this.#adopt(marks),
      changed: () => this.#tellSaved(),
    })
    this.setAside.watch(() => this.#tellSaved())
    this.#tellSaved()
    this.#unsaved.look()
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

  dealWithSetAside(localCopyName: string): void {
    this.#rescue.dealWith(localCopyName)
  }

  dropSetAside(localCopyName: string): void {
    this.#rescue.drop(localCopyName)
  }

  collectUnsaved(): void {
    this.#unsaved.look()
  }

  learn(documents: readonly SessionDocument[]): void {
    // Told of other epochs than these.
    this.#statesById.clear()
    this.#sessionDocuments = byId(documents)
    for (const held of [...this.#heldById.values()]) {
      const known = this.#sessionDocuments.get(held.document.id)
      if (!known) continue
      if (known.epoch !== held.epoch) this.#leaveBehind(held, 'staleEpoch')
      else if (known.access === held.document.access) continue
      else if (known.access === 'read') this.#leaveBehind(held, 'readOnly')
      this.#replace(held)
    }
    this.session.set(documents)
  }

  hurry(): void {
    for (const held of this.#heldById.values()) held.provider.hurry()
  }

  suspect(): void {
    for (const held of this.#heldById.values()) held.provider.suspect()
  }

  close(): void {
    this.#unsaved.close()
    this.#rescue.close()
    for (const held of [...this.#heldById.values()]) this.#end(held)
    this.#listeners.clear()
  }

  #open(id: string): Held | undefined {
    const session = this.#sessionDocuments.get(id)
    if (!session) return undefined
    const held = openHeld(session, this.#parts, this.#statesById.get(id))
    this.#statesById.delete(id)
    this.#heldById.set(id, held)
    held.provider.connection.watch(() => this.#onConnection(held))
    held.provider.delivery.watch(() => this.#onDelivery(held))
    held.provider.condition.watch(() => this.#tellSaved())
    this.#tellSaved()
    this.#tell()
    return held
  }

  #onDelivery(held: Held): void {
    const { pending, confirmedClock } = held.provider.delivery.get()
    const { marks } = this.#parts
    const { localCopyName } = held
    const { clientID, store } = held.document.doc
    clearTimeout(held.doubtTimer)
    if (pending > 0) {
      const to = Y.getState(store, clientID)
      marks.put({ localCopyName, clientId: clientID, from: confirmedClock, to, changes: pending })
      held.doubtTimer = setTimeout(() => this.#doubt(held), doubtAfterMs)
    } else {
      marks.remove(localCopyName, clientID)
      this.#settle(held)
    }
    this.#tellSaved()
  }

  /** Changes are not acknowledged on a line that stands: perhaps one may not write any more. */
  #doubt(held: Held): void {
    const { connection, condition } = held.provider
    if (connection.get().kind === 'live' && !isHeldUp(condition.get())) this.#parts.onStale()
    held.doubtTimer = setTimeout(() => this.#doubt(held), doubtAfterMs)
  }

  #onConnection(held: Held): void {
    const state = held.provider.connection.get()
    if (state.kind === 'refused') this.#onRefused(held, state.reason)
    else if (state.kind === 'live') this.#rescue.compare(held.document.id, held.document.doc)
    this.#tellSaved()
  }

  #onRefused(held: Held, reason: RefusalReason): void {
    this.#putAside(held, reason)
    if (reason === 'staleEpoch') this.#parts.onStale()
    if (!renewable.has(reason)) return
    const since = Date.now() - renewalsForgottenAfterMs
    const renewals = (this.#renewalsById.get(held.document.id) ?? []).filter(at => at > since)
    this.#renewalsById.set(held.document.id, [...renewals, Date.now()])
    this.#leaveCopy(held)
    if (renewals.length < mostRenewals) this.#replace(held)
  }

  /** What is not on the server's disk cannot get there from this copy any more. */
  #leaveBehind(held: Held, reason: RefusalReason): void {
    if (held.provider.delivery.get().pending === 0) return
    this.#putAside(held, reason)
    this.#leaveCopy(held)
  }

  #putAside({ document, localCopyName }: Held, reason: RefusalReason): void {
    this.#rescue.putAside({ documentId: document.id, localCopyName, reason, doc: document.doc })
  }

  #leaveCopy({ document, epoch, localCopyName }: Held): void {
    const refused = parseLocalCopyName(localCopyName)?.generation ?? 0
    this.#parts.shelf.leaveGeneration(`${document.id}/${epoch}/${this.#parts.participantId}`, refused)
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
    if (isSettled(held)) this.#end(held)
    else held.closeTimer = setTimeout(() => this.#closeWhenSaved(held), closeAfterMs)
  }

  #end(held: Held): void {
    this.#stop(held)
    this.#tellSaved()
    this.#tell()
  }

  #stop(held: Held): void {
    if (this.#heldById.get(held.document.id) === held) this.#heldById.delete(held.document.id)
    closeHeld(held)
  }

  #isOwn({ localCopyName, clientId }: UnsavedMark): boolean {
    for (const held of this.#heldById.values())
      if (held.localCopyName === localCopyName && held.document.doc.clientID === clientId) return true
    return false
  }

  /** Opens the copies that hold what was left unsaved, or reads them again; those of no use any more are put aside. */
  #adopt(marks: readonly UnsavedMark[]): void {
    for (const [localCopyName, left] of Map.groupBy(marks, mark => mark.localCopyName)) {
      const reason = this.#whyNobodyOpens(localCopyName)
      const documentId = parseLocalCopyName(localCopyName)?.documentId ?? ''
      const held = this.#heldById.get(documentId)
      if (reason !== undefined) void this.#collect(left, reason, documentId)
      else if (held) void this.#readAgain(held, left)
      else if (!this.#releasesById.has(documentId))
        this.#releasesById.set(documentId, this.acquire(documentId))
    }
  }

  #whyNobodyOpens(localCopyName: string): SetAsideReason | undefined {
    const name = parseLocalCopyName(localCopyName)
    const session = name && this.#sessionDocuments.get(name.documentId)
    if (!name || !session) return 'notFound'
    if (nameOfCopy(session, this.#parts) === localCopyName) return undefined
    if (name.participantId !== this.#parts.participantId) return 'otherPerson'
    return name.epoch === session.epoch ? 'unknown' : 'staleEpoch'
  }

  async #collect(marks: UnsavedMark[], reason: SetAsideReason, documentId: string): Promise<void> {
    await this.#rescue.collect(marks, reason)
    const held = this.#heldById.get(documentId)
    if (held?.provider.connection.get().kind === 'live') this.#rescue.compare(documentId, held.document.doc)
    this.#tellSaved()
  }

  async #readAgain(held: Held, marks: readonly UnsavedMark[]): Promise<void> {
    const update = await this.#parts.localCopies.read(held.localCopyName)
    if (this.#heldById.get(held.document.id) !== held) return
    if (update) held.provider.adopt(update)
    held.adopted.push(...marks)
    this.#settle(held)
    this.#tellSaved()
  }

  /** Takes away the marks of others whose work is in this instance, once all of that is on the server's disk. */
  #settle(held: Held): void {
    const { pending, confirmedAt } = held.provider.delivery.get()
    if (pending > 0 || confirmedAt === undefined) return
    const { store } = held.document.doc
    for (const mark of held.adopted) {
      const readings = (this.#readingsByClient.get(mark.clientId) ?? 0) + 1
      this.#readingsByClient.set(mark.clientId, readings)
      if (Y.getState(store, mark.clientId) >= mark.to || readings >= mostReadings)
        this.#parts.marks.removeUnchanged(mark)
    }
    held.adopted = []
    this.#releasesById.get(held.document.id)?.()
    this.#releasesById.delete(held.document.id)
  }

  #tellSaved(): void {
    const refused = this.setAside.get().findLast(item => item.cards.length > 0)
    const all = [...this.#heldById.values()]
    this.troubles.set(all.flatMap(heldToTrouble))
    const state = documentsToSavedState(all.map(heldToState))
    const left = state.kind === 'saved' ? this.#unsaved.foreign().length : 0
    if (refused) this.savedState.set({ kind: 'refused', reason: refused.reason })
    else this.savedState.set(left > 0 ? { kind: 'saving', pending: left } : state)
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

function byId(documents: readonly SessionDocument[]): Map<string, SessionDocument> {
  return new Map(documents.map(document => [document.id, document]))
}
