/**
 * One document and everyone in it. Frames wait in the room's inbox until the commit queue stages them (one commit
 * ahead of the disk), and go out to all sockets when they are durable. Owns the document in memory, the list of
 * sockets, presence and the cached answers to joins. Knows no sockets, rights or SQL. Made and closed by the registry.
 */
import * as Y from 'yjs'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Place } from '../../shared/protocol/cursors.ts'
import { updateMessage } from '../../shared/protocol/messages.ts'
import type { ClientOwner, LogEntry, StoredDocument } from '../storage/port.ts'
import type { Clock } from './clock.ts'
import type { Compaction } from './compactor.ts'
import type { RoomLimits } from './limits.ts'
import { createOutgoing, type Outgoing } from './outgoing.ts'
import type { Owners } from './owners.ts'
import type { ServerChange } from './port.ts'
import type { PresenceSource } from './presence.ts'
import { createScratchDocument } from './scratch-document.ts'
import { createShowing } from './showing.ts'
import { createStagedDocument, type Staged, type StagedDocument } from './staged-document.ts'
import { createStateCache } from './state-cache.ts'
import { isContradiction, type StoreFault } from './store-fault.ts'
import type { Submission } from './submission.ts'
import { createWritingState, type ToldOfWriting, type WritingState } from './writing-state.ts'

/** One socket, as its room sees it. */
export interface Outlet extends PresenceSource, ToldOfWriting {
  /** Everyone in the room gets the same object. */
  deliver(outgoing: Outgoing): void
  close(reason: CloseReason): void
}

/** What the commit queue does with a room. */
export interface Committed {
  /** Judges and applies what waits. False: the document is spoiled and `mend` has to be called. */
  stage(): boolean
  /** What a change by the server would do to the document as it is staged; throws what the change throws. */
  tryOut(change: ServerChange): Uint8Array | undefined
  /** What was tried out is not going to be staged. */
  dropScratch(): void
  stageOwn(update: Uint8Array): void
  take(): Staged | undefined
  entriesOf(staged: Staged): LogEntry[]
  publish(staged: Staged): void
  /** At the end of a turn: presence that is due and went out with no changes. */
  showPresence(): void
  /** After a failed commit: none of it is kept in memory, and `mend` has to be called. */
  abandon(staged: Staged, fault: StoreFault): void
  /** Loads the document anew after it was spoiled, and goes on frame by frame if one of them did it. */
  mend(): Promise<void>
  /** A broken invariant: the room is over. */
  fail(error: unknown): void
}

export interface Room extends Committed {
  readonly workshopId: string
  readonly documentId: string
  readonly epoch: number
  readonly serverClientId: number
  readonly owners: Owners
  readonly writing: WritingState
  /** Commits in a row that failed by what this room wrote, not by the disk. */
  readonly failures: number
  /** At rest only (`Registry.atRest`), for reading only. */
  readonly yDoc: Y.Doc
  /** False: only its bytes are here. What a newcomer is to be asked follows from `ask`, which takes it up. */
  readonly isTakenUp: boolean
  /**
   * At rest only: sends the newcomer what the server asks, if the document is taken up, and who is there; from then on
   * it hears everything.
   */
  join(outlet: Outlet): void
  leave(outlet: Outlet): void
  /** At rest only: the server's own step 1. */
  ask(): Outgoing
  /** At rest only. Throws on a malformed state vector. */
  answer(stateVector: Uint8Array): Outgoing
  /** At rest only: whether this step 2 only repeats what the document holds. */
  repeatsAll(update: Uint8Array): boolean
  submit(submission: Submission): void
  receivePresence(outlet: Outlet, states: Uint8Array): void
  receiveCursor(outlet: Outlet, at: Place | undefined): void
  /** Everyone's presence, to one who asks. */
  tellPresence(outlet: Outlet): void
  /** At rest only: all that a reader misses who has read up to this state vector, and everyone's presence. */
  catchUp(from: ReadonlyMap<number, number>): Outgoing
  readonly size: number
  readonly isEnded: boolean
  /** Frames wait for a commit. */
  readonly isBusy: boolean
  /** Bytes and entries of log behind the checkpoint, and about how many bytes that has. */
  readonly tail: { bytes: number; entries: number; baseBytes: number }
  /** After a compaction is on disk. */
  compacted(compaction: Compaction): void
  /** Closes every socket; the room takes nothing more. */
  end(reason: CloseReason): void
}

export interface RoomParts {
  workshopId: string
  owners: Owners
  limits: RoomLimits
  clock: Clock
  /** Asks the commit queue for a turn. */
  enqueue(room: Room): void
  /** The document as it is stored now. */
  load(): Promise<StoredDocument>
  /** After a commit that bound client ids. */
  onBound(owners: ClientOwner[]): void
  /** After a commit that made the log longer. */
  onGrown(room: Room): void
  /** A frame passed the gate and could not be applied: it is found out and refused, and should never have passed. */
  onSpoiled(error: unknown): void
  /** It cannot be read again, or broke: it is over. */
  onFailed(room: Room, error: unknown): void
}

type Condition = 'open' | 'mending' | 'ended'

/**
 * Throws if what is stored is no whole document. A large one that is stored as a checkpoint, which was replayed when
 * it was written, is taken up when something is asked that its bytes do not say.
 */
export function createRoom(stored: StoredDocument, parts: RoomParts): Room {
  const { workshopId, owners, limits, clock } = parts
  const { documentId, epoch, serverClientId } = stored
  const outlets = new Set<Outlet>()
  const showing = createShowing(owners, limits, clock, () => parts.enqueue(room))
  const tail = tailOf(stored)
  const writing = createWritingState(outlets, clock)
  const scratch = createScratchDocument(clock, limits.idleUnloadMs)
  let document: StagedDocument = createStagedDocument(stored.updates, parts.onSpoiled)
  const whole = {
    get yDoc() {
      return inMemory()
    },
  }
  let cache = createStateCache(whole, clock, limits.stateShare, stored.updates)
  let condition: Condition = 'open'
  const inbox: Submission[] = []
  /** Frames that are staged one a commit, because one of them spoiled the document. */
  let suspects = 0
  let failures = 0
  /** What everyone was told of last, where nobody knows whether what came after it is stored. */
  let toldUpTo: ReadonlyMap<number, number> | undefined

  function send(outgoing: Outgoing): void {
    for (const outlet of outlets) outlet.deliver(outgoing)
  }

  /** One of these did it: alone it is told so, in company each is tried by itself. */
  function spoiledBy(submissions: Submission[]): void {
    condition = 'mending'
    if (submissions.length === 1) {
      suspects = Math.max(0, suspects - 1)
      submissions[0]?.settled('unreadable')
    } else {
      inbox.unshift(...submissions)
      suspects = submissions.length
    }
  }

  async function reload(): Promise<void> {
    scratch.drop()
    const fresh = await parts.load()
    if (fresh.epoch !== epoch) throw new Error('the document is of another epoch')
    document = createStagedDocument(fresh.updates, parts.onSpoiled)
    cache = createStateCache(whole, clock, limits.stateShare, fresh.updates)
    inMemory()
    if (toldUpTo) send(createOutgoing([missedSince(toldUpTo)], undefined, toldUpTo))
    toldUpTo = undefined
  }

  function inMemory(): Y.Doc {
    try {
      return document.yDoc
    } catch (error) {
      parts.onFailed(room, error)
      throw error
    }
  }

  function missedSince(from: ReadonlyMap<number, number>): Uint8Array {
    return updateMessage(Y.encodeStateAsUpdate(inMemory(), Y.encodeStateVector(new Map(from))))
  }

  const room: Room = {
    workshopId,
    documentId,
    epoch,
    serverClientId,
    owners,
    tail,
    writing,
    get failures() {
      return failures
    },
    get yDoc() {
      return inMemory()
    },
    get isTakenUp() {
      return document.isTakenUp
    },
    get size() {
      return outlets.size
    },
    get isBusy() {
      return condition !== 'ended' && (inbox.length > 0 || condition === 'mending')
    },
    get isEnded() {
      return condition === 'ended'
    },
    join(outlet) {
      outlets.add(outlet)
      showing.crowd(outlets.size)
      const asked = document.isTakenUp ? [cache.ask()] : []
      outlet.deliver(createOutgoing(asked, showing.everyone(), new Map()))
      if (writing.condition() !== 'good') outlet.tell(writing.condition())
    },
    leave(outlet) {
      if (!outlets.delete(outlet)) return
      showing.leave(outlet)
      showing.crowd(outlets.size)
    },
    ask: () => createOutgoing([cache.ask()], undefined, new Map()),
    answer: stateVector => cache.answer(stateVector),
    repeatsAll: update => Buffer.compare(update, cache.nothingNew()) === 0,
    submit(submission) {
      if (condition === 'ended') return submission.settled('lost')
      inbox.push(submission)
      if (condition === 'open') parts.enqueue(room)
    },
    receivePresence(outlet, states) {
      showing.receive(outlet, states)
    },
    receiveCursor(outlet, at) {
      showing.point(outlet, at)
    },
    tellPresence(outlet) {
      outlet.deliver(createOutgoing([], showing.everyone(), new Map()))
    },
    catchUp(from) {
      return createOutgoing([missedSince(from)], showing.everyone(), from)
    },

    stage() {
      if (condition !== 'open') return true
      if (inbox.length > 0) inMemory()
      const turn = suspects > 0 ? inbox.splice(0, 1) : inbox.splice(0)
      if (turn.length === 0 || document.stage(turn)) {
        if (suspects > 0) suspects -= 1
        if (inbox.length > 0) parts.enqueue(room)
        return true
      }
      document.take()
      spoiledBy(turn)
      return false
    },
    async mend() {
      try {
        await reload()
        if (condition === 'mending') condition = 'open'
        if (condition === 'open' && (inbox.length > 0 || showing.isDue)) parts.enqueue(room)
      } catch (error) {
        parts.onFailed(room, error)
      }
    },
    fail: error => parts.onFailed(room, error),
    tryOut: change => scratch.change(inMemory(), serverClientId, change),
    dropScratch: () => scratch.drop(),
    stageOwn: update => document.stageOwn(update),
    take: () => document.take(),
    entriesOf: staged =>
      staged.updates.map((update, index) => ({
        workshopId,
        documentId,
        update,
        owners: index === 0 ? staged.owners : [],
      })),
    publish(staged) {
      if (staged.updates.length > 0) failures = 0
      writing.proven()
      owners.stored(staged.owners)
      const messages = staged.updates.map(updateMessage)
      if (messages.length > 0) {
        cache.changed(messages)
        for (const update of staged.updates) tail.bytes += update.length
        tail.entries += staged.updates.length
        parts.onGrown(room)
        send(createOutgoing(messages, showing.take(), staged.before))
      }
      for (const submission of staged.submissions) submission.settled('durable')
      if (staged.owners.length > 0) parts.onBound(staged.owners)
    },
    showPresence() {
      const shown = condition === 'open' && showing.isDue ? showing.take() : undefined
      if (shown) send(createOutgoing([], shown, new Map()))
    },
    abandon(staged, { scope, error }) {
      condition = 'mending'
      if (scope === 'room') failures += 1
      if (isContradiction(error)) return spoiledBy(staged.submissions)
      if (staged.updates.length > 0) toldUpTo ??= staged.before
      for (const submission of staged.submissions) submission.settled('lost')
    },
    compacted({ checkpointBytes, droppedBytes, droppedEntries }) {
      // what was committed meanwhile stays counted
      tail.baseBytes = checkpointBytes
      tail.bytes = Math.max(0, tail.bytes - droppedBytes)
      tail.entries = Math.max(0, tail.entries - droppedEntries)
    },
    end(reason) {
      condition = 'ended'
      showing.end()
      scratch.drop()
      for (const submission of inbox.splice(0)) submission.settled('lost')
      for (const outlet of [...outlets]) outlet.close(reason)
      outlets.clear()
    },
  }
  // a damaged one is not opened
  if (!mayWait(stored, limits)) document.yDoc
  return room
}

/** What the store gave is what a compaction wrote, and long enough for the difference to be felt. */
function mayWait({ updates, logBytes }: StoredDocument, { answerUnreadBytes }: RoomLimits): boolean {
  return updates.length === 1 && logBytes === 0 && (updates[0]?.length ?? 0) >= answerUnreadBytes
}

function tailOf({ updates, logBytes }: StoredDocument): Room['tail'] {
  const allBytes = updates.reduce((sum, update) => sum + update.length, 0)
  return { bytes: logBytes, entries: updates.length, baseBytes: allBytes - logBytes }
}
