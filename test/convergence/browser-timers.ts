/**
 * Timers and the time of day as a page in the laboratory has them: the client's own code asks the platform for them
 * (`setTimeout`, `setInterval`, `Date.now`), so they are taken over while a game is played and handed back after it.
 */
import type { LabClock } from './clock.ts'

/** Monday morning; nothing depends on the day. */
const startOfDay = Date.UTC(2026, 0, 5, 9)

interface Timer {
  cancel(): void
}

const platform = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
}
const platformNow = Date.now

/** Returns what hands the platform's own back. */
export function takeOverTimers(clock: LabClock): () => void {
  const clear = (timer: Timer | undefined) => timer?.cancel()
  const after = (call: () => void, ms = 0): Timer => ({ cancel: clock.after(ms, call) })
  const every = (call: () => void, ms = 0): Timer => {
    const timer = {
      cancel: clock.after(ms, function tick() {
        timer.cancel = clock.after(ms, tick)
        call()
      }),
    }
    return { cancel: () => timer.cancel() }
  }
  Object.assign(globalThis, {
    ...{ setTimeout: after, setInterval: every, clearTimeout: clear, clearInterval: clear },
  })
  Date.now = () => startOfDay + clock.now()
  return () => {
    Object.assign(globalThis, platform)
    Date.now = platformNow
  }
}

/** Until everything has run that waits for nothing but its turn: promises first, then what was queued meanwhile. */
export const breathe = () => new Promise<void>(resolve => process.nextTick(resolve))
