/**
 * Looks after the work of tabs that are gone: at the start, and whenever another tab's mark has not moved for a
 * while. Each such mark is handed over once a round; who got the work to the server takes the mark away. Knows no
 * documents.
 */
import { isSameMark, type UnsavedMark, type UnsavedMarks } from './unsaved-marks.ts'

export interface UnsavedWatch {
  /** Marks that are not of this page. */
  foreign(): UnsavedMark[]
  /** Hands over everything now, e.g. because more can be read than before. */
  look(): void
  close(): void
}

export interface UnsavedWatchParts {
  marks: UnsavedMarks
  isOwn(mark: UnsavedMark): boolean
  adopt(marks: readonly UnsavedMark[]): void
  /** Something changed in another tab. */
  changed(): void
}

/** A tab that lives and has a line is done sooner. */
const adoptAfterMs = 10_000

export function createUnsavedWatch({ marks, isOwn, adopt, changed }: UnsavedWatchParts): UnsavedWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  const foreign = () => marks.list().filter(mark => !isOwn(mark))

  function plan(): void {
    const seen = foreign()
    if (timer !== undefined || seen.length === 0) return
    timer = setTimeout(() => {
      timer = undefined
      const still = foreign().filter(mark =>
        seen.some(one => isSamePlace(one, mark) && isSameMark(one, mark)),
      )
      if (still.length > 0) adopt(still)
      plan()
    }, adoptAfterMs)
  }

  const unwatch = marks.watch(() => {
    plan()
    changed()
  })

  return {
    foreign,
    look() {
      const left = foreign()
      if (left.length > 0) adopt(left)
      plan()
    },
    close() {
      unwatch()
      clearTimeout(timer)
    },
  }
}

function isSamePlace(a: UnsavedMark, b: UnsavedMark): boolean {
  return a.localCopyName === b.localCopyName && a.clientId === b.clientId
}
