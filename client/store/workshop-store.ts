/**
 * All that one open workshop is in this browser, without React: its documents, the control document as read, the
 * boards with their cards, undo, selection, and what is being written. Made once the server said who asks;
 * `close` ends every line and listener.
 */

import type { BoardKind } from '../../shared/boards/contract.ts'
import type { CardContext } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import { readControl } from '../../shared/model/control.ts'
import { cardContext } from '../../shared/model/control-context.ts'
import { controlId, parseDocumentId } from '../../shared/model/document-id.ts'
import type { WorkshopInfoAnswer } from '../../shared/protocol/workshop-info.ts'
import type { OpenDocument } from '../sync/held-document.ts'
import { createObservable, type Observable } from '../sync/observable-value.ts'
import type { OpenDocuments } from '../sync/open-documents.ts'
import type { Presence } from '../sync/presence.ts'
import { type BoardActions, createBoardActions } from './board-actions.ts'
import type { NoteSource } from './board-notes.ts'
import { type CardHub, createCardHub } from './card-hub.ts'
import { createEditing, type EditingState } from './editing.ts'
import { keepWordsThatGiveWay } from './given-way.ts'
import { createSelection, type Selection } from './selection.ts'
import { createUndoHistory, type UndoHistory } from './undo-history.ts'

/** One document of a board, open and readable. A new object after a reload of the document. */
export interface OpenBoard {
  readonly documentId: string
  readonly boardId: string
  readonly kind: BoardKind
  readonly regionId: string | null
  readonly circleId: string | null
  readonly access: 'write' | 'read'
  readonly cards: CardHub
  readonly actions: BoardActions
  /** For `notesOf`: the cards' words as blocks, on boards whose cards have bodies. */
  readonly noteSource: NoteSource
  readonly presence: Presence
  /** Of one's own region's board where that keeps drafts: the two that this one joins. */
  readonly parts?: { readonly drafts: OpenBoard; readonly board: OpenBoard }
}

export interface WorkshopStore {
  readonly info: WorkshopInfoAnswer
  readonly documents: OpenDocuments
  /** Undefined until the control document has come. */
  readonly control: Observable<Control | undefined>
  /** Who is here; undefined until the control document is open. */
  presence(): Presence | undefined
  readonly undo: UndoHistory
  readonly selection: Selection
  readonly editing: EditingState
  /** Opens the document of a board; the returned function gives it back. */
  acquireBoard(documentId: string): () => void
  findBoard(documentId: string): OpenBoard | undefined
  /** Hears when boards came, went or were replaced. */
  watchBoards(listener: () => void): () => void
  close(): void
}

/** Only workshops that keep drafts need it; a line that breaks meanwhile is waited for. */
async function loadJoining(): Promise<typeof import('./joined-board.ts')> {
  for (;;) {
    try {
      return await import('./joined-board.ts')
    } catch {
      await new Promise(resolve => setTimeout(resolve, joiningRetryMs))
    }
  }
}

const joiningRetryMs = 1_500

interface HeldBoard {
  document: OpenDocument
  board: OpenBoard
}

export function createWorkshopStore(info: WorkshopInfoAnswer, documents: OpenDocuments): WorkshopStore {
  return new OpenWorkshop(info, documents)
}

class OpenWorkshop implements WorkshopStore {
  readonly info: WorkshopInfoAnswer
  readonly documents: OpenDocuments
  readonly control = createObservable<Control | undefined>(undefined)
  readonly undo = createUndoHistory()
  readonly selection = createSelection()
  readonly editing = createEditing()
  readonly #boards = new Map<string, HeldBoard>()
  readonly #joinedBoards = new Map<string, OpenBoard>()
  readonly #listeners = new Set<() => void>()
  readonly #releaseControl: () => void
  #controlDocument: OpenDocument | undefined
  #joining: typeof import('./joined-board.ts') | undefined

  constructor(info: WorkshopInfoAnswer, documents: OpenDocuments) {
    this.info = info
    this.documents = documents
    documents.watch(this.#onDocuments)
    this.#releaseControl = documents.acquire(controlId)
    this.#onDocuments()
    if (info.session.documents.some(({ kind }) => kind === 'drafts')) void this.#bringJoining()
  }

  async #bringJoining(): Promise<void> {
    this.#joining = await loadJoining()
    this.#tell()
  }

  presence(): Presence | undefined {
    return this.#controlDocument?.presence
  }

  acquireBoard(documentId: string): () => void {
    const draftsId = this.#draftsOf(documentId)
    const releases = [documentId, draftsId].map(id => id && this.documents.acquire(id))
    return () => {
      for (const release of releases) if (release) release()
    }
  }

  findBoard(documentId: string): OpenBoard | undefined {
    const board = this.#boards.get(documentId)?.board
    const draftsId = this.#draftsOf(documentId)
    const drafts = draftsId === undefined ? undefined : this.#boards.get(draftsId)?.board
    if (draftsId === undefined || !board) return board
    return drafts && this.#join(drafts, board)
  }

  #join(drafts: OpenBoard, board: OpenBoard): OpenBoard | undefined {
    const known = this.#joinedBoards.get(board.documentId)
    if (known?.parts?.drafts === drafts && known.parts.board === board) return known
    const joined = this.#joining?.joinBoards(drafts, board)
    if (joined) this.#joinedBoards.set(board.documentId, joined)
    return joined
  }

  /** The document in which this person's region keeps its drafts of a board of its own. */
  #draftsOf(documentId: string): string | undefined {
    const name = parseDocumentId(documentId)
    if (name?.kind !== 'board' || name.part === undefined) return undefined
    const { boardId, part } = name
    return this.info.session.documents.find(
      ({ kind, boardId: ofBoard, regionId }) => kind === 'drafts' && ofBoard === boardId && regionId === part,
    )?.id
  }

  watchBoards(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#releaseControl()
    for (const { board } of this.#boards.values()) board.cards.close()
    this.#boards.clear()
    this.documents.close()
    this.#listeners.clear()
  }

  readonly #onDocuments = (): void => {
    const control = this.documents.find(controlId)
    if (control && control !== this.#controlDocument) this.#takeControl(control)
    this.#fitBoards()
  }

  #takeControl(document: OpenDocument): void {
    this.#controlDocument = document
    document.doc.on('afterTransaction', transaction => {
      if (transaction.changed.size > 0 && this.#controlDocument === document) this.#readControl()
    })
    this.#readControl()
  }

  #readControl(): void {
    if (!this.#controlDocument) return
    const control = readControl(this.#controlDocument.doc)
    // Before the first answer the document is empty: a workshop without boards tells us nothing.
    if (control.boards.length === 0) return
    this.control.set(control)
    for (const { board } of this.#boards.values()) {
      const context = this.#contextOf(board.documentId)
      if (context) board.cards.setContext(context)
    }
    this.#fitBoards()
  }

  /** Boards for exactly the open documents. */
  #fitBoards(): void {
    let changed = false
    for (const [id, held] of this.#boards) {
      if (this.documents.find(id) === held.document) continue
      held.board.cards.close()
      this.#boards.delete(id)
      changed = true
    }
    for (const { id } of this.documents.session.get()) changed = this.#openBoard(id) || changed
    if (changed) this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  #openBoard(documentId: string): boolean {
    const document = this.documents.find(documentId)
    const context = this.#contextOf(documentId)
    if (!document || !context || this.#boards.has(documentId)) return false
    const { doc, access, presence, serverState } = document
    const { kind, boardId, region, circle } = context
    const { participantId } = this.info.session
    const contextOf = () => this.#contextOf(documentId)
    keepWordsThatGiveWay(doc, { contextOf, participantId, access, serverState })
    if (access === 'write') this.undo.track(doc)
    const board: OpenBoard = {
      documentId,
      boardId,
      kind,
      regionId: region,
      circleId: circle,
      access,
      cards: createCardHub(doc, context),
      actions: createBoardActions(doc, kind, access, this.undo),
      noteSource: { doc, write: change => this.undo.type(doc, change) },
      presence,
    }
    this.#boards.set(documentId, { document, board })
    return true
  }

  #contextOf(documentId: string): CardContext | undefined {
    const control = this.control.get()
    const name = parseDocumentId(documentId)
    return control && name ? cardContext(control, name) : undefined
  }
}
