/**
 * One open document of the page: its Y.Doc with local copy, presence and provider, put together and taken down, and
 * what it says about saving. Who needs it and what becomes of it is `open-documents.ts`'s business.
 */
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { Condition } from '../../shared/protocol/message-types.ts'
import type { SessionDocument } from '../../shared/protocol/session.ts'
import { formatLocalCopyName, type LocalCopies, type LocalCopy } from './local-copy.ts'
import { createPresence, type Presence, type WiredPresence } from './presence.ts'
import { createProvider, type Provider, type Silence } from './provider.ts'
import type { SetAsideShelf } from './set-aside.ts'
import type { OpenTransport } from './transport.ts'
import type { UnsavedMark, UnsavedMarks } from './unsaved-marks.ts'

export interface OpenDocument {
  readonly id: string
  readonly access: 'write' | 'read'
  readonly doc: Y.Doc
  readonly presence: Presence
  readonly connection: Provider['connection']
  readonly serverState: Provider['serverState']
}

export interface HeldParts {
  workshopId: string
  participantId: string
  /** `wss://host`, without a slash at the end. */
  socketOrigin: string
  openTransport: OpenTransport
  localCopies: LocalCopies
  shelf: SetAsideShelf
  marks: UnsavedMarks
  random: () => number
  silence?: Silence
}

export interface Held {
  document: OpenDocument
  presence: WiredPresence
  provider: Provider
  localCopy: LocalCopy
  localCopyName: string
  epoch: number
  users: number
  closeTimer: ReturnType<typeof setTimeout> | undefined
  /** Runs while changes wait on a line that stands. */
  doubtTimer: ReturnType<typeof setTimeout> | undefined
  /** What others left in the local copy and was read from it: confirmed with everything else. */
  adopted: UnsavedMark[]
}

export interface Trouble {
  documentId: string
  condition: Exclude<Condition, 'good'>
}

/** `state`: what the server has told of it already, an update in base64. */
export function openHeld(session: SessionDocument, parts: HeldParts, state?: string): Held {
  const { workshopId, socketOrigin, localCopies, marks } = parts
  const { id, epoch, access } = session
  const doc = new Y.Doc()
  // Before anybody listens: nothing of it is ours, so nothing of it is to be sent.
  if (state !== undefined) Y.applyUpdate(doc, fromBase64(state))
  const presence = createPresence(doc)
  const localCopyName = nameOfCopy(session, parts)
  // Before the copy is read: it holds at least what they speak of.
  const adopted = marks.list().filter(mark => mark.localCopyName === localCopyName)
  const localCopy = localCopies.open(localCopyName, doc)
  const url = `${socketOrigin}/sync/${encodeURIComponent(workshopId)}/${encodeURIComponent(id)}?epoch=${epoch}`
  const { openTransport, random, silence } = parts
  const provider = createProvider({ url, doc, presence, localCopy, access, openTransport, random, silence })
  const { connection, serverState } = provider
  const document: OpenDocument = { id, access, doc, presence, connection, serverState }
  const timers = { closeTimer: undefined, doubtTimer: undefined }
  return { document, presence, provider, localCopy, localCopyName, epoch, users: 0, adopted, ...timers }
}

export function closeHeld(held: Held): void {
  clearTimeout(held.closeTimer)
  clearTimeout(held.doubtTimer)
  held.provider.close()
  held.presence.destroy()
  held.localCopy.close().then(
    () => held.document.doc.destroy(),
    () => undefined,
  )
}

/** Of the copy that a page would open now. */
export function nameOfCopy({ id, epoch }: SessionDocument, parts: HeldParts): string {
  const { workshopId, participantId, shelf } = parts
  const generation = shelf.generation(`${id}/${epoch}/${participantId}`)
  return formatLocalCopyName({ workshopId, documentId: id, epoch, participantId, generation })
}

/** Nothing in it waits for the server, or will ever be taken by it. */
export function isSettled({ provider }: Held): boolean {
  const { pending, confirmedAt } = provider.delivery.get()
  return provider.connection.get().kind === 'refused' || (pending === 0 && confirmedAt !== undefined)
}

export function heldToState({ provider }: Held) {
  const isWaiting = isHeldUp(provider.condition.get())
  return { connection: provider.connection.get(), delivery: provider.delivery.get(), isHeldUp: isWaiting }
}

/** Nothing is saved now, however long one waits. */
export function isHeldUp(condition: Condition): boolean {
  return condition === 'notWriting' || condition === 'full'
}

export function heldToTrouble({ provider, document }: Held): Trouble[] {
  const condition = provider.condition.get()
  return condition === 'good' ? [] : [{ documentId: document.id, condition }]
}
