/**
 * `npm run bench:canvas`: our canvas beside the published Excalidraw and tldraw, with the same 2,000 and 5,000 cards,
 * 1,000 connectors and 100 pointers at 15 Hz, ten seconds of pan and zoom and a drag, one after the other in headless
 * Chromium. Each round (`--rounds`, 3) measures the boards in turn, so that a machine that others use slows all of them
 * alike; the table has the median of each figure and of the ratios within a round, and says which goals are reached.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type BoardName, boards, buildPages, installPeers, servePages } from './canvas/build-pages.ts'
import { type BoardFigures, measureBoard } from './canvas/measure-board.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    cards: { type: 'string', default: '2000,5000' },
    boards: { type: 'string', default: boards.join(',') },
  },
})
const rounds = Number(values.rounds)
const measured = boards.filter(name => values.boards.split(',').includes(name))

type Figure = keyof BoardFigures
type Peer = Exclude<BoardName, 'ours'>
type Round = ReadonlyMap<BoardName, BoardFigures>

/** Of our figure to the peer's, at most. */
const goals: Record<string, Partial<Record<Figure, Partial<Record<Peer, number>>>>> = {
  '2000': {
    frameP95Ms: { excalidraw: 0.4, tldraw: 0.3 },
    droppedFrames: { excalidraw: 0.2, tldraw: 0.1 },
    mainThreadMs: { excalidraw: 0.85, tldraw: 0.6 },
    firstUsableMs: { excalidraw: 0.8, tldraw: 0.2 },
    heapMb: { excalidraw: 1, tldraw: 0.2 },
  },
  '5000': { frameP95Ms: { excalidraw: 0.4 } },
}

const words: Record<Figure, string> = {
  frameP95Ms: 'frame p95, pan and zoom (ms)',
  droppedFrames: 'dropped frames in 10 s',
  mainThreadMs: 'main thread worked (ms)',
  workPerFrameMs: 'all work of a frame (ms)',
  dragP95Ms: 'frame p95, drag (ms)',
  firstUsableMs: 'first usable (ms)',
  heapMb: 'heap (MB)',
}
const figures = Object.keys(words) as Figure[]

if (measured.some(name => name !== 'ours')) installPeers()
await using server = await servePages(await buildPages())

for (const cards of values.cards.split(',')) {
  const cpu = readCpu()
  const done: Round[] = []
  for (let round = 0; round < rounds; round++) done.push(await measureRound(cards))
  printTable(cards, done)
  console.log(`machine: ${describeMachine(cpu)}\n`)
}

/** A board that does not come up in time is left out of the round, and said so. */
async function measureRound(cards: string): Promise<Round> {
  const round = new Map<BoardName, BoardFigures>()
  for (const name of measured) {
    try {
      round.set(name, await measureBoard(`${server.url}/${name}.html?cards=${cards}`))
    } catch (error) {
      console.log(`${name} with ${cards} cards: ${String(error).split('\n')[0]}`)
    }
  }
  return round
}

function printTable(cards: string, done: readonly Round[]): void {
  const peers = measured.filter(name => name !== 'ours')
  const row = (label: string, cells: readonly string[]) =>
    console.log(label.padEnd(30) + cells.map(cell => cell.padStart(20)).join(''))
  console.log(`${cards} cards, 1,000 connectors, 100 pointers; median of ${done.length}`)
  row('', [...measured, ...peers.map(name => `ours / ${name}`)])
  let [reached, asked] = [0, 0]
  for (const figure of figures) {
    const ratios = peers.map(peer => {
      const ratio = median(done.map(round => ratioTo(round, peer, figure)))
      const goal = goals[cards]?.[figure]?.[peer]
      if (goal !== undefined) asked += 1
      if (Number.isNaN(ratio)) return 'not measured'
      if (goal === undefined) return ratio.toFixed(2)
      if (ratio <= goal) reached += 1
      return `${ratio.toFixed(2)} ${ratio <= goal ? 'reaches' : 'misses'} ${goal}`
    })
    const own = measured.map(name => median(done.map(round => round.get(name)?.[figure])).toFixed(1))
    row(words[figure], [...own, ...ratios])
  }
  console.log(`${reached} of ${asked} goals reached`)
}

/** None of ours is better than any of theirs, and as good as none of theirs. */
function ratioTo(round: Round, peer: Peer, figure: Figure): number | undefined {
  const [own, other] = [round.get('ours')?.[figure], round.get(peer)?.[figure]]
  if (own === undefined || other === undefined) return undefined
  return own === 0 ? 0 : own / other
}

/** Of those that were measured; NaN of none. */
function median(values: readonly (number | undefined)[]): number {
  const sorted = values.filter(value => value !== undefined).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The first line of /proc/stat: where the processors' time went. */
function readCpu(): number[] {
  return readFileSync('/proc/stat', 'utf8').split('\n')[0]?.trim().split(/\s+/).slice(1).map(Number) ?? []
}

/** Figures of a machine that others use are worth less: say so beside them. */
function describeMachine(before: readonly number[]): string {
  const spent = readCpu().map((value, at) => value - (before[at] ?? 0))
  const total = spent.reduce((sum, value) => sum + value, 0)
  const share = (at: number) => `${(((spent[at] ?? 0) / Math.max(1, total)) * 100).toFixed(0)} %`
  return `idle ${share(3)}, stolen ${share(7)}, load ${loadavg()
    .map(load => load.toFixed(1))
    .join(' ')}`
}
