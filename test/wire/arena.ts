/**
 * One room on a memory disk with three sockets and a clock that stands still: Ada writes honestly, a witness keeps
 * what is sent to everyone, Eve sends whatever she is told to and comes again each time she is thrown out. Real
 * sessions, gate, room, presence and commit queue; no network. The same seed and frames give the same run.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { silentLog } from '../../server/log.ts'
import { createRegistry } from '../../server/room/registry.ts'
import { defaultSyncLimits, type SyncLimits } from '../../server/sync/limits.ts'
import { createSession, type Session } from '../../server/sync/session.ts'
import { boardKinds } from '../../shared/boards/registry.ts'
import { readCards } from '../../shared/model/card.ts'
import { awarenessMessage, readMessage, updateMessage } from '../../shared/protocol/messages.ts'
import { type Chance, createChance, createLabClock } from '../convergence/clock.ts'
import { createDisk, mountDisk } from '../convergence/memory-storage.ts'
import { isPending } from '../convergence/oracle.ts'
import { createStillConnection } from '../convergence/still-connection.ts'
import { createTestAccess, workshopId } from '../convergence/test-access.ts'
import { readMessages } from './bare-socket.ts'
import { addCard } from './stock-client.ts'
import { serverClientIdBase } from './sync-server.ts'

export interface Arena {
  /** What is known to everyone who listens. */
  readonly witness: Y.Doc
  readonly adaIds: readonly number[]
  /** Ada writes something. */
  playHonest(): Promise<void>
  /** Eve sends a frame. Resolves when all has come to rest that follows from it. */
  playHostile(message: Uint8Array): Promise<Played>
  /** What is wrong now: nothing may ever be. Costly. */
  faults(): Promise<string[]>
  /** Something is left pending at the witness or on the disk. Cheap. */
  hasPending(): boolean
  /** How often the document had to be loaded anew, because Yjs threw at what the gate had let through. */
  reloads(): number
}

export interface Played {
  /** Why Eve was thrown out: the objection or the close reason; undefined if she was not. */
  refused: string | undefined
  /** What held up the event loop longest, from the frame's arrival to rest: time of this thread's CPU, in ms. */
  cpuMs: number
}

const limits: SyncLimits = {
  ...defaultSyncLimits,
  framesPerSecond: 1e9,
  frameBurst: 1e9,
  bytesPerSecond: 1e12,
  byteBurst: 1e12,
  step1Burst: 1e9,
}

const documentId = 'board'
const fromServer = Symbol('from the server')

export async function openArena(seed: number, overrides: Partial<SyncLimits> = {}): Promise<Arena> {
  const chance = createChance(seed)
  const clock = createLabClock()
  const disk = createDisk()
  disk.delayMs = () => 0
  const storage = mountDisk(disk, clock)
  const access = createTestAccess()
  let loads = 0
  const counting = {
    ...storage,
    loadDocument: (workshop: string, document: string) => {
      if (document === documentId) loads += 1
      return storage.loadDocument(workshop, document)
    },
  }
  const never = { idleUnloadMs: 1e12, compactAfterBytes: 1e12, compactAfterEntries: 1e12 }
  const registry = createRegistry({ storage: counting, log: silentLog, clock, limits: never })

  /** Resolves with the longest turn, that of `begin` included. */
  async function rest(begin: () => void = () => undefined): Promise<number> {
    let longestMs = 0
    let isOver = false
    for (let act: () => unknown = begin; !isOver; act = () => !clock.step()) {
      const before = process.threadCpuUsage()
      isOver = act() === true
      await new Promise<void>(resolve => setImmediate(resolve))
      const { user, system } = process.threadCpuUsage(before)
      longestMs = Math.max(longestMs, (user + system) / 1000)
    }
    return longestMs
  }

  async function join(participantId: string, hear: (payload: Uint8Array) => void) {
    let closedBy: string | undefined
    let objection: unknown
    const session: Session = createSession({
      access,
      registry,
      clock,
      limits: { ...limits, ...overrides },
      log: {
        ...silentLog,
        info(_event, fields) {
          objection = fields?.objection
        },
      },
      onOver() {},
      connection: createStillConnection({
        wantsAcknowledgements: true,
        write(frames) {
          for (const payload of readMessages(frames)) hear(new Uint8Array(payload))
        },
        close(reason) {
          closedBy = typeof objection === 'string' ? objection : reason
        },
      }),
    })
    void session.start({ workshopId, documentId, ticket: participantId })
    await rest()
    return { session, closedBy: () => closedBy }
  }

  const heard: Uint8Array[] = []
  const witness = new Y.Doc()
  const presence = new Map<number, string>()
  const listener = await join('witness', payload => heard.push(payload))
  listener.session.onMessage(Uint8Array.of(0, 0, 1, 0))
  await rest()
  const ada = createAda(chance, witness)
  const adaSocket = await join('ada', () => undefined)
  const adaState = `{"cursor":"ada's"}`
  adaSocket.session.onMessage(awarenessMessage(stateOf(ada.clientIds[0] as number, 3, adaState)))
  adaSocket.session.onMessage(updateMessage(Y.encodeStateAsUpdate(witness)))
  await rest()
  let eve = await join('eve', () => undefined)
  const strange: string[] = []

  function takeHeard(): void {
    for (const payload of heard.splice(0)) {
      const message = readMessage(payload)
      if (message?.kind === 'update' || message?.kind === 'step2')
        Y.applyUpdate(witness, message.update, fromServer)
      else if (message?.kind === 'awareness') readStates(message.states, presence, strange)
      else if (!message) strange.push('the server sent what is no message')
    }
  }
  takeHeard()

  async function replayed(): Promise<Y.Doc> {
    const yDoc = new Y.Doc()
    const stored = await storage.loadDocument(workshopId, documentId)
    for (const update of stored?.updates ?? []) Y.applyUpdate(yDoc, update)
    return yDoc
  }

  return {
    witness,
    adaIds: ada.clientIds,
    async playHonest() {
      adaSocket.session.onMessage(updateMessage(ada.change()))
      await rest()
      takeHeard()
    },
    async playHostile(message) {
      if (eve.closedBy()) eve = await join('eve', () => undefined)
      const { session } = eve
      const cpuMs = await rest(() => session.onMessage(message))
      takeHeard()
      return { refused: eve.closedBy(), cpuMs }
    },
    hasPending: () => isPending(witness),
    reloads: () => loads - 1,
    async faults() {
      const opened = await registry.open(workshopId, documentId)
      if (!opened.ok) return [`the room does not open: ${opened.error}`]
      const { room, release } = opened.value
      const stored = await replayed()
      const found = [...strange]
      if (isPending(room.yDoc) || isPending(stored) || isPending(witness)) found.push('pending')
      if (!isSame(room.yDoc, stored)) found.push('live and replayed differ')
      if (!isSame(room.yDoc, witness)) found.push('live and what others saw differ')
      if (adaSocket.closedBy()) found.push(`Ada was thrown out: ${adaSocket.closedBy()}`)
      const shown = presence.get(ada.clientIds[0] as number) ?? ''
      if (!shown.startsWith(adaState.slice(0, -1))) found.push(`Ada's presence became ${shown}`)
      release()
      return found
    },
  }
}

/** Honest work under a few client ids. What she changes she sees at once; the server only repeats it to her. */
function createAda(chance: Chance, yDoc: Y.Doc) {
  const clientIds = [11, 12, 13]
  let last: Uint8Array = Uint8Array.of(0, 0)
  // what others wrote is not hers to send: runs that Eve sent one by one come merged to more than a gate lets through
  yDoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromServer) last = update
  })
  const yCards = yDoc.getMap('cards')
  const swap = () => {
    yDoc.clientID = clientIds[chance.below(3)] as number
  }
  for (let index = 0; index < 30; index++) {
    swap()
    addCard(yCards, `c${index}`, 'some words on a card')
  }
  return {
    clientIds,
    change(): Uint8Array {
      swap()
      changeSomeCard(chance, yCards)
      return last
    },
  }
}

function changeSomeCard(chance: Chance, yCards: Y.Map<unknown>): void {
  const yCard = yCards.get(String(chance.pick([...yCards.keys()])))
  if (!(yCard instanceof Y.Map) || chance.below(5) === 0) {
    addCard(yCards, `m${chance.below(1e6)}`, 'new')
    return
  }
  const yText = yCard.get('text')
  const roll = chance.below(4)
  if (roll === 0) yCard.set('pos', [chance.below(9), chance.below(9)])
  else if (!(yText instanceof Y.Text)) yCard.set('text', new Y.Text('anew'))
  else if (roll === 1) yText.insert(placeIn(yText, chance.below(yText.length + 1)), 'a😀b')
  else if (roll === 2 && yText.length > 3) deleteBetween(yText, placeIn(yText, 1), placeIn(yText, 3))
  else if (yText.length > 1)
    yText.applyDelta([{ retain: placeIn(yText, 1) || 2, attributes: { bold: true } }])
}

/**
 * Before a letter that begins at or around `at`, never between its halves: no editor goes there, and Yjs then breaks
 * the letter in the copy of who did it, also where that writes nothing, as a format that is already there.
 */
function placeIn(yText: Y.Text, at: number): number {
  let left = at
  for (let item = yText._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (left < item.length) {
      const text = item.content instanceof Y.ContentString ? item.content.str : ''
      return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, left - 1))) && left > 0
        ? at - 1
        : at
    }
    left -= item.length
  }
  return at
}

function deleteBetween(yText: Y.Text, from: number, to: number): void {
  if (to > from) yText.delete(from, to - from)
}

function isSame(one: Y.Doc, other: Y.Doc): boolean {
  return Buffer.compare(settled(one), settled(other)) === 0 && textOfCards(one) === textOfCards(other)
}

/** As the rest of the program reads it, whatever stands there. */
const textOfCards = (yDoc: Y.Doc): string =>
  JSON.stringify(
    boardKinds.map(kind =>
      readCards(yDoc, {
        kind,
        boardId: documentId,
        region: null,
        circle: null,
        visibility: 'workshop',
        ownerOf: () => undefined,
        regionOf: () => null,
        langOf: () => null,
      }),
    ),
  )

/** One reading more, since how deleted runs lie beside each other depends on how many transactions brought them. */
function settled(yDoc: Y.Doc): Uint8Array {
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(yDoc))
  return Y.encodeStateAsUpdate(fresh)
}

function stateOf(clientId: number, clock: number, json: string): Uint8Array {
  const text = Buffer.from(json)
  return Uint8Array.of(1, clientId, clock, text.length, ...text)
}

/** Every state that the server sends is of somebody: an object with the identity of its owner, or null. */
function readStates(states: Uint8Array, presence: Map<number, string>, strange: string[]): void {
  const decoder = decoding.createDecoder(states)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const clientId = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const json = decoding.readVarString(decoder)
    presence.set(clientId, json)
    const owner = clientId >= 11 && clientId <= 13 ? 'ada' : 'eve'
    if (json !== 'null' && JSON.parse(json).identity.participantId !== owner) {
      strange.push(`presence of ${clientId}: ${json.slice(0, 200)}`)
    }
  }
}

/** Ids that are not Eve's: Ada's, the server's. */
export const foreignIds = [11, 12, 13, serverClientIdBase, serverClientIdBase + 1]
