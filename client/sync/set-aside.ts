/**
 * Text that the server would not take, kept readable until the person has dealt with it. Kept in the browser's
 * local storage by workshop, so that it outlives a reload; the refused local copy itself stays too, under its old
 * name, until the person lets go of it.
 */
import type { RefusalReason } from './provider.ts'

export interface SetAside {
  documentId: string
  /** Name of the local copy that was refused. */
  localCopyName: string
  reason: RefusalReason
  /** Epoch ms. */
  at: number
  /** The text of every card of the copy, in order. */
  texts: string[]
}

/** `window.localStorage`, or what a test puts in its place. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

export interface SetAsideShelf {
  list(): SetAside[]
  add(item: SetAside): void
  remove(localCopyName: string): void
  /** How often a copy of this document was set aside: part of the next copy's name. */
  generation(key: string): number
  nextGeneration(key: string): void
  /** Whether a local copy holds changes that no server has acknowledged; known across reloads. */
  isUnsaved(localCopyName: string): boolean
  markUnsaved(localCopyName: string, unsaved: boolean): void
}

export function createSetAsideShelf(workshopId: string, storage: TextStorage): SetAsideShelf {
  const itemsKey = `zirkel/${workshopId}/set-aside`
  const generationsKey = `zirkel/${workshopId}/generations`
  const unsavedKey = `zirkel/${workshopId}/unsaved`
  let items = readJson<SetAside[]>(storage, itemsKey, Array.isArray) ?? []
  const generations = readJson<Record<string, number>>(storage, generationsKey, isRecord) ?? {}
  const unsaved = new Set(readJson<string[]>(storage, unsavedKey, Array.isArray) ?? [])
  const keep = () => writeJson(storage, itemsKey, items)
  return {
    list: () => items,
    add: item => {
      items = [...items, item]
      keep()
    },
    remove: name => {
      items = items.filter(item => item.localCopyName !== name)
      keep()
    },
    generation: key => generations[key] ?? 0,
    nextGeneration: key => {
      generations[key] = (generations[key] ?? 0) + 1
      writeJson(storage, generationsKey, generations)
    },
    isUnsaved: name => unsaved.has(name),
    markUnsaved: (name, isUnsaved) => {
      if (unsaved.has(name) === isUnsaved) return
      if (isUnsaved) unsaved.add(name)
      else unsaved.delete(name)
      writeJson(storage, unsavedKey, [...unsaved])
    },
  }
}

/** Cards as text to copy or keep: one card a paragraph. */
export function setAsideToText(item: SetAside): string {
  return item.texts.join('\n\n')
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readJson<T>(storage: TextStorage, key: string, fits: (value: unknown) => boolean): T | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return fits(value) ? (value as T) : undefined
  } catch {
    return undefined
  }
}

/** A full or locked storage costs only the reload: what is in memory stays on offer. */
function writeJson(storage: TextStorage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    // Nothing to be done; see above.
  }
}
