/**
 * `npm run bench:canvas`: our canvas beside the published Excalidraw and tldraw, with the same 2,000 and 5,000 cards,
 * 1,000 connectors and 100 pointers at 15 Hz, ten seconds of pan and zoom and a drag, one after the other in headless
 * Chromium. Each board is measured `--rounds` times (3); the median stands in the table, with ratios and the goals.
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

/** Of our figure to the peer's, at most. */
const goals: Record<string, Partial<Record<keyof BoardFigures, [excalidraw: number, tldraw: number]>>> = {
  '2000': {
    frameP95Ms: [0.4, 0.3],
    droppedFrames: [0.2, 0.1],
    mainThreadMs: [0.85, 0.6],
    firstUsableMs: [0.8, 0.2],
    heapMb: [1, 0.2],
  },
  '5000': { frameP95Ms: [0.4, Number.POSITIVE_INFINITY] },
}

const words: Record<keyof BoardFigures, string> = {
  frameP95Ms: 'frame p95, pan and zoom (ms)',
  droppedFrames: 'dropped frames in 10 s',
  mainThreadMs: 'main thread worked (ms)',
  dragP95Ms: 'frame p95, drag (ms)',
  firstUsableMs: 'first usable (ms)',
  heapMb: 'heap (MB)',
}

if (measured.some(name => name !== 'ours')) installPeers()
await using server = await servePages(await buildPages())

for (const cards of values.cards.split(',')) {
  const cpu = readCpu()
  const figures = new Map<BoardName, BoardFigures>()
  for (const name of measured) {
    const runs: BoardFigures[] = []
    for (let round = 0; round < rounds; round++)
      runs.push(await measureBoard(`${server.url}/${name}.html?cards=${cards}`))
    figures.set(name, medians(runs))
  }
  printTable(cards, figures)
  console.log(`machine: ${describeMachine(cpu)}\n`)
}

function medians(runs: readonly BoardFigures[]): BoardFigures {
  const keys = Object.keys(words) as (keyof BoardFigures)[]
  const middle = (key: keyof BoardFigures) =>
    runs.map(run => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN
  return Object.fromEntries(keys.map(key => [key, middle(key)])) as unknown as BoardFigures
}

function printTable(cards: string, figures: ReadonlyMap<BoardName, BoardFigures>): void {
  const ours = figures.get('ours')
  const row = (...cells: string[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(15))).join(''))
  console.log(`${cards} cards, 1,000 connectors, 100 pointers; median of ${rounds}`)
  row('', ...measured, ...measured.slice(1).map(name => `/ ${name}`), 'goals')
  for (const [key, label] of Object.entries(words) as [keyof BoardFigures, string][]) {
    const own = ours?.[key] ?? Number.NaN
    const ratios = measured.slice(1).map(name => (own / (figures.get(name)?.[key] ?? Number.NaN)).toFixed(2))
    const goal = goals[cards]?.[key]?.filter(Number.isFinite).map(limit => `≤ ${limit}`)
    row(
      label,
      ...measured.map(name => (figures.get(name)?.[key] ?? Number.NaN).toFixed(1)),
      ...ratios,
      goal?.join(' ') ?? '',
    )
  }
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
