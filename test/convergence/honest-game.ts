/**
 * Honest people on a bad day, by a seed: they write, move, delete, undo, go offline, reload the page, open a second
 * tab, lose and regain the right to write; lines break, stall and go dead; the disk fails and heals; the server
 * writes too, and dies at any step of any write. What must hold is checked as it goes (`oracle.ts`) and at the end,
 * when everything is well again. Each turn has a chance of its own, so a game can be played with turns left out.
 */
import type * as Y from 'yjs'
import { yCardsOf } from '../../shared/model/card.ts'
import { addCard, deleteCards, setCardText } from '../../shared/model/card-writes.ts'
import { readControl } from '../../shared/model/control.ts'
import { type Chance, createChance } from './clock.ts'
import { createLab, type Lab } from './lab.ts'
import { documentIds } from './memory-storage.ts'
import { comparedTo } from './oracle.ts'
import { type Browser, createBrowser, type Page, wordsSetAside } from './page.ts'
import { kindOf, writings } from './writing.ts'

export interface Game {
  seed: number
  /** The turns that are played, in order; all when absent. */
  turns?: readonly number[]
}

export interface Played {
  /** Empty when all is as it must be. */
  findings: string[]
  /** How often an honest page was shut out. */
  refusals: number
  /** How many turns were played: a game ends with what it finds. */
  turns: number
  /** Step-2 and update frames that reached the gate. */
  updates: number
  crashes: number
}

export const turnsOfGame = 300

const everyTurn = Array.from({ length: turnsOfGame }, (_, index) => index)

/** Five pages, one at a time. `tell` hears what happens, line by line. */
export function playGame({ seed, turns = everyTurn }: Game, tell?: (line: string) => void): Promise<Played> {
  return playInLab(seed, async lab => {
    const table = createTable(lab, createChairs(lab))
    for (const [played, turn] of turns.entries()) {
      const chance = createChance(seed * 1_000_003 + turn)
      const chair = chance.pick(table.chairs) as Chair
      const done = takeTurn(table, chair, chance)
      tell?.(`${turn} at ${lab.clock.now()} ms: ${chair.name} ${done}`)
      await lab.pass(pauseMs(chance))
      if (lab.oracle.findings.length > 0) return played + 1
    }
    tell?.(`the end, at ${lab.clock.now()} ms`)
    await finish(table)
    return turns.length
  })
}

/** A day in seconds: what people may do per second is a thousandfold, and readers stall over little. */
const hurried = {
  dropPresenceAtBytes: 600,
  stopAtBytes: 3_000,
  foreignCardsDeletedPerSecond: 2_000,
  newClientIdsPerSecond: 1_000,
}

async function playInLab(seed: number, play: (lab: Lab) => Promise<number>): Promise<Played> {
  const lab = createLab(seed, hurried)
  try {
    const turns = await play(lab)
    const { findings } = lab.oracle
    const refusals = findings.filter(finding => finding.startsWith('refused')).length
    return { findings, refusals, turns, updates: lab.frames, crashes: lab.crashes }
  } finally {
    lab.close()
  }
}

/** A chair at which somebody sits or will sit again. */
interface Chair {
  name: string
  browser: Browser
  page: Page | undefined
}

interface Table {
  lab: Lab
  chairs: Chair[]
  /** What the server rewinds to: words by card, by document. */
  snapshot: Map<string, Map<string, string>>
}

function createTable(lab: Lab, chairs: Chair[]): Table {
  lab.disk.readDelayMs = () => lab.chance.below(8)
  return { lab, chairs, snapshot: new Map() }
}

/** Not everybody has everything open. */
const shownAtFirst = [documentIds, ['board'], ['board', 'other'], ['control', 'board'], ['board', 'other']]

/** Five pages; two of them are tabs of one browser. */
function createChairs(lab: Lab): Chair[] {
  const [ada, bob, cem, dana] = ['ada', 'bob', 'cem', 'dana'].map(createBrowser) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ]
  const browsers = [ada, ada, bob, cem, dana]
  return browsers.map((browser, index) => ({
    name: index === 1 ? 'ada’s second tab' : browser.participantId,
    browser,
    page: lab.page(browser, shownAtFirst[index]),
  }))
}

function pauseMs(chance: Chance): number {
  const roll = chance.below(100)
  if (roll < 70) return chance.below(16)
  if (roll < 95) return chance.below(60)
  return roll < 99 ? chance.below(400) : chance.below(3_000)
}

type Turn = (table: Table, chair: Chair & { page: Page }, chance: Chance) => string

function takeTurn(table: Table, chair: Chair, chance: Chance): string {
  if (!chair.page) {
    chair.page = table.lab.page(chair.browser, chance.pick(shownAtFirst))
    return 'comes back'
  }
  const turn = pickWeighted(turnKinds, chance)
  return turn(table, chair as Chair & { page: Page }, chance)
}

function pickWeighted<T>(choices: readonly (readonly [number, T])[], chance: Chance): T {
  let roll = chance.below(choices.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, choice] of choices) {
    roll -= weight
    if (roll < 0) return choice
  }
  throw new Error('weights do not add up')
}

const write: Turn = ({ lab }, { page }, chance) => {
  const document = chance.pick(page.documents().filter(({ access }) => access === 'write'))
  if (!document) return 'may not write'
  const writing = pickWeighted(writings, chance)
  const done = writing({ page, document, chance, words: lab.words })
  return done === undefined ? 'finds nothing to do' : `${done} in ${document.id}`
}

const point: Turn = (_table, { page }, chance) => {
  page.find('board')?.presence.setField('cursor', [chance.below(900), chance.below(600)])
  return 'points'
}

const someLine = (page: Page, chance: Chance) => chance.pick(page.documents())?.line()

const cut: Turn = (_table, { page }, chance) => {
  if (chance.below(2) === 0) someLine(page, chance)?.cut()
  else for (const document of page.documents()) document.line()?.cut()
  return 'is cut off'
}

const goDead: Turn = (_table, { page }) => {
  for (const document of page.documents()) document.line()?.die()
  return 'is cut off, and nobody notices'
}

const wakeUp: Turn = (_table, { page }, chance) => {
  const isSuspicious = chance.below(4) === 0
  for (const { provider } of page.documents()) {
    if (isSuspicious) provider.suspect()
    else provider.hurry()
  }
  return isSuspicious ? 'wakes up and mistrusts every line' : 'hears that the line is back'
}

const stall: Turn = (_table, { page }, chance) => {
  const ms = chance.below(600)
  someLine(page, chance)?.stall(ms)
  return `hears nothing for ${ms} ms`
}

const reload: Turn = ({ lab }, chair) => {
  const shown = chair.page.documents().map(({ id }) => id)
  chair.page.kill()
  chair.page = lab.page(chair.browser, shown)
  return 'loads the page again'
}

const shut: Turn = (_table, chair: Chair, chance) => {
  if (chance.below(2) === 0) chair.page?.kill()
  else for (const { id } of chair.page?.documents() ?? []) chair.page?.close(id)
  chair.page = undefined
  return 'shuts the browser'
}

const turnPage: Turn = (_table, { page }) => {
  if (page.find('other')) {
    page.close('other')
    return 'closes the notes'
  }
  page.open('other')
  return 'opens the notes'
}

const crash: Turn = ({ lab }, _chair, chance) => {
  lab.die(chance.below(2) === 0)
  return 'sees the server die'
}

/** At the next step of a write that comes: just before it is on the disk, or just after. */
const crashAtWrite: Turn = ({ lab }, _chair, chance) => {
  const at = chance.below(2) === 0 ? 'before' : 'after'
  lab.disk.onStep = step => {
    if (step !== at) return
    lab.disk.onStep = undefined
    lab.die(false)
  }
  return `sees the server die ${at} its next write`
}

const failDisk: Turn = ({ lab }, _chair, chance) => {
  const ms = chance.below(1_500)
  lab.disk.isFull = true
  lab.disk.isInDoubt = chance.below(3) === 0
  lab.clock.after(ms, () => {
    lab.disk.isFull = false
  })
  return `sees the disk fail for ${ms} ms`
}

const blindDisk: Turn = ({ lab }, _chair, chance) => {
  lab.disk.isUnreadable = true
  lab.clock.after(chance.below(200), () => {
    lab.disk.isUnreadable = false
  })
  return 'sees that nothing can be read for a moment'
}

const changeRights: Turn = ({ lab }, { browser: { participantId } }) => {
  const { readOnly } = lab.access
  if (!readOnly.delete(participantId)) readOnly.add(participantId)
  return readOnly.has(participantId) ? 'may no longer write' : 'may write again'
}

const learn: Turn = (_table, { page }) => {
  page.learn()
  return 'asks what is allowed'
}

const changeNetwork: Turn = ({ lab }, _chair, chance) => {
  lab.latencyMs = 1 + chance.below(80)
  return `has a network of ${lab.latencyMs} ms`
}

const everyoneLeaves: Turn = ({ lab, chairs }) => {
  for (const { page } of chairs) for (const document of page?.documents() ?? []) document.line()?.cut()
  lab.clock.skip(480)
  return 'is cut off with everybody else for half a second'
}

const takeSnapshot: Turn = ({ lab, snapshot }) => {
  for (const id of ['board', 'other']) {
    const yDoc = lab.oracle.onDisk(id)
    snapshot.set(id, new Map([...yCardsOf(yDoc)].map(([cardId]) => [cardId, 'as it was'])))
  }
  return 'takes a snapshot'
}

/** As restore does it: living cards keep their types, others are made anew or deleted, in one transaction. */
const restore: Turn = ({ lab, snapshot }) => {
  const changeOf = (id: string, cards: ReadonlyMap<string, string>) => (yDoc: Y.Doc) => {
    lab.words.follow(yDoc)
    const living = [...yCardsOf(yDoc)].map(([cardId]) => cardId)
    deleteCards(
      yDoc,
      living.filter(cardId => !cards.has(cardId)),
      undefined,
    )
    for (const [cardId, text] of cards)
      if (living.includes(cardId)) setCardText(yDoc, kindOf(id), cardId, text, undefined)
      else addCard(yDoc, kindOf(id), { id: cardId, text }, undefined)
  }
  const changes = new Map([...snapshot].map(([id, cards]) => [id, changeOf(id, cards)]))
  // a server that dies or a disk that fails loses the request, and its sender is told
  lab
    .registry()
    .writeAll('w', changes)
    .catch(() => undefined)
  return 'has the snapshot restored'
}

const importCards: Turn = ({ lab }, _chair, chance) => {
  const add = (id: string) => (yDoc: Y.Doc) => {
    addCard(yDoc, kindOf(id), { id: `i${chance.below(1e9)}`, text: 'imported' }, undefined)
  }
  const changes = new Map(['board', 'other'].map(id => [id, add(id)]))
  lab
    .registry()
    .writeAll('w', changes)
    .catch(() => undefined)
  return 'imports a card into each document'
}

const compact: Turn = ({ lab }, _chair, chance) => {
  const documentId = chance.pick(documentIds) as string
  lab.compact(documentId).catch(() => undefined)
  return `has the log of ${documentId} compacted`
}

/** At rest, what is in memory is what is on the disk. */
const compareWithDisk: Turn = ({ lab }) => {
  checkMemory(lab).catch(() => undefined)
  return 'compares'
}

/** How often each happens, out of the sum. */
const turnKinds: readonly (readonly [number, Turn])[] = [
  [800, write],
  [40, point],
  [20, cut],
  [4, goDead],
  [16, wakeUp],
  [15, stall],
  [15, reload],
  [6, shut],
  [10, turnPage],
  [5, crash],
  [6, crashAtWrite],
  [7, failDisk],
  [3, blindDisk],
  [8, changeRights],
  [6, learn],
  [3, changeNetwork],
  [2, everyoneLeaves],
  [4, takeSnapshot],
  [3, restore],
  [4, importCards],
  [5, compact],
  [4, compareWithDisk],
]

function checkMemory(lab: Lab): Promise<void> {
  return lab.registry().readAll('w', yDocs => {
    for (const [id, yDoc] of yDocs) {
      if (!comparedTo(lab.oracle.onDisk(id))(yDoc))
        lab.oracle.complain(`in memory is not what is on the disk: ${id}`)
    }
  })
}

/** Everything heals, everyone comes back, and somebody joins who was never there. */
async function finish({ lab, chairs }: Table): Promise<void> {
  Object.assign(lab.disk, { isFull: false, isInDoubt: false, isUnreadable: false, onStep: undefined })
  lab.access.readOnly.clear()
  lab.latencyMs = 20
  const pages = chairs.map(chair => {
    chair.page ??= lab.page(chair.browser)
    chair.page.learn()
    for (const id of documentIds) chair.page.open(id)
    for (const { provider } of chair.page.documents()) provider.suspect()
    return chair.page
  })
  await untilQuiet(lab, pages)
  pages.push(lab.page('eve', documentIds))
  await untilQuiet(lab, pages)
  await untilMirrored(lab)
  await untilStill(lab)
  const checked = checkMemory(lab)
  await lab.pass(200)
  await checked
  await untilStill(lab)
  comparePages(lab, pages)
  await compareStored(lab)
  const kept = new Set(pages.flatMap(({ browser }) => wordsSetAside(browser)))
  const wrong = lab.words.findWrong(
    documentIds.map(id => lab.oracle.onDisk(id)),
    kept,
  )
  if (wrong.lost.length > 0) lab.oracle.complain(`lost: ${wrong.lost.join(' ')}`)
  if (wrong.doubled.length > 0) lab.oracle.complain(`doubled: ${wrong.doubled.join(' ')}`)
  if (lab.spoiled > 0) lab.oracle.complain(`what passed the gate could not be applied, ${lab.spoiled} times`)
}

async function untilQuiet(lab: Lab, pages: readonly Page[]): Promise<void> {
  for (let waited = 0; waited < 60 && !pages.every(page => page.isQuiet()); waited++) await lab.pass(500)
  // what was said last has to arrive
  await lab.pass(500)
  for (const page of pages) {
    if (page.isQuiet()) continue
    const states = page
      .documents()
      .map(({ id, provider }) => `${id} ${provider.connection.get().kind} ${provider.delivery.get().pending}`)
    lab.oracle.complain(`${page.browser.participantId} never came to rest: ${states.join(', ')}`)
  }
}

/** The server tells whose client ids are by itself: a second after the last time, later after a failure. */
async function untilMirrored(lab: Lab): Promise<void> {
  const missing = () => {
    const { clients } = readControl(lab.oracle.onDisk('control'))
    const stored = lab.disk.log.flatMap(({ owners }) => owners)
    return stored.filter(({ clientId, participantId }) => clients.get(clientId) !== participantId)
  }
  for (let waited = 0; waited < 60 && missing().length > 0; waited++) await lab.pass(500)
  for (const { clientId } of missing())
    lab.oracle.complain(`control does not say whose client ids are: ${clientId}`)
}

/** What was written last, by whomever, has had the time to arrive everywhere. */
async function untilStill(lab: Lab): Promise<void> {
  for (let entries = -1; entries !== lab.disk.log.length; ) {
    entries = lab.disk.log.length
    await lab.pass(200)
  }
}

/** What the store hands out, checkpoints and all, is what its log says. */
async function compareStored(lab: Lab): Promise<void> {
  for (const id of documentIds)
    if (!comparedTo(lab.oracle.onDisk(id))(await stored(lab, id)))
      lab.oracle.complain(`a checkpoint of ${id} does not hold what its log holds`)
}

async function stored(lab: Lab, documentId: string): Promise<Y.Doc> {
  lab.disk.readDelayMs = () => 0
  return lab.serverState(documentId)
}

function comparePages(lab: Lab, pages: readonly Page[]): void {
  for (const id of documentIds) {
    const isSame = comparedTo(lab.oracle.onDisk(id))
    for (const page of pages) {
      const document = page.find(id)
      if (document && !isSame(document.yDoc))
        lab.oracle.complain(`${page.browser.participantId} has another ${id} than the disk`)
    }
  }
}
