/**
 * A value that can be read and watched: what everything without React offers to those who show it.
 * `set` tells watchers only if the value is a different one (by identity, or by `equal`).
 */
export interface Observable<T> {
  get(): T
  /** Returns what ends the watching. */
  watch(listener: () => void): () => void
}

export interface ObservableValue<T> extends Observable<T> {
  set(value: T): void
}

/** `equal` for plain JSON that is small. */
export const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export function createObservable<T>(
  initial: T,
  equal: (a: T, b: T) => boolean = Object.is,
): ObservableValue<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: next => {
      if (equal(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
