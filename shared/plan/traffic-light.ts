/**
 * plan.S4: the traffic light of one indicator: what was reached against what a straight line from baseline
 * to target expects on that day. Shown as word and shape, never as colour alone.
 */
export type TrafficLight = 'green' | 'amber' | 'red' | 'no_report' | 'none'

export interface Progress {
  baseline: number
  target: number
  /** Last reported value and its age in days; null where nobody reported yet. */
  actual: { value: number; ageDays: number } | null
  elapsedDays: number
  totalDays: number
}

/** Shares of the expected gain (3.8). */
const greenFrom = 0.9
const amberFrom = 0.6
/** Before a tenth of the time has passed, a straight line says nothing (3.8). */
const lightFrom = 0.1
/** Half a year, the rhythm of reviews (3.8). */
const reportExpiresDays = 180

export function trafficLight({ baseline, target, actual, elapsedDays, totalDays }: Progress): TrafficLight {
  const elapsed = totalDays > 0 ? elapsedDays / totalDays : 1
  if (elapsed < lightFrom) return 'none'
  if ((actual?.ageDays ?? elapsedDays) >= reportExpiresDays) return 'no_report'
  if (actual === null) return 'none'
  const expectedGain = (target - baseline) * Math.min(1, elapsed)
  const gain = actual.value - baseline
  const ratio = expectedGain === 0 ? keepsBaseline(gain) : gain / expectedGain
  if (ratio >= greenFrom) return 'green'
  return ratio >= amberFrom ? 'amber' : 'red'
}

/** A target that equals the baseline is met as long as nothing was lost. */
function keepsBaseline(gain: number): number {
  return gain >= 0 ? 1 : 0
}
