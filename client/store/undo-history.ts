/**
 * Undo of one's own work, over all documents of the page, in the order it was done. Only transactions that go
 * through `step` or `type` are tracked; what others did is never taken back, also not where they wrote into what
 * one made oneself: a card with someone else's words stays. A step is one drag or one press; typing is one step
 * until a pause or until somebody else changes the document.
 */
import * as Y from 'yjs'
import { forgetCollected } from './undo-collected.ts'
import { nameRealNeighbours } from './undo-places.ts'

export interface UndoHistory {
  /** From now on own writes of this document can be undone; ends with the document. */
  track(doc: Y.Doc): void
  /** Runs a write, which is to use the origin given, as one step of its own. */
  step<T>(doc: Y.Doc, write: (origin: unknown) => T): T
  /** Runs a write as part of the burst of typing that goes on. */
  type<T>(doc: Y.Doc, write: (origin: unknown) => T): T
  /** The burst of typing is over; what comes next is a step of its own. */
  pause(doc: Y.Doc): void
  /** All steps that `run` makes, in whichever documents, are taken back together. */
  together<T>(run: () => T): T
  /** False when there was nothing left. */
  undo(): boolean
  redo(): boolean
  /** Counts the steps ever done: an offer to undo holds as long as it has not moved on. */
  stepCount(): number
}

/** A pause in typing after which a new step begins. */
const burstPauseMs = 700

export function createUndoHistory(): UndoHistory {
  const ownOrigin = Symbol('own work')
  const managers = new Map<Y.Doc, Y.UndoManager>()
  let undoOrder: Y.UndoManager[][] = []
  let redoOrder: Y.UndoManager[][] = []
  /** Steps that belong together while they are made, or taken back. */
  let group: Y.UndoManager[] | undefined
  let steps = 0
  let lastTypedAt = 0

  const dropRedo = () => {
    for (const manager of new Set(redoOrder.flat())) manager.clear(false, true)
    redoOrder = []
  }

  const track = (doc: Y.Doc) => {
    if (managers.has(doc)) return
    const manager = new Y.UndoManager(doc, {
      // Bursts are ended by us, not by the clock of the library.
      captureTimeout: Number.MAX_SAFE_INTEGER,
      trackedOrigins: new Set([ownOrigin]),
      deleteFilter: item => !holdsOthersWork(item, doc.clientID),
    })
    managers.set(doc, manager)
    manager.on('stack-item-added', ({ type, origin }) => {
      const order = type === 'redo' ? redoOrder : undoOrder
      if (!group || group.length === 0) order.push(group ?? [manager])
      group?.push(manager)
      if (origin === ownOrigin) {
        steps += 1
        dropRedo()
      }
    })
    splitBursts(doc, manager, ownOrigin)
    doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
      if (transaction.origin === manager) nameRealNeighbours(transaction)
    })
    doc.on('destroy', () => {
      managers.delete(doc)
      // Half of what belongs together would lose a card, or double it.
      undoOrder = undoOrder.filter(others => !others.includes(manager))
      redoOrder = redoOrder.filter(others => !others.includes(manager))
    })
  }

  const write = <T>(doc: Y.Doc, run: (origin: unknown) => T): T =>
    doc.transact(() => run(ownOrigin), ownOrigin)
  const pause = (doc: Y.Doc) => managers.get(doc)?.stopCapturing()

  const together = <T>(run: () => T): T => {
    if (group) return run()
    group = []
    try {
      return run()
    } finally {
      group = undefined
    }
  }

  /** Goes back through steps until one of them really changed something. */
  const takeBack = (order: Y.UndoManager[][], run: (manager: Y.UndoManager) => unknown): boolean => {
    const looked = new Set<Y.UndoManager>()
    for (let managers = order.pop(); managers; managers = order.pop()) {
      for (const manager of managers) {
        if (!looked.has(manager)) forgetCollected(manager.doc)
        looked.add(manager)
      }
      const changes = together(() => managers.toReversed().map(run))
      if (changes.some(Boolean)) return true
    }
    return false
  }

  return {
    track,
    step: (doc, run) => {
      pause(doc)
      const result = write(doc, run)
      pause(doc)
      return result
    },
    type: (doc, run) => {
      const now = Date.now()
      if (now - lastTypedAt > burstPauseMs) pause(doc)
      lastTypedAt = now
      return write(doc, run)
    },
    pause,
    together,
    undo: () => takeBack(undoOrder, manager => manager.undo()),
    redo: () => takeBack(redoOrder, manager => manager.redo()),
    stepCount: () => steps,
  }
}

/** Ends a burst of typing when somebody else changes what it is about. */
function splitBursts(doc: Y.Doc, manager: Y.UndoManager, ownOrigin: unknown): void {
  let burst = new Set<unknown>()
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const changed = new Set<unknown>(transaction.changed.keys())
    if (transaction.origin === ownOrigin) burst = changed
    else if (!burst.isDisjointFrom(changed)) manager.stopCapturing()
  })
}

/**
 * Whether undoing an insertion would take something of others with it: a card, a block of a note or a run of its words,
 * and the first values of a card's fields (without which it would lie nowhere), once somebody else wrote into them.
 */
function holdsOthersWork(item: Y.Item, ownClientId: number): boolean {
  if (item.content instanceof Y.ContentType) {
    if (isWrittenByOthers(item.content.type, ownClientId)) return true
    if (item.content.type instanceof Y.Map && isRunOfOthersWords(item, ownClientId)) return true
  }
  const yCard = cardOf(item)
  return (
    yCard !== undefined &&
    item.parent === yCard &&
    item.left === null &&
    isWrittenByOthers(yCard, ownClientId)
  )
}

/** In a note the characters of a run stand behind the map that begins it, up to the next embedded value. */
function isRunOfOthersWords(run: Y.Item, ownClientId: number): boolean {
  if (run.parentSub !== null) return false
  for (let item = run.right; item !== null; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentType) return false
    if (item.content instanceof Y.ContentString && item.id.client !== ownClientId) return true
  }
  return false
}

/** The card that an item is, or is part of: the map right below a root. */
function cardOf(item: Y.Item): Y.AbstractType<unknown> | undefined {
  let inner: Y.Item | null = item
  while (inner) {
    const parent: unknown = inner.parent
    if (!(parent instanceof Y.AbstractType)) return undefined
    if (parent._item === null) return inner.content instanceof Y.ContentType ? inner.content.type : undefined
    inner = parent._item
  }
  return undefined
}

function isWrittenByOthers(type: Y.AbstractType<unknown>, ownClientId: number): boolean {
  const isForeign = (item: Y.Item): boolean => {
    if (item.deleted) return false
    if (item.id.client !== ownClientId) return true
    return item.content instanceof Y.ContentType && isWrittenByOthers(item.content.type, ownClientId)
  }
  for (const item of type._map.values()) if (isForeign(item)) return true
  for (let item = type._start; item !== null; item = item.right) if (isForeign(item)) return true
  return false
}
