/**
 * Rooms for a load generator, made through the public interface: `rooms.ts --port P --data DIR --labels a,b --urls N`
 * prints `{"a": [N WebSocket addresses], …}`. A label is one workshop, its room the shared synergy map with
 * participants' rights; which workshop a label got is remembered in the data folder, so that a restart finds it again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { workshopCreated } from '../../shared/protocol/join-links.ts'
import { session } from '../../shared/protocol/session.ts'
import { ticket } from '../../shared/protocol/ticket.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4400' },
    data: { type: 'string', default: '.' },
    labels: { type: 'string', default: '' },
    urls: { type: 'string', default: '1' },
  },
})
const host = `127.0.0.1:${values.port}`
const memory = join(values.data, 'bench-rooms.json')
/** By label: the secret of the participants' link. */
const secrets = z
  .record(z.string(), z.string())
  .parse(existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {})

async function post(path: string, body: unknown, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }
  const answer = await fetch(`http://${host}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

async function secretOf(label: string): Promise<string> {
  const known = secrets[label]
  if (known !== undefined) return known
  const answer = await post('/api/workshops', {
    title: label,
    languages: ['en'],
    regions: [{ id: 'north', name: 'North', country: 'FI', lang: 'en' }],
  })
  const { joinLinks } = workshopCreated.parse(await answer.json())
  const secret = new URL(String(joinLinks.participants.north)).hash.slice(1)
  secrets[label] = secret
  return secret
}

/** Each address is one participant's, with a session and a ticket of its own. */
async function addressOf(secret: string, alias: string): Promise<string> {
  const joined = await post('/api/sessions', { secret, alias })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0]
  const { workshopId, documents } = session.parse(await joined.json())
  const room = documents.find(({ boardType, access }) => boardType === 'synergy_map' && access === 'write')
  if (!room) throw new Error('there is no synergy map to write on')
  const answer = await post(`/api/workshops/${workshopId}/tickets`, { documentId: room.id }, cookie)
  const { ticket: secretTicket } = ticket.parse(await answer.json())
  return `ws://${host}/sync/${workshopId}/${room.id}?ticket=${encodeURIComponent(secretTicket)}`
}

async function addressesOf(label: string, count: number): Promise<string[]> {
  const secret = await secretOf(label)
  const addresses: string[] = []
  while (addresses.length < count) {
    const batch = Math.min(20, count - addresses.length)
    const numbers = Array.from({ length: batch }, (_, index) => addresses.length + index)
    addresses.push(...(await Promise.all(numbers.map(number => addressOf(secret, `guest ${number}`)))))
  }
  return addresses
}

const rooms: Record<string, string[]> = {}
for (const label of values.labels.split(',').filter(Boolean)) {
  rooms[label] = await addressesOf(label, Number(values.urls))
}
writeFileSync(memory, JSON.stringify(secrets))
process.stdout.write(JSON.stringify(rooms))
