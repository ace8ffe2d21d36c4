/**
 * `npm run bench`: measures what can be measured on one machine, and says how a load generator outside is pointed
 * at the real server. Each of the programs in `test/bench` also runs alone.
 */
import { z } from 'zod'
import { readOptions } from './options.ts'

readOptions('npm run bench', z.object({}))
console.log('plan of a workshop:')
await import('./bench/plan.ts')
await import('./bench/room.ts')
console.log('first load of a participant, over 5 Mbit/s with 120 ms:')
await import('./bench/first-load.ts')
console.log(`
load from outside, in three shells:
  node server/start.mjs test/bench/serve.ts --port 4400 --data DIR
      the real server with raised rates and lifetimes
  node server/start.mjs test/bench/rooms.ts --port 4400 --data DIR --labels a,b --urls N
      prints {"a": [N WebSocket addresses], "b": …}, each with a ticket of its own for one hour
  the load generator, given those addresses; it speaks the protocol of shared/protocol/SPEC.md`)
