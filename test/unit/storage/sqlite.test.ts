import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewWorkshop, Storage } from '../../../server/storage/port.ts'
import { openStorage } from '../../../server/storage/sqlite/open-storage.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zirkel-storage-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function mustOpen(): Promise<Storage> {
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const workshop = (workshopId: string): NewWorkshop => ({
  workshopId,
  createdAt: '2026-01-01T00:00:00Z',
  documents: [
    { documentId: 'control', epoch: 1, serverClientId: 77, update: bytes(9, 9) },
    { documentId: 'map', epoch: 1, serverClientId: 78, update: bytes() },
  ],
  links: [
    {
      secretHash: `hash-${workshopId}`,
      workshopId,
      role: 'moderator',
      regionId: null,
      sealedSecret: bytes(1),
      revokedAt: null,
    },
  ],
})
const entry = (documentId: string, ...update: number[]) => ({
  workshopId: 'w',
  documentId,
  update: bytes(...update),
  owners: [],
})

describe('the log', () => {
  it('gives back what was appended, oldest first, also after reopening', async () => {
    const first = await mustOpen()
    await first.createWorkshop(workshop('w'))
    await Promise.all([first.append([entry('map', 1)]), first.append([entry('map', 2), entry('control', 3)])])
    await first.close()
    const second = await mustOpen()
    const map = await second.loadDocument('w', 'map')
    expect(map).toMatchObject({ epoch: 1, serverClientId: 78, logBytes: 2 })
    expect(map?.updates.map(update => [...update])).toEqual([[1], [2]])
    expect((await second.loadDocument('w', 'control'))?.updates.map(update => [...update])).toEqual([
      [9, 9],
      [3],
    ])
    expect(await second.loadDocument('w', 'none')).toBeUndefined()
    await second.close()
  })

  it('writes all entries of a call or none, and a bad call harms no neighbour', async () => {
    const storage = await mustOpen()
    await storage.createWorkshop(workshop('w'))
    const outcomes = await Promise.allSettled([
      storage.append([entry('map', 1)]),
      storage.append([entry('map', 2), entry('missing', 3)]),
      storage.append([entry('map', 4)]),
    ])
    expect(outcomes.map(outcome => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const map = await storage.loadDocument('w', 'map')
    expect(map?.updates.map(update => [...update])).toEqual([[1], [4]])
    await storage.close()
  })

  it('keeps positions growing when a checkpoint replaces the log', async () => {
    const first = await mustOpen()
    await first.createWorkshop(workshop('w'))
    await first.append([entry('map', 1), entry('map', 2)])
    const before = await first.loadDocument('w', 'map')
    await first.append([entry('map', 3)])
    await first.compact('w', 'map', bytes(1, 2), before?.position ?? 0)
    expect((await first.loadDocument('w', 'map'))?.updates.map(update => [...update])).toEqual([[1, 2], [3]])
    const all = await first.loadDocument('w', 'map')
    await first.compact('w', 'map', bytes(1, 2, 3), all?.position ?? 0)
    await first.close()
    const second = await mustOpen()
    await second.append([entry('map', 4)])
    const after = await second.loadDocument('w', 'map')
    expect(after?.updates.map(update => [...update])).toEqual([[1, 2, 3], [4]])
    expect(after?.position).toBeGreaterThan(all?.position ?? 0)
    await second.close()
  })

  it('never lets a client id change its owner', async () => {
    const storage = await mustOpen()
    await storage.createWorkshop(workshop('w'))
    const owned = (participantId: string) => ({
      ...entry('map', 1),
      owners: [{ clientId: 5, participantId }],
    })
    await storage.append([owned('ada')])
    await storage.append([owned('ada')])
    await expect(storage.append([owned('bob')])).rejects.toMatchObject({ kind: 'conflict' })
    expect(await storage.loadOwners('w')).toEqual([
      { clientId: 5, participantId: 'ada' },
      { clientId: 77, participantId: 'server' },
      { clientId: 78, participantId: 'server' },
    ])
    await storage.close()
  })

  it('refuses to load an entry whose bytes are not those that were written', async () => {
    const storage = await mustOpen()
    await storage.createWorkshop(workshop('w'))
    await storage.append([entry('map', 1, 2, 3)])
    await storage.close()
    const db = new Database(join(folder, 'zirkel.db'))
    db.prepare(`UPDATE log SET changes = x'010204'`).run()
    db.close()
    const again = await mustOpen()
    await expect(again.loadDocument('w', 'map')).rejects.toMatchObject({ kind: 'damaged' })
    await again.close()
  })
})

describe('rows', () => {
  it('keeps workshops, links, sessions, participants and snapshots', async () => {
    const storage = await mustOpen()
    expect(await storage.countWorkshops()).toBe(0)
    await storage.createWorkshop(workshop('w'))
    await expect(storage.createWorkshop(workshop('w'))).rejects.toMatchObject({ kind: 'conflict' })
    expect(await storage.countWorkshops()).toBe(1)
    const session = {
      tokenHash: 't',
      workshopId: 'w',
      participantId: 'p',
      linkHash: 'hash-w',
      createdAt: '2026-01-01T00:00:00Z',
    }
    const participant = {
      participantId: 'p',
      workshopId: 'w',
      alias: 'Ada',
      role: 'moderator' as const,
      regionId: null,
    }
    await storage.createSession(session, participant)
    await storage.createSession({ ...session, tokenHash: 'u' }, { ...participant, alias: 'Other' })
    expect(await storage.findSession('u')).toEqual({ session: { ...session, tokenHash: 'u' }, participant })
    const successor = {
      ...(workshop('w').links[0] as NonNullable<NewWorkshop['links'][0]>),
      secretHash: 'new',
    }
    await storage.replaceLink('hash-w', '2026-01-02T00:00:00Z', successor)
    expect((await storage.listLinks('w')).map(link => [link.secretHash, link.revokedAt])).toEqual([
      ['hash-w', '2026-01-02T00:00:00Z'],
      ['new', null],
    ])
    const snapshot = {
      snapshotId: 's',
      workshopId: 'w',
      label: 'noon',
      createdAt: '2026-01-01T12:00:00Z',
      hash: 'h',
      cause: 'manual' as const,
    }
    await storage.createSnapshot(snapshot, '{}', { dortmund: '[]' })
    expect(await storage.listSnapshots('w')).toEqual([snapshot])
    expect(await storage.loadSnapshot('w', 's')).toEqual({ snapshot, file: '{}' })
    await storage.close()
  })

  it('makes one server key and keeps it', async () => {
    const first = await mustOpen()
    const key = await first.serverKey()
    expect(key).toHaveLength(32)
    await first.close()
    const second = await mustOpen()
    expect(Buffer.from(await second.serverKey()).equals(Buffer.from(key))).toBe(true)
    await second.probe()
    await second.close()
    await expect(second.countWorkshops()).rejects.toMatchObject({ kind: 'io' })
  })
})

describe('a data folder that cannot be opened is said so in words, and left as it is', () => {
  const failureOf = async (dataDir: string) => {
    const opened = await openStorage(dataDir)
    if (opened.ok) await opened.value.close()
    return opened.ok ? undefined : opened.error
  }

  it('because it cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const failure = await failureOf(join(folder, 'file', 'data'))
    expect(failure).toMatchObject({ kind: 'not_writable', message: expect.stringContaining('DATA_DIR') })
  })

  it('because another holds it', async () => {
    const storage = await mustOpen()
    expect(await failureOf(folder)).toMatchObject({ kind: 'in_use' })
    await storage.close()
    expect(await failureOf(folder)).toBeUndefined()
  })

  it.each([
    ['is no database', (file: string) => writeFileSync(file, 'something else '.repeat(1000))],
    ['has a torn middle', (file: string) => overwrite(file, 4096 * 2)],
  ])('because the file %s', async (_, damage) => {
    const storage = await mustOpen()
    await storage.createWorkshop(workshop('w'))
    await storage.close()
    const file = join(folder, 'zirkel.db')
    damage(file)
    const found = readFileSync(file)
    const failure = await failureOf(folder)
    expect(failure).toMatchObject({ kind: 'damaged', message: expect.stringContaining(file) })
    expect(readFileSync(file).equals(found)).toBe(true)
  })

  it('because a newer program wrote it', async () => {
    await (await mustOpen()).close()
    const db = new Database(join(folder, 'zirkel.db'))
    db.prepare(`INSERT INTO migrations VALUES (999, '2030-01-01')`).run()
    db.close()
    expect(await failureOf(folder)).toMatchObject({ kind: 'too_new' })
  })

  it('but takes a folder that does not exist yet, and an empty file', async () => {
    appendFileSync(join(folder, 'zirkel.db'), '')
    expect(await failureOf(folder)).toBeUndefined()
    expect(await failureOf(join(folder, 'deep', 'er'))).toBeUndefined()
  })
})

function overwrite(file: string, at: number): void {
  const content = readFileSync(file)
  content.fill(0xee, at, at + 2000)
  writeFileSync(file, content)
}
