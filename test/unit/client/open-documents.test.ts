/** The open documents of a workshop: shared, closed late, and what becomes of a copy that the server refuses. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { keepInMemory } from '../../../client/sync/kept-values.ts'
import { noLocalCopies } from '../../../client/sync/local-copy.ts'
import { createOpenDocuments } from '../../../client/sync/open-documents.ts'
import type { CardReading } from '../../../client/sync/rescue.ts'
import { createSetAsideShelf, type SetAsideCard } from '../../../client/sync/set-aside.ts'
import { createUnsavedMarks } from '../../../client/sync/unsaved-marks.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { SessionDocument } from '../../../shared/protocol/session.ts'
import { createFakeServer } from './fake-server.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const board: SessionDocument = {
  ...{ id: 'b.r', boardId: 'b', kind: 'board', boardType: 'swot', regionId: 'r', access: 'write', epoch: 1 },
}

const cardOf = (text: string): SetAsideCard => ({
  ...{ id: 'c', text, zone: 'S', after: null, topic: null, group: null, pos: null, fields: {}, before: null },
})

/** A document is one card here, with the words of its text `t`. */
const cards: CardReading = {
  unsent: (doc, _documentId, unsentFrom) => {
    const isUnsent = [...doc.store.clients.keys()].some(id => Y.getState(doc.store, id) > unsentFrom(id))
    const text = doc.getText('t').toJSON()
    return isUnsent && text !== '' ? [cardOf(text)] : []
  },
  missing: (doc, _documentId, all) => all.filter(card => card.text !== doc.getText('t').toJSON()),
}

async function setUp(states?: Readonly<Record<string, string>>, kept = keepInMemory()) {
  const server = createFakeServer()
  const copies: string[] = []
  const deleted: string[] = []
  const onStale = vi.fn()
  const documents = createOpenDocuments({
    ...{ workshopId: 'w', participantId: 'p', documents: [board], socketOrigin: 'ws://host' },
    ...(states && { states }),
    openTransport: server.open,
    localCopies: {
      open: (name, doc) => {
        copies.push(name)
        return noLocalCopies.open(name, doc)
      },
      read: noLocalCopies.read,
      delete: async name => void deleted.push(name),
    },
    shelf: createSetAsideShelf('w', kept),
    marks: createUnsavedMarks('w', kept),
    cards,
    onStale,
    random: () => 0,
    // the fake server's heart does not beat
    silence: { deadAfterMs: 1e9, checkEveryMs: 1e9 },
  })
  const release = documents.acquire('b.r')
  const atOnce = documents.find('b.r')?.doc.getText('t').toJSON()
  await vi.advanceTimersByTimeAsync(0)
  server.greet()
  server.acknowledgeAll()
  const write = (text: string) => documents.find('b.r')?.doc.getText('t').insert(0, text)
  return { server, kept, copies, deleted, documents, release, write, onStale, atOnce }
}

describe('open documents', () => {
  it('are shared by all who need them and closed a while after the last', async () => {
    const { documents, release, server } = await setUp()
    const releaseAgain = documents.acquire('b.r')
    expect(server.lines).toHaveLength(1)
    release()
    release()
    await vi.advanceTimersByTimeAsync(25_000)
    expect(documents.find('b.r')).toBeDefined()
    releaseAgain()
    await vi.advanceTimersByTimeAsync(15_000)
    documents.acquire('b.r')()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(documents.find('b.r')).toBeDefined()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(documents.find('b.r')).toBeUndefined()
  })

  it('stay open while a change is not on disk', async () => {
    const { documents, release, write, server } = await setUp()
    write('x')
    release()
    await vi.advanceTimersByTimeAsync(25_000)
    expect(documents.find('b.r')).toBeDefined()
    server.acknowledgeAll()
    await vi.advanceTimersByTimeAsync(45_000)
    expect(documents.find('b.r')).toBeUndefined()
  })

  it('show at once what the server told along with them, and count nothing of it as written here', async () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'known')
    const told = { 'b.r': Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') }
    const { documents, server, atOnce } = await setUp(told)
    expect(atOnce).toBe('known')
    expect(documents.savedState.get().kind).toBe('saved')
    const updates = server.last().sent.filter(({ kind }) => kind === 'update')
    expect(updates).toEqual([])
    server.lose(closeCodes.refused)
    expect(documents.find('b.r')?.doc.getText('t').toJSON()).toBe('')
  })

  it('tell saved and saving', async () => {
    const { documents, write, server } = await setUp()
    expect(documents.savedState.get().kind).toBe('saved')
    write('x')
    expect(documents.savedState.get()).toEqual({ kind: 'saving', pending: 1 })
    server.acknowledgeAll()
    expect(documents.savedState.get().kind).toBe('saved')
  })
})

describe('a refused copy', () => {
  it('is put aside as text and said to be refused, and the document is loaded anew under a new id', async () => {
    const { documents, write, server, copies } = await setUp()
    const before = documents.find('b.r')
    write('my words')
    server.lose(closeCodes.refused)
    expect(documents.setAside.get()).toMatchObject([
      { documentId: 'b.r', reason: 'refused', cards: [{ text: 'my words' }] },
    ])
    expect(documents.savedState.get()).toEqual({ kind: 'refused', reason: 'refused' })
    const after = documents.find('b.r')
    expect(after?.doc.clientID).not.toBe(before?.doc.clientID)
    expect(after?.doc.getText('t').toJSON()).toBe('')
    expect(copies).toEqual(['zirkel/w/b.r/1/p/0', 'zirkel/w/b.r/1/p/1'])
  })

  it('[Aside1] of two tabs that have it open is left once: they go on in one copy, where each finds what the other wrote', async () => {
    const first = await setUp()
    const second = await setUp(undefined, first.kept)
    first.write('my words')
    for (const { server } of [first, second]) server.lose(closeCodes.refused)
    expect([first.copies.at(-1), second.copies.at(-1)]).toEqual(['zirkel/w/b.r/1/p/1', 'zirkel/w/b.r/1/p/1'])
    await vi.advanceTimersByTimeAsync(0)
    second.server.lose(closeCodes.refused)
    expect(second.copies.at(-1)).toBe('zirkel/w/b.r/1/p/2')
  })

  it('is offered until the person puts it away, also after a reload', async () => {
    const { documents, write, server, deleted, kept } = await setUp()
    write('my words')
    server.lose(closeCodes.tooLarge)
    const [item] = createSetAsideShelf('w', kept).list()
    expect(item?.cards).toMatchObject([{ text: 'my words' }])
    documents.dropSetAside(item?.localCopyName ?? '')
    expect(documents.setAside.get()).toEqual([])
    expect(createSetAsideShelf('w', kept).list()).toEqual([])
    expect(deleted).toEqual(['zirkel/w/b.r/1/p/0'])
  })

  it('with nothing unsaved in it leaves nothing to offer', async () => {
    const { documents, server } = await setUp()
    server.lose(closeCodes.tooFast)
    expect(documents.setAside.get()).toEqual([])
  })

  it('is not loaded anew without end', async () => {
    const { server } = await setUp()
    for (let round = 0; round < 10; round++) {
      server.lose(closeCodes.refused)
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(server.lines.length).toBe(4)
  })

  it('of an older epoch makes us ask, and the new epoch is opened under its own name', async () => {
    const { documents, write, server, copies, onStale } = await setUp()
    write('my words')
    server.lose(closeCodes.staleEpoch)
    expect(onStale).toHaveBeenCalledOnce()
    expect(documents.setAside.get()).toHaveLength(1)
    documents.learn([{ ...board, epoch: 2 }])
    await vi.advanceTimersByTimeAsync(0)
    expect(copies.at(-1)).toBe('zirkel/w/b.r/2/p/0')
    expect(server.last().url).toBe('ws://host/sync/w/b.r?epoch=2')
  })
})
