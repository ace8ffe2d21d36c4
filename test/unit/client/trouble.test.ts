/** A server whose disk takes no more writing, and what the client tells of it: the real server, a store that fails. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { keepInMemory } from '../../../client/sync/kept-values.ts'
import type { Observable } from '../../../client/sync/observable-value.ts'
import { createOpenDocuments } from '../../../client/sync/open-documents.ts'
import { createSetAsideShelf } from '../../../client/sync/set-aside.ts'
import type { OpenTransport } from '../../../client/sync/transport.ts'
import { createUnsavedMarks } from '../../../client/sync/unsaved-marks.ts'
import { StorageFailure } from '../../../server/storage/port.ts'
import { subprotocol } from '../../../shared/protocol/message-types.ts'
import type { SessionDocument } from '../../../shared/protocol/session.ts'
import { workshopId } from '../../convergence/test-access.ts'
import { removeSyncServer, type SyncServer, startSyncServer } from '../../wire/sync-server.ts'
import { createMemoryCopies } from './memory-copies.ts'

let server: SyncServer
let isFull: boolean
beforeEach(async () => {
  isFull = false
  const orFail = () => {
    if (isFull) throw new StorageFailure('io', 'the disk is full')
  }
  server = await startSyncServer({
    wrapStorage: storage => ({
      ...storage,
      append: async entries => {
        orFail()
        return storage.append(entries)
      },
      probe: async () => {
        orFail()
        return storage.probe()
      },
    }),
  })
})
afterEach(() => removeSyncServer(server))

const board: SessionDocument = {
  ...{ id: 'board', boardId: 'board', kind: 'board', boardType: 'swot', access: 'write', epoch: 1 },
}

function openPage(participantId: string) {
  const openTransport: OpenTransport = (url, events) => {
    const socket = new WebSocket(`${url}&ticket=${participantId}`, [subprotocol])
    let isSilent = false
    socket.on('open', () => events.opened())
    socket.on('message', (data: Buffer) => isSilent || events.received(new Uint8Array(data)))
    socket.on('error', () => undefined)
    socket.on('close', code => isSilent || events.closed(code))
    return {
      send: frame => socket.readyState === WebSocket.OPEN && socket.send(frame),
      close: () => {
        isSilent = true
        socket.close()
      },
    }
  }
  const kept = keepInMemory()
  const documents = createOpenDocuments({
    ...{ workshopId, participantId, documents: [board], socketOrigin: `ws://${server.origin}` },
    ...{ openTransport, localCopies: createMemoryCopies(), onStale: () => undefined, random: () => 0 },
    shelf: createSetAsideShelf(workshopId, kept),
    marks: createUnsavedMarks(workshopId, kept),
    cards: { unsent: () => [], missing: () => [] },
  })
  documents.acquire('board')
  const yDoc = documents.find('board')?.doc
  if (!yDoc) throw new Error('not open')
  return { documents, yDoc, yCards: yDoc.getMap('cards') }
}

const becomes = <T>(value: Observable<T>, fits: (now: T) => boolean): Promise<void> =>
  new Promise(resolve => {
    const check = () => {
      if (!fits(value.get())) return
      end()
      resolve()
    }
    const end = value.watch(check)
    check()
  })

it('is told while it lasts, nothing is called saved meanwhile, reading goes on, and it goes by itself', async () => {
  const ann = openPage('ann')
  const ben = openPage('ben')
  const { troubles, savedState } = ann.documents
  ann.yCards.set('before', 'x')
  await becomes(savedState, ({ kind }) => kind === 'saved')

  const said: string[] = []
  savedState.watch(() => said.push(savedState.get().kind))
  isFull = true
  ann.yCards.set('meanwhile', 'x')
  await becomes(troubles, all => all.length > 0)
  expect(troubles.get()).toEqual([{ documentId: 'board', condition: 'notWriting' }])
  expect(savedState.get()).toEqual({ kind: 'heldUp', pending: 1 })
  ann.yCards.set('and then', 'x')
  expect(savedState.get()).toEqual({ kind: 'heldUp', pending: 2 })
  const cyd = openPage('cyd')
  await new Promise<void>(resolve => cyd.yDoc.on('update', () => cyd.yCards.has('before') && resolve()))
  await becomes(cyd.documents.troubles, all => all.length > 0)
  expect(ben.yCards.has('meanwhile')).toBe(false)
  expect(said).not.toContain('saved')
  expect(said).not.toContain('offline')

  isFull = false
  await becomes(savedState, ({ kind }) => kind === 'saved')
  for (const page of [ann, ben, cyd]) {
    await becomes(page.documents.troubles, all => all.length === 0)
    expect([...page.yCards.keys()].sort()).toEqual(['and then', 'before', 'meanwhile'])
    page.documents.close()
  }
})
