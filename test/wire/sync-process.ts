/** The sync core in a process of its own, to be killed: serves the folder given and prints its address. */
import { startSyncServer } from './sync-server.ts'

const server = await startSyncServer({ folder: String(process.argv[2]), room: { compactAfterEntries: 50 } })
process.stdout.write(`${server.origin}\n`)
