/**
 * Which items and edges of one canvas are selected, by this person alone; never stored. The item that the keyboard
 * is on is the DOM's focus and stands here too, so that its element is kept when it leaves the screen.
 */
import { createObservable, type Observable } from '../sync/observable-value.ts'

export interface CanvasSelection extends Observable<ReadonlySet<string>> {
  /** Exactly these. */
  set(ids: Iterable<string>): void
  toggle(ids: readonly string[]): void
  /** Forgets those that are there no more. */
  keepOnly(isThere: (id: string) => boolean): void
  readonly focused: Observable<string | undefined>
  focus(id: string | undefined): void
}

export function createCanvasSelection(): CanvasSelection {
  const selected = createObservable<ReadonlySet<string>>(new Set(), isSameSet)
  const focused = createObservable<string | undefined>(undefined)
  return {
    get: selected.get,
    watch: selected.watch,
    set: ids => selected.set(new Set(ids)),
    toggle: ids => {
      const next = new Set(selected.get())
      const isOn = ids.every(id => next.has(id))
      for (const id of ids) isOn ? next.delete(id) : next.add(id)
      selected.set(next)
    },
    keepOnly: isThere => {
      selected.set(new Set([...selected.get()].filter(isThere)))
      const id = focused.get()
      if (id !== undefined && !isThere(id)) focused.set(undefined)
    },
    focused,
    focus: focused.set,
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b)
}
