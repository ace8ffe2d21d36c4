/** A measure of something per second with a reserve: full at first, refilled over time. Time is handed in, in ms. */
export interface Rate {
  /** Takes `amount` and returns how long to wait until the reserve is back at zero: 0 while it holds. */
  take(amount: number, now: number): number
  /** Takes `amount` if the reserve holds it. */
  takeIfThere(amount: number, now: number): boolean
}

export function createRate(perSecond: number, reserve: number): Rate {
  let left = reserve
  let at = Number.NEGATIVE_INFINITY

  function refill(now: number): void {
    left =
      at === Number.NEGATIVE_INFINITY ? reserve : Math.min(reserve, left + ((now - at) / 1000) * perSecond)
    at = now
  }

  return {
    take(amount, now) {
      refill(now)
      left -= amount
      return left >= 0 ? 0 : (-left / perSecond) * 1000
    },
    takeIfThere(amount, now) {
      refill(now)
      if (left < amount) return false
      left -= amount
      return true
    },
  }
}
