/**
 * Somebody who works for a while, with what a page has: the real provider over a real WebSocket, presence, undo, and
 * the model's own writes. Only the copy in the browser is left out, for there is none in Node.
 */
import * as Y from 'yjs'
import { createBoardActions } from '../../client/store/board-actions.ts'
import { createUndoHistory } from '../../client/store/undo-history.ts'
import { createPresence } from '../../client/sync/presence.ts'
import { createProvider } from '../../client/sync/provider.ts'
import { openWebSocket } from '../../client/sync/transport.ts'
import { boardKind } from '../../shared/boards/registry.ts'
import { yCardsOf } from '../../shared/model/card.ts'
import type { Chance } from '../convergence/clock.ts'

export interface Soaker {
  /** Perhaps writes something, perhaps points, perhaps loses the line. */
  work(chance: Chance): void
  /** Why the server would not have it; undefined as long as all is well. */
  refused(): string | undefined
  leave(): void
}

const kind = boardKind('swot')
/** So many cards a room is filled with; then old ones are deleted for new ones. */
const maxCards = 100

export function joinSoaker(url: string): Soaker {
  const doc = new Y.Doc()
  const presence = createPresence(doc)
  const history = createUndoHistory()
  history.track(doc)
  const actions = createBoardActions(doc, kind, 'write', history)
  const localCopy = { loaded: Promise.resolve(), origin: Symbol('none'), close: async () => undefined }
  const provider = createProvider({
    ...{ url, doc, presence, localCopy, access: 'write', openTransport: openWebSocket },
    random: Math.random,
  })

  function write(chance: Chance): void {
    const ids = Array.from(yCardsOf(doc), ([id]) => id)
    const id = chance.pick(ids)
    const roll = chance.below(20)
    if (id === undefined || (ids.length < maxCards && roll < 3))
      actions.addAll([{ text: 'some words on a card', zone: chance.pick(['S', 'W', 'O', 'T']) ?? null }])
    else if (roll < 4) actions.remove([id])
    else if (roll < 6) history.undo()
    else if (roll < 7) history.redo()
    else if (roll < 12) actions.move(id, { place: { after: chance.pick(ids) ?? null } })
    else retype(id, chance)
  }

  /** Words come and go, so that a card stays about as long as it is. */
  function retype(id: string, chance: Chance): void {
    const text = actions.sharedText(id)
    const words = text.read()
    text.write(words.length > 60 ? words.slice(20) : `${words} ${chance.below(1e6)}`)
  }

  return {
    work(chance) {
      const roll = chance.below(200)
      if (roll < 80) presence.setField('cursor', [chance.below(1_000), chance.below(1_000)])
      else if (roll < 120) write(chance)
      else if (roll === 120) provider.suspect()
    },
    refused() {
      const state = provider.connection.get()
      return state.kind === 'refused' ? state.reason : undefined
    },
    leave() {
      provider.close()
      presence.destroy()
      doc.destroy()
    },
  }
}
