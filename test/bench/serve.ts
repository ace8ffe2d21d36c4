/**
 * The real server for measuring: `serve.ts --port P --data DIR`. Gate, rights and storage are as ever; only rates and
 * lifetimes are raised, since one machine plays hundreds of people from one address.
 */
import { parseArgs } from 'node:util'
import { defaultConfig } from '../../server/config.ts'
import { startServer } from '../../server/main.ts'

const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } })

const started = await startServer({
  ...defaultConfig,
  port: Number(values.port),
  host: '127.0.0.1',
  logLevel: 'error',
  dataDir: String(values.data),
  ticketLifetimeMs: 3_600_000,
  limits: {
    ...defaultConfig.limits,
    requestsPerMinute: 10_000_000,
    joinsPerMinute: 10_000_000,
    creationsPerMinute: 10_000_000,
    participantsPerWorkshop: 100_000,
  },
  // one socket of the generator writes 50,000 frames in a few seconds; peers show everybody's cursor to everybody
  sync: {
    ...defaultConfig.sync,
    framesPerSecond: 1_000_000,
    cursorPeople: 100_000,
    socketsPerAddress: 1_000_000,
    socketJoinsPerMinute: 10_000_000,
  },
})
if (!started.ok) {
  console.error(started.error.message)
  process.exit(1)
}
process.on('SIGTERM', () => void started.value.close().then(() => process.exit(0)))
