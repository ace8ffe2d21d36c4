/**
 * Whether a room takes writing, and what its sockets are told of that. A hold keeps changes out until it is lifted;
 * then whoever sent some meanwhile is asked for them. The sockets hear that all is good when the first of that is on
 * disk, when nobody has anything to bring, or when it does not come: so the word neither comes too early nor flickers.
 * Owned by the room; who holds and lifts is the registry.
 */
import type { Condition } from '../../shared/protocol/message-types.ts'
import type { Clock } from './clock.ts'

/** `disk`: the store takes nothing at all. `room`: it did not take what this room wrote. `size`: see `SizeBudget`. */
export type Hold = 'disk' | 'room' | 'size'

export interface ToldOfWriting {
  tell(condition: Condition): void
  /** Asks for what was held back; false if nothing was. */
  resume(): boolean
}

export interface WritingState {
  /** `addsContent`: false for a change that only deletes, which a document that is too large takes too. */
  admits(addsContent: boolean): boolean
  /** Whether the store is believed to take what the room writes. */
  isStored(): boolean
  condition(): Condition
  hold(hold: Hold): void
  lift(hold: Hold): void
  setLarge(isLarge: boolean): void
  /** Something of this room was committed. */
  proven(): void
}

/** Longer than an answer to step 1 takes on a slow line; without one there is nothing to wait for. */
const proofWithinMs = 3_000

export function createWritingState(sockets: Iterable<ToldOfWriting>, clock: Clock): WritingState {
  const holds = new Set<Hold>()
  let isLarge = false
  let told: Condition = 'good'
  /** While a proof is awaited; cancels the waiting. */
  let cancelWaiting: (() => void) | undefined

  const isStored = () => !holds.has('disk') && !holds.has('room')

  function current(): Condition {
    if (!isStored()) return 'notWriting'
    if (holds.has('size')) return 'full'
    if (cancelWaiting) return told
    return isLarge ? 'large' : 'good'
  }

  function tell(): void {
    const condition = current()
    if (condition === told) return
    told = condition
    for (const socket of sockets) socket.tell(condition)
  }

  function stopWaiting(): void {
    cancelWaiting?.()
    cancelWaiting = undefined
  }

  function askForWhatIsMissing(): void {
    stopWaiting()
    let asked = 0
    for (const socket of sockets) if (socket.resume()) asked += 1
    if (asked > 0)
      cancelWaiting = clock.after(proofWithinMs, () => {
        cancelWaiting = undefined
        tell()
      })
  }

  return {
    admits: addsContent => isStored() && !(addsContent && holds.has('size')),
    isStored,
    condition: () => told,
    hold(hold) {
      holds.add(hold)
      stopWaiting()
      tell()
    },
    lift(hold) {
      if (!holds.delete(hold)) return
      if (isStored()) askForWhatIsMissing()
      tell()
    },
    setLarge(value) {
      isLarge = value
      tell()
    },
    proven() {
      if (!cancelWaiting) return
      stopWaiting()
      tell()
    },
  }
}
