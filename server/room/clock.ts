/** Time as the rooms see it, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds, never running backwards. */
  now(): number
  /** Calls once after so long; 0 means after what the event loop has at hand. Returns the canceller. */
  after(ms: number, call: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    if (ms <= 0) {
      const immediate = setImmediate(call)
      return () => clearImmediate(immediate)
    }
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}
