/**
 * Makes a game that fails shorter: turns are left out as long as what is found stays of the same kind, half of them
 * at first, one by one at last. Every turn has a chance of its own, so the others stay what they were.
 */
import { type Game, type Played, playGame, turnsOfGame } from './honest-game.ts'

export interface Failure extends Game {
  turns: number[]
  found: string
}

/** Stops when the time is over, with the shortest by then. Undefined if the game does not fail. */
export async function shrinkGame(game: Game, budgetMs: number): Promise<Failure | undefined> {
  const end = performance.now() + budgetMs
  const first = await play(game)
  const found = first.findings[0]
  if (found === undefined) return undefined
  let turns = Array.from({ length: turnsOfGame }, (_, index) => index).slice(0, first.turns)
  for (let share = turns.length >> 1; share > 0 && performance.now() < end; share >>= 1) {
    for (let from = 0; from < turns.length && performance.now() < end; ) {
      const fewer = turns.toSpliced(from, share)
      const { findings } = await play({ seed: game.seed, turns: fewer })
      if (findings.some(finding => kindOf(finding) === kindOf(found))) turns = fewer
      else from += share
    }
  }
  return { seed: game.seed, turns, found }
}

const kindOf = (finding: string) => finding.split(/[:,]/)[0]

/** An exception is something found as well. */
export async function play(game: Game): Promise<Played> {
  try {
    return await playGame(game)
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { findings: [`threw: ${text}`], refusals: 0, turns: turnsOfGame, updates: 0, crashes: 0 }
  }
}
