/**
 * Counts one socket's step-2 and update frames and how many of them, from the first, are on disk. A frame that was
 * not applied (a gap, or no right to write) holds the count until a step 2 is durable: that carries all before it.
 */
export interface Acknowledgements {
  /** A frame came in; returns its number, from 1. */
  received(): number
  /** The frame was not applied and yet not refused. */
  held(): void
  durable(frame: number, isStep2: boolean): void
  /** The count to tell, once after every change. */
  takeNews(): number | undefined
}

export function createAcknowledgements(): Acknowledgements {
  let received = 0
  let durable = 0
  let told = 0
  let isHeld = false
  return {
    received: () => ++received,
    held() {
      isHeld = true
    },
    durable(frame, isStep2) {
      if (isStep2) isHeld = false
      if (!isHeld) durable = Math.max(durable, frame)
    },
    takeNews() {
      if (told === durable) return undefined
      told = durable
      return told
    },
  }
}
