/**
 * What one socket writes: its step-2 and update frames on their way through the gate into the room, and what comes of
 * each. A gap is answered with step 1; a gap in the answer is final. Frames of someone who may not write are passed
 * over, so that an honest client is read-only and not shut out; what is known already counts as written for them too.
 */
import type * as Y from 'yjs'
import { boardRoots } from '../../shared/model/y-names.ts'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Room } from '../room/room.ts'
import type { Judgement, Outcome } from '../room/submission.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import { createFrameOrder } from './frame-order.ts'
import { type DecodedUpdate, decodeUpdate } from './gate/decode.ts'
import { judgeUpdate } from './gate/judge.ts'
import { splitUpdate } from './gate/split-update.ts'
import type { Objection, Verdict } from './gate/verdict.ts'
import type { SyncLimits } from './limits.ts'
import { createRate } from './rate.ts'

export interface Writer {
  /** One step-2 or update frame. */
  receive(kind: 'step2' | 'update', update: Uint8Array): void
  /** Asks for what was held back, if the room takes it from this participant now; false if there is nothing to ask. */
  resume(): boolean
}

export interface WriterParts {
  room: Room
  participantId: string
  limits: SyncLimits
  acknowledgements: Acknowledgements
  now(): number
  /** Asked at every frame. */
  access(): 'write' | 'read' | undefined
  /** Until the server closes the socket. What came in before the client left is still theirs. */
  isWelcome(): boolean
  /** Asks the client for its whole state. */
  askStep1(): void
  /** The acknowledgements have news, or will have by the end of this turn. */
  tellLater(): void
  leave(reason: CloseReason, objection?: Objection): void
}

interface Frame {
  kind: 'step2' | 'update'
  number: number
  mayWrite: boolean
  update: Uint8Array
  decoded: DecodedUpdate
  /** What it still has to be followed by, where this is but a piece of it. */
  rest: Uint8Array[]
}

export function createWriter(parts: WriterParts): Writer {
  const { room, participantId, limits, acknowledgements, leave } = parts
  const deletions = createRate(limits.foreignCardsDeletedPerSecond, limits.foreignCardsDeleted)
  const newClientIds = createRate(limits.newClientIdsPerSecond, 2 * limits.maxNewClientIds)
  const { maxTextLength, maxNewClientIds, maxFrameSteps: maxSteps } = limits
  const rules = { rootNames: boardRoots, maxTextLength, maxNewClientIds, maxSteps }
  const author = {
    isOwn: (clientId: number) => room.owners.byClientId.get(clientId) === participantId,
    isFree: (clientId: number) => !room.owners.byClientId.has(clientId),
  }
  // the server asks when a socket joins
  let isStep2Due = true
  let gapFrames = 0
  let hasHeldBack = false
  const order = createFrameOrder()

  function judge(yDoc: Y.Doc, frame: Frame): Judgement {
    if (!parts.isWelcome()) return { kind: 'rejected' }
    if (frame.kind === 'step2') isStep2Due = false
    if (frame.decoded.structs.length === 0 && room.repeatsAll(frame.update)) return { kind: 'known' }
    if (!room.writing.admits(frame.decoded.structs.length > 0)) return holdBack(frame)
    return answerTo(judgeUpdate(yDoc, frame.decoded, author, rules), frame)
  }

  function answerTo(verdict: Verdict, frame: Frame): Judgement {
    switch (verdict.kind) {
      case 'known':
        return { kind: 'known' }
      case 'gap':
        return room.writing.admits(true) ? afterGap(frame) : holdBack(frame)
      case 'refused':
        return reject('refused', verdict.objection)
      case 'new':
        return frame.mayWrite ? admit(verdict) : holdBack(frame)
    }
  }

  function admit({ clientIds, foreignCardsDeleted, news }: Extract<Verdict, { kind: 'new' }>): Judgement {
    if (!deletions.takeIfThere(foreignCardsDeleted, parts.now())) return reject('refused', 'tooManyDeletions')
    const strange = clientIds.filter(author.isFree).length
    if (!newClientIds.takeIfThere(strange, parts.now())) return reject('refused', 'tooManyClientIds')
    for (const clientId of clientIds) room.owners.claim(clientId, participantId)
    const owners = clientIds.filter(clientId => !room.owners.isStored(clientId))
    return { kind: 'apply', owners: owners.map(clientId => ({ clientId, participantId })), news }
  }

  function afterGap(frame: Frame): Judgement {
    gapFrames += 1
    if (frame.kind === 'step2' || gapFrames > limits.maxGapFrames) return reject('incomplete')
    if (!isStep2Due) parts.askStep1()
    isStep2Due = true
    return passOver(frame)
  }

  /** The room takes no writing now, or not from this participant; `resume` asks for it when that has changed. */
  function holdBack(frame: Frame): Judgement {
    hasHeldBack = true
    return passOver(frame)
  }

  function passOver({ number }: Frame): Judgement {
    acknowledgements.held(number)
    return { kind: 'rejected' }
  }

  function reject(reason: CloseReason, objection?: Objection): Judgement {
    leave(reason, objection)
    return { kind: 'rejected' }
  }

  function settled(outcome: Outcome, frame: Frame): void {
    if (outcome === 'durable' && frame.rest.length > 0) {
      submitFirst(frame.rest, frame)
      return
    }
    if (outcome === 'unreadable') {
      leave('refused')
    } else if (outcome === 'lost') {
      holdBack(frame)
    } else {
      acknowledgements.durable(frame.number, frame.kind === 'step2')
      parts.tellLater()
    }
    order.release()
  }

  function submit(frame: Frame): void {
    room.submit({
      update: frame.update,
      judge(yDoc) {
        const judgement = judge(yDoc, frame)
        // whatever of it was to follow does not
        if (judgement.kind === 'rejected') order.release()
        return judgement
      },
      settled: outcome => settled(outcome, frame),
    })
  }

  function submitFirst([update, ...rest]: Uint8Array[], frame: Frame): void {
    const decoded = update ? decodeUpdate(update, limits.maxTurnParts) : 'malformed'
    if (!update || typeof decoded === 'string') leave('tooLarge')
    else submit({ ...frame, mayWrite: parts.access() === 'write', update, decoded, rest })
  }

  function take(kind: Frame['kind'], update: Uint8Array, number: number): void {
    const access = parts.access()
    const decoded = access ? decodeUpdate(update, limits.maxFrameParts) : 'forbidden'
    if (typeof decoded === 'string') {
      leave(decoded)
      return
    }
    const frame: Frame = { kind, number, mayWrite: access === 'write', update, decoded, rest: [] }
    if (decoded.parts <= limits.maxTurnParts) submit(frame)
    else takeInPieces(frame)
  }

  function takeInPieces(frame: Frame): void {
    // values and deletions count too, so that half as many structs as a turn takes are never too much
    const pieces = splitUpdate(frame.decoded, limits.maxTurnParts / 2, limits.maxNewClientIds)
    order.hold()
    if (pieces) submitFirst(pieces, frame)
    else leave('tooLarge')
  }

  return {
    receive(kind, update) {
      const number = acknowledgements.received()
      order.run(() => take(kind, update, number))
    },
    resume() {
      if (!hasHeldBack || parts.access() !== 'write' || !room.writing.admits(true)) return false
      hasHeldBack = false
      if (!isStep2Due) parts.askStep1()
      isStep2Due = true
      return true
    },
  }
}
