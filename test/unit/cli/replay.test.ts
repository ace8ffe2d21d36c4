import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { runReplay } from '../../../server/cli/replay-command.ts'
import type { Storage } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'
import { addCard } from '../../wire/stock-client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-replay-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function withStore<T>(use: (storage: Storage) => Promise<T>): Promise<T> {
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  try {
    return await use(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** Three changes of two people: two cards made, one of them taken away again by the other. */
function threeChanges(): Uint8Array[] {
  const yDoc = new Y.Doc()
  const changes: Uint8Array[] = []
  yDoc.on('update', (update: Uint8Array) => changes.push(update))
  yDoc.clientID = 11
  addCard(yDoc.getMap('cards'), 'one', 'hydrogen')
  addCard(yDoc.getMap('cards'), 'two', 'not wanted after all')
  yDoc.clientID = 12
  yDoc.getMap('cards').delete('two')
  addCard(yDoc.getMap('cards'), 'three', 'skills')
  return changes
}

const found = (storage: Storage) =>
  storage.createWorkshop({
    workshopId: 'w',
    createdAt: '2026-01-01T00:00:00Z',
    documents: ['control', 'map'].map((documentId, index) => ({
      documentId,
      epoch: 1,
      serverClientId: 77 + index,
      update: new Uint8Array(),
    })),
    links: [],
  })

const write = (storage: Storage, updates: Uint8Array[]) =>
  storage.append(
    updates.map(update => ({
      workshopId: 'w',
      documentId: 'map',
      update,
      owners: [{ clientId: 11, participantId: 'ada' }],
    })),
  )

/** The printed rows: name → value. */
async function replayOf(...args: string[]): Promise<Record<string, string>> {
  const printed = await runReplay([folder, ...args])
  const rows = printed.trimEnd().split('\n')
  return Object.fromEntries(rows.map(row => row.trim().split(/ {2,}/) as [string, string]))
}

describe('zirkel replay', () => {
  it('prints what the log of a document comes to, and changes nothing', async () => {
    const changes = threeChanges()
    await withStore(async storage => {
      await found(storage)
      await write(storage, changes)
    })
    const before = readFileSync(join(folder, 'zirkel.db'))
    const bytes = changes.reduce((sum, { length }) => sum + length, 0)
    expect(await replayOf('w', 'map')).toMatchObject({
      document: 'map',
      entries: String(changes.length),
      bytes: String(bytes),
      'checkpoint bytes': '0',
      cards: '2',
      'client ids': '2',
      11: expect.stringMatching(/^ada, /),
      12: expect.stringMatching(/^nobody, /),
    })
    expect(readFileSync(join(folder, 'zirkel.db')).equals(before)).toBe(true)
  })

  it('gives the hash of the state, before a compaction and after it', async () => {
    const changes = threeChanges()
    await withStore(async storage => {
      await found(storage)
      await write(storage, changes)
    })
    const before = await replayOf('w', 'map')
    const yDoc = new Y.Doc()
    yDoc.transact(() => {
      for (const change of changes) Y.applyUpdate(yDoc, change)
    })
    const state = Y.encodeStateAsUpdate(yDoc)
    expect(before['state SHA-256']).toBe(createHash('sha256').update(state).digest('hex'))
    await withStore(async storage => {
      const { position = 0 } = (await storage.loadDocument('w', 'map')) ?? {}
      await storage.compact('w', 'map', state, position)
    })
    expect(await replayOf('w', 'map')).toMatchObject({
      entries: '0',
      'checkpoint bytes': String(state.length),
      'state SHA-256': before['state SHA-256'],
    })
  })

  it('lists the documents of a workshop', async () => {
    await withStore(async storage => {
      await found(storage)
      await write(storage, threeChanges())
    })
    expect(await runReplay([folder, 'w'])).toMatch(/^document .*\ncontrol +0 +0 +0\nmap +[3-9] +\d{3} +0\n$/)
  })

  it('says what it cannot do', async () => {
    await withStore(async storage => {
      await found(storage)
      await write(storage, threeChanges().slice(1))
      await expect(runReplay([folder, 'w'])).rejects.toThrow(/in use by another running server/)
    })
    await expect(runReplay([folder, 'w', 'map'])).rejects.toThrow(/map cannot be replayed: .*gap/)
    await expect(runReplay([folder, 'w', 'plan'])).rejects.toThrow(
      /no document plan; there are: control, map/,
    )
    await expect(runReplay([folder, 'v'])).rejects.toThrow(/no workshop v/)
    await expect(runReplay([folder])).rejects.toThrow(/takes DATA_DIR, WORKSHOP_ID/)
  })

  it('leaves a database of an older version as it is', async () => {
    const db = new Database(join(folder, 'zirkel.db'))
    db.exec('CREATE TABLE once (upon INTEGER)')
    db.close()
    await expect(runReplay([folder, 'w'])).rejects.toThrow(/older version .* Start the server on it once/)
  })

  it('makes no folder where there is none', async () => {
    const nowhere = join(folder, 'nowhere')
    await expect(runReplay([nowhere, 'w'])).rejects.toThrow(/no database in the folder/)
    expect(existsSync(nowhere)).toBe(false)
  })
})
