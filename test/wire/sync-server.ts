/** The real sync core over real sockets, with a stand-in for access: the ticket is the participant's id. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '../../server/log.ts'
import type { RoomLimits } from '../../server/room/limits.ts'
import { createRegistry, type Registry } from '../../server/room/registry.ts'
import type { Storage } from '../../server/storage/port.ts'
import { openStorage } from '../../server/storage/sqlite/open-storage.ts'
import { createSync, type Sync } from '../../server/sync/create-sync.ts'
import type { SyncLimits } from '../../server/sync/limits.ts'
import { createTestAccess, type TestAccess, workshopId } from '../convergence/test-access.ts'

export interface SyncServer {
  origin: string
  storage: Storage
  registry: Registry
  sync: Sync
  access: TestAccess
  /** Address of the document `board` for a participant. */
  url(participantId: string, documentId?: string): string
  /** Stops gracefully; the data stays for another `startSyncServer` with the same folder. */
  stop(): Promise<void>
  folder: string
}

export interface SyncServerOptions {
  folder?: string
  room?: Partial<RoomLimits>
  sync?: Partial<SyncLimits>
  wrapStorage?(storage: Storage): Storage
}

/** The server's own client id in the first document; the others follow. */
export const serverClientIdBase = 4_000_000_000

export async function startSyncServer(options: SyncServerOptions = {}): Promise<SyncServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'zirkel-sync-'))
  const opened = await openStorage(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  const storage = options.wrapStorage?.(opened.value) ?? opened.value
  if (!(await storage.findWorkshop(workshopId))) await createTestWorkshop(storage)
  const access = createTestAccess()
  const registry = createRegistry({ storage, log: silentLog, limits: options.room ?? {} })
  const sync = createSync({ registry, access, log: silentLog, limits: options.sync ?? {} })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => {
    if (!sync.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const origin = `127.0.0.1:${(http.address() as AddressInfo).port}`
  return {
    origin,
    storage,
    registry,
    sync,
    access,
    folder,
    url: (participantId, documentId = 'board') =>
      `ws://${origin}/sync/${workshopId}/${documentId}?ticket=${participantId}`,
    async stop() {
      http.close()
      await sync.close()
      http.closeAllConnections()
      await opened.value.close()
    },
  }
}

/** `control`, `board`, `other`, and `d0` to `d99` for tests that share a server. */
async function createTestWorkshop(storage: Storage): Promise<void> {
  const ids = ['control', 'board', 'other', ...Array.from({ length: 100 }, (_, index) => `d${index}`)]
  await storage.createWorkshop({
    workshopId,
    createdAt: '2026-01-01T00:00:00Z',
    documents: ids.map((documentId, index) => ({
      documentId,
      epoch: 1,
      serverClientId: serverClientIdBase + index,
      update: new Uint8Array(),
    })),
    links: [],
  })
}

export async function removeSyncServer(server: SyncServer): Promise<void> {
  await server.stop()
  rmSync(server.folder, { recursive: true, force: true })
}
