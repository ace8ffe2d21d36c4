/**
 * Small values that outlive a reload and that all tabs of the browser share: one key for each value, so that two tabs
 * never write over each other. A browser that keeps nothing still works: then they last as long as the page.
 */
export interface KeptValues {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
  /** Every key that begins so. */
  keys(prefix: string): string[]
  /** Hears when another tab changed something. */
  watch(listener: () => void): () => void
}

/** What the browser's `localStorage` gives; a test brings its own. */
type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function openKeptValues(): KeptValues {
  try {
    return keepIn(localStorage)
  } catch {
    return keepInMemory()
  }
}

function keepIn(area: Area): KeptValues {
  /** What the browser had no room for: it is lost with the page, but not before. */
  const overflow = keepInMemory()
  return {
    get: key => overflow.get(key) ?? area.getItem(key) ?? undefined,
    set: (key, value) => {
      overflow.remove(key)
      try {
        area.setItem(key, value)
      } catch {
        overflow.set(key, value)
      }
    },
    remove: key => {
      overflow.remove(key)
      area.removeItem(key)
    },
    keys: prefix => {
      const stored = Array.from({ length: area.length }, (_, index) => area.key(index) ?? '')
      return [...new Set([...stored.filter(key => key.startsWith(prefix)), ...overflow.keys(prefix)])]
    },
    watch: listener => {
      const heard = (event: StorageEvent) => {
        if (event.storageArea === localStorage) listener()
      }
      addEventListener('storage', heard)
      return () => removeEventListener('storage', heard)
    },
  }
}

export function keepInMemory(): KeptValues {
  const values = new Map<string, string>()
  return {
    get: key => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: key => void values.delete(key),
    keys: prefix => [...values.keys()].filter(key => key.startsWith(prefix)),
    watch: () => () => undefined,
  }
}
