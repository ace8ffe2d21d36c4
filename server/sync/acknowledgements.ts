/**
 * Counts one socket's step-2 and update frames and how many of them, from the first, are on disk. A frame that was
 * not applied (a gap, or no right to write) holds the count before it until a step 2 that was sent after it is
 * durable: that one carries all before it. A step 2 from before knows nothing of it, however late it gets to the disk.
 */
export interface Acknowledgements {
  /** A frame came in; returns its number, from 1. */
  received(): number
  /** The frame was not applied and yet not refused. */
  held(frame: number): void
  durable(frame: number, isStep2: boolean): void
  /** The count to tell, once after every change. */
  takeNews(): number | undefined
}

export function createAcknowledgements(): Acknowledgements {
  let received = 0
  let durable = 0
  let told = 0
  /** First and last of the frames that no step 2 has made good yet. */
  let hole: { first: number; last: number } | undefined
  return {
    received: () => ++received,
    held(frame) {
      const { first, last } = hole ?? { first: frame, last: frame }
      hole = { first: Math.min(first, frame), last: Math.max(last, frame) }
    },
    durable(frame, isStep2) {
      if (hole && isStep2 && frame > hole.last) hole = undefined
      if (!hole || frame < hole.first) durable = Math.max(durable, frame)
    },
    takeNews() {
      if (told === durable) return undefined
      told = durable
      return told
    },
  }
}
