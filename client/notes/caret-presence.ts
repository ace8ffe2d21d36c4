/**
 * Carets in a note as presence: one field of the document's presence, `note:<card id>`, and nothing else of it. The
 * editor's binding believes it talks to a provider of its own; connecting and disconnecting are nothing to it. Who a
 * caret belongs to is asked of the workshop, not of the caret, and a place that is none is left out.
 */
import type { Provider, UserState } from '@lexical/yjs'
import type { Presence } from '../sync/presence.ts'

/** How a person's caret is marked. */
export interface CaretLook {
  name: string
  /** A CSS colour. */
  color: string
}

export interface CaretPresence {
  provider: Provider
  /** Takes the field away again. */
  close(): void
}

type States = Map<number, UserState>

/** `lookOf`: undefined for who is not shown. */
export function createCaretPresence(
  presence: Presence,
  cardId: string,
  lookOf: (clientId: number) => CaretLook | undefined,
): CaretPresence {
  const field = `note:${cardId}`
  let own: UserState | null = null
  let isOpen = true

  const setOwn = (state: UserState | null): void => {
    if (!isOpen) return
    own = state
    presence.setField(field, state ? toStored(state) : undefined)
  }
  const states = (): States => {
    const found: States = new Map()
    for (const [clientId, state] of presence.states()) {
      if (clientId === presence.clientId) continue
      const caret = readCaret(state[field])
      const look = caret && lookOf(clientId)
      if (look) found.set(clientId, { ...caret, ...look, awarenessData: {} })
    }
    return found
  }
  const nothing = () => undefined
  return {
    provider: {
      awareness: {
        getLocalState: () => own,
        getStates: states,
        setLocalState: setOwn,
        setLocalStateField: (key, value) => setOwn(own && { ...own, [key]: value }),
        on: nothing,
        off: nothing,
      },
      connect: nothing,
      disconnect: nothing,
      on: nothing,
      off: nothing,
    },
    close: () => {
      setOwn(null)
      isOpen = false
    },
  }
}

/** Where somebody's caret is; the ends are Yjs relative positions as plain JSON. */
type StoredCaret = Pick<UserState, 'anchorPos' | 'focusPos' | 'focusing'>

function toStored({ anchorPos, focusPos, focusing }: UserState): StoredCaret {
  return { anchorPos, focusPos, focusing }
}

function readCaret(value: unknown): StoredCaret | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { anchorPos, focusPos, focusing } = value as Record<string, unknown>
  if (!isPlace(anchorPos) || !isPlace(focusPos)) return undefined
  return { anchorPos, focusPos, focusing: focusing === true }
}

/** A relative position: an item's id, or that of the type at whose end it is. Root types are no place in a note. */
function isPlace(value: unknown): value is UserState['anchorPos'] {
  if (typeof value !== 'object' || value === null) return false
  const { item, type, tname, assoc } = value as Record<string, unknown>
  const hasNoRoot = tname === null || tname === undefined
  const hasAssoc = assoc === undefined || typeof assoc === 'number'
  return hasNoRoot && hasAssoc && (isItemId(item) || isItemId(type))
}

function isItemId(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { client, clock } = value as Record<string, unknown>
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock)
}
