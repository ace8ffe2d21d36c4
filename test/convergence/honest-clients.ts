/**
 * Honest people on a bad network, by a seed: they write, move, delete, undo, type rich text, go offline, reload the
 * page, open a second tab's copy, come back; the server crashes now and then. What must hold is checked as it goes.
 */
import * as Y from 'yjs'
import { addCard } from '../wire/stock-client.ts'
import { createLab, type Lab, type LabClient, wasRefused } from './lab.ts'

export interface Findings {
  refused: string[]
  /** What somebody saw of another and the disk did not hold after a crash. */
  lostSeen: number
  differing: string[]
  acknowledgedTooMuch: number
}

export const isClean = ({ refused, lostSeen, differing, acknowledgedTooMuch }: Findings): boolean =>
  refused.length + lostSeen + differing.length + acknowledgedTooMuch === 0

/** The game that a seed in `failing-seeds.json` stands for. */
export const playUsualGame = (seed: number): Promise<Findings> => playHonestClients(seed, 5, 150)

async function playHonestClients(seed: number, people: number, turns: number): Promise<Findings> {
  const lab = createLab(seed)
  const findings: Findings = { refused: [], lostSeen: 0, differing: [], acknowledgedTooMuch: 0 }
  const players = Array.from({ length: people }, (_, index) => createPlayer(lab, `p${index % (people - 1)}`))
  for (const player of players) player.client.connect()
  for (let turn = 0; turn < turns; turn++) {
    const player = lab.chance.pick(players) as Player
    await takeTurn(lab, player, players, findings)
    await lab.run(lab.chance.below(6))
    for (const { client } of players)
      if (wasRefused(client)) findings.refused.push(`${turn}: ${client.closedBy} ${client.objection}`)
    if (findings.refused.length > 0) return findings
  }
  await lab.settle()
  for (const { client } of players) if (!client.isConnected()) client.connect()
  await lab.settle()
  for (const { client } of players)
    if (wasRefused(client)) findings.refused.push(`end: ${client.closedBy} ${client.objection}`)
  await compareAll(lab, players, findings)
  return findings
}

interface Player {
  client: LabClient
  undo: Y.UndoManager
}

function createPlayer(lab: Lab, participantId: string): Player {
  const client = lab.client(participantId)
  return { client, undo: new Y.UndoManager(client.yCards, { captureTimeout: 0 }) }
}

async function takeTurn(lab: Lab, player: Player, players: Player[], findings: Findings): Promise<void> {
  const { client } = player
  const roll = lab.chance.below(100)
  if (roll < 4) client.cut()
  else if (roll < 10) client.isConnected() || client.connect()
  else if (roll < 12) {
    client.reload()
    player.undo = new Y.UndoManager(client.yCards, { captureTimeout: 0 })
  } else if (roll < 13) await crash(lab, players, findings)
  else if (roll < 18) player.undo.undo()
  else if (roll < 21) player.undo.redo()
  else write(lab, client)
}

async function crash(lab: Lab, players: Player[], findings: Findings): Promise<void> {
  const seen = players.map(({ client }) => seenOfOthers(client))
  await lab.crash()
  const stored = Y.decodeStateVector(Y.encodeStateVector(await lab.serverState()))
  for (const state of seen) {
    for (const [clientId, clock] of state) if ((stored.get(clientId) ?? 0) < clock) findings.lostSeen += 1
  }
  for (const { client } of players) if (lab.chance.next() < 0.8) client.connect()
}

const ownIds = new WeakMap<LabClient, Set<number>>()

function seenOfOthers(client: LabClient): Map<number, number> {
  const own = ownIds.get(client) ?? new Set()
  const state = Y.decodeStateVector(Y.encodeStateVector(client.yDoc))
  for (const clientId of own) state.delete(clientId)
  return state
}

function write(lab: Lab, client: LabClient): void {
  const own = ownIds.get(client) ?? new Set<number>()
  ownIds.set(client, own.add(client.yDoc.clientID))
  const { chance } = lab
  const { yCards, yDoc } = client
  const id = chance.pick([...yCards.keys()])
  const yCard = id === undefined ? undefined : (yCards.get(id) as Y.Map<unknown>)
  const roll = chance.below(100)
  if (!yCard || id === undefined || roll < 12) {
    addCard(yCards, `c${chance.below(1e9)}`, 'a few words')
  } else if (roll < 40) {
    yCard.set('pos', [chance.below(900), chance.below(600)])
  } else if (roll < 70) {
    typeIn(lab, yCard)
  } else if (roll < 80) {
    typeRich(lab, yCard)
  } else if (roll < 88) {
    yCards.delete(id)
  } else if (roll < 93) {
    yCard.set('topic', chance.below(2) === 0 ? 'energy' : { nested: [1, 'two', null] })
  } else if (roll < 96) {
    yCard.delete('topic')
  } else {
    yDoc.transact(() => {
      for (const key of [...yCards.keys()].slice(0, 5)) (yCards.get(key) as Y.Map<unknown>).set('pos', [0, 0])
      addCard(yCards, `c${chance.below(1e9)}`, 'made and gone')
      if (chance.below(2) === 0) yCards.delete(id)
    })
  }
}

function typeIn({ chance }: Lab, yCard: Y.Map<unknown>): void {
  const yText = yCard.get('text')
  if (!(yText instanceof Y.Text)) return
  const at = chance.below(yText.length + 1)
  if (chance.below(3) > 0) yText.insert(at, chance.pick(['word ', 'ä', '💡', 'two\nlines']) as string)
  else yText.delete(at, chance.below(Math.min(5, yText.length - at) + 1))
}

function typeRich({ chance }: Lab, yCard: Y.Map<unknown>): void {
  const yBody = yCard.get('body')
  if (!(yBody instanceof Y.XmlText)) {
    const fresh = new Y.XmlText()
    fresh.setAttribute('__type', 'root')
    yCard.set('body', fresh)
    return
  }
  const at = chance.below(yBody.length + 1)
  const roll = chance.below(4)
  if (roll === 0) yBody.insert(at, 'rich ', { bold: true })
  else if (roll === 1) yBody.format(0, yBody.length, { italic: chance.below(2) === 0 ? true : null })
  else if (roll === 2) yBody.insertEmbed(at, new Y.XmlText('block'))
  else yBody.setAttribute('__dir', 'ltr')
}

async function compareAll(lab: Lab, players: Player[], findings: Findings): Promise<void> {
  const server = contentOf(await lab.serverState())
  players.forEach(({ client }, index) => {
    if (!client.isConnected()) findings.differing.push(`${index} is not connected: ${client.closedBy}`)
    else if (contentOf(client.yDoc) !== server) findings.differing.push(`${index} differs`)
    if (client.yDoc.store.pendingStructs || client.yDoc.store.pendingDs)
      findings.differing.push(`${index} is pending`)
    if (client.acknowledged > client.sentFrames) findings.acknowledgedTooMuch += 1
  })
}

/** State vector, deletions and what can be read, as text. */
function contentOf(yDoc: Y.Doc): string {
  const snapshot = Y.encodeSnapshot(Y.snapshot(yDoc))
  return `${Buffer.from(snapshot).toString('base64')} ${JSON.stringify(sorted(yDoc.getMap('cards').toJSON()))}`
}

/** Keys of maps have no order of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}
