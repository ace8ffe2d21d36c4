/** Keeps one socket's frames in order: while one of them takes several turns, those behind it wait. */
export interface FrameOrder {
  /** At once, or when nothing is held any more. */
  run(take: () => void): void
  hold(): void
  /** Runs what waits, up to one that holds again. */
  release(): void
}

export function createFrameOrder(): FrameOrder {
  const waiting: (() => void)[] = []
  let isHeld = false
  return {
    run(take) {
      if (isHeld) waiting.push(take)
      else take()
    },
    hold() {
      isHeld = true
    },
    release() {
      isHeld = false
      while (!isHeld) {
        const take = waiting.shift()
        if (!take) return
        take()
      }
    },
  }
}
