/** The sync core in a process of its own that tells on request what it holds, after a collection of garbage. */
import { startSyncServer } from './sync-server.ts'

export interface Footprint {
  heapBytes: number
  rssBytes: number
  rooms: number
  sockets: number
}

const server = await startSyncServer({ folder: String(process.argv[2]), room: { idleUnloadMs: 4_000 } })

process.on('message', question => {
  if (question === 'origin') process.send?.(server.origin)
  else process.send?.(footprint())
})
process.on('disconnect', () => process.exit())

function footprint(): Footprint {
  for (let left = 4; left > 0; left--) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return {
    heapBytes: heapUsed + external,
    rssBytes: rss,
    rooms: server.registry.counts().rooms,
    sockets: server.sync.counts().sockets,
  }
}
