/**
 * What moderation decides on boards: adds one, names it, puts it away and brings it back, locks it or cards on it. The
 * outcome is written into the control document; a new board's document is there, and empty, before control names it.
 */
import {
  type BoardLock,
  maxLockedCards,
  readBoardLocks,
  unlocked,
  writeBoardLock,
} from '../../shared/model/board-locks.ts'
import { type Control, readControl } from '../../shared/model/control.ts'
import { bindClients, writeSettings } from '../../shared/model/control-writes.ts'
import { formatDocumentId } from '../../shared/model/document-id.ts'
import { documentNames } from '../../shared/model/documents-of-file.ts'
import { newId } from '../../shared/model/ids.ts'
import { maxFileBoards } from '../../shared/model/parse-workshop-file.ts'
import { isObject } from '../../shared/model/plain-shape.ts'
import { type Json, toPlain } from '../../shared/model/plain-value.ts'
import {
  type AddBoard,
  type BoardAnswer,
  type ChangeBoard,
  comesWithFirstCard,
  type LockCards,
} from '../../shared/protocol/boards.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Documents, ServerChange } from '../room/port.ts'
import type { Storage } from '../storage/port.ts'
import { decideControl } from './decide-control.ts'
import { createEmptyDocuments } from './new-documents.ts'
import { workshopEnded } from './workshop-ended.ts'

interface Parts {
  storage: Storage
  documents: Documents
  views: WorkshopViews
}

export async function addBoard(
  parts: Parts,
  workshopId: string,
  asked: AddBoard,
): Promise<Result<BoardAnswer, Failure>> {
  const view = await parts.views.load(workshopId)
  if (view && view.control.endedAt !== null) return fail(workshopEnded)
  const there = view && onlyOne(asked, view.control.settings)
  if (there !== undefined) return boardNow(parts, workshopId, there)
  if (view && isFull(view.control.settings)) return fail(tooManyBoards)
  const board = { id: newId('b'), ...asked }
  const documentIds = view ? documentsOf(board, view.control) : []
  const owners = await createEmptyDocuments(parts.storage, workshopId, documentIds)
  let id = board.id
  const added = await decideControl(parts, workshopId, doc => {
    const { settings } = readControl(doc)
    // Others may have added some meanwhile; the documents just made are nobody's then.
    const meanwhile = onlyOne(asked, settings)
    if (meanwhile !== undefined) {
      id = meanwhile
      return succeed(undefined)
    }
    if (isFull(settings)) return fail(tooManyBoards)
    writeSettings(doc, { boards: [...boardsIn(settings), toPlain(board) ?? null] })
    bindClients(doc, owners)
    return succeed(undefined)
  })
  return added.ok ? boardNow(parts, workshopId, id) : added
}

/** The id of a board that is there already, of a kind of which there is one; also of one that was put away. */
function onlyOne(asked: AddBoard, settings: Control['settings']): string | undefined {
  if (!comesWithFirstCard(asked)) return undefined
  const board = boardsIn(settings).find(one => isObject(one) && one.type === asked.type)
  return isObject(board) && typeof board.id === 'string' ? board.id : undefined
}

/** One for all, or one for each region, with drafts where the workshop has them. */
function documentsOf(board: AddBoard & { id: string }, control: Control): string[] {
  const { regions, circles, privacy } = control
  const names = documentNames({
    workshop: { title: control.title, privacy },
    regions: regions.map(({ id, name }) => ({ id, name })),
    circles: circles.map(({ id, title }) => ({ id, title })),
    boards: [board],
    cards: [],
  })
  return names.filter(name => name.kind !== 'control').map(formatDocumentId)
}

export async function changeBoard(
  parts: Parts,
  workshopId: string,
  boardId: string,
  asked: ChangeBoard,
): Promise<Result<BoardAnswer, Failure>> {
  const changed = await decideControl(parts, workshopId, doc => {
    const { settings } = readControl(doc)
    const boards = boardsIn(settings)
    if (!boards.some(board => isBoard(board, boardId))) return fail(noSuchBoard)
    writeSettings(doc, {
      boards: boards.map(board => (isBoard(board, boardId) ? changedBoard(board, asked) : board)),
    })
    if (asked.locked !== undefined)
      writeBoardLock(doc, boardId, { ...lockOf(doc, boardId), board: asked.locked })
    return succeed(undefined)
  })
  return changed.ok ? boardNow(parts, workshopId, boardId) : changed
}

export async function lockCards(
  parts: Parts,
  workshopId: string,
  boardId: string,
  { cards, locked }: LockCards,
): Promise<Result<BoardAnswer, Failure>> {
  const done = await decideControl(parts, workshopId, doc => {
    if (!readControl(doc).boards.some(board => board.id === boardId)) return fail(noSuchBoard)
    const lock = lockOf(doc, boardId)
    const wanted = new Set(locked ? [...lock.cards, ...cards] : lock.cards)
    if (!locked) for (const card of cards) wanted.delete(card)
    if (wanted.size > maxLockedCards) return fail(tooManyLocked)
    writeBoardLock(doc, boardId, { ...lock, cards: wanted })
    return succeed(undefined)
  })
  return done.ok ? boardNow(parts, workshopId, boardId) : done
}

async function boardNow(
  { views }: Parts,
  workshopId: string,
  boardId: string,
): Promise<Result<BoardAnswer, Failure>> {
  const control = (await views.load(workshopId))?.control
  const board = control?.boards.find(one => one.id === boardId)
  if (!control || !board) return fail(noSuchBoard)
  const { id, type, title, archived } = board
  return succeed({ id, type, title, archived, locked: control.locks.get(id)?.board ?? false })
}

/** As the file has them: with keys that this version does not know. */
function boardsIn(settings: Control['settings']): Json[] {
  return Array.isArray(settings.boards) ? settings.boards : []
}

const isFull = (settings: Control['settings']) => boardsIn(settings).length >= maxFileBoards

const isBoard = (board: Json, id: string): board is { [key: string]: Json } =>
  isObject(board) && board.id === id

/** A board that was never put away has no such key, as in files. */
function changedBoard(board: { [key: string]: Json }, { title, archived }: ChangeBoard): Json {
  const { archived: before, ...rest } = board
  const isArchived = archived ?? before === true
  return { ...rest, ...(title !== undefined && { title }), ...(isArchived && { archived: true }) }
}

const lockOf = (doc: Parameters<ServerChange>[0], boardId: string): BoardLock =>
  readBoardLocks(doc).get(boardId) ?? unlocked

const noSuchBoard: Failure = { kind: 'not_found', message: 'There is no such board in this workshop.' }

const tooManyBoards: Failure = {
  kind: 'conflict',
  message: `A workshop has at most ${maxFileBoards} boards, as many as its file may hold: put one to use that is there.`,
}

const tooManyLocked: Failure = {
  kind: 'conflict',
  message: `At most ${maxLockedCards} elements of a board are locked one by one: lock the board instead.`,
}
