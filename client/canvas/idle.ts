/** The time that a frame leaves, for what may also be done in the next one. */

/** What a few elements take, as much as their painting in the next frame. */
const leastTimeMs = 4
/** Safari has no idle callbacks. */
const hasIdle = typeof requestIdleCallback === 'function'

/** Returns a handle for `stopIdle`, never zero. */
export function whenIdle(act: (hasTime: boolean) => void): number {
  return hasIdle
    ? requestIdleCallback(deadline => act(deadline.timeRemaining() >= leastTimeMs))
    : window.setTimeout(act, 1, true)
}

export function stopIdle(handle: number): void {
  if (hasIdle) cancelIdleCallback(handle)
  else clearTimeout(handle)
}
