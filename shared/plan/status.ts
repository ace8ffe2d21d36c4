/**
 * plan.S1–S3: where an action stands and where it may go from there.
 *
 * `draft → proposed → agreed → in_progress → done`, `in_progress ⇄ at_risk`, `delayed` once the due date has passed,
 * anything unfinished → `stopped` (with a reason, which the caller asks for). Who may move it is decided by the server.
 */
import type { ActionStatus } from './plan.ts'

const nextStatuses: Record<ActionStatus, ActionStatus[]> = {
  draft: ['proposed', 'stopped'],
  proposed: ['agreed', 'stopped'],
  agreed: ['in_progress', 'delayed', 'stopped'],
  in_progress: ['at_risk', 'delayed', 'done', 'stopped'],
  at_risk: ['in_progress', 'delayed', 'done', 'stopped'],
  delayed: ['in_progress', 'done', 'stopped'],
  done: ['stopped'],
  stopped: [],
}

export function canMove(from: ActionStatus, to: ActionStatus): boolean {
  return nextStatuses[from].includes(to)
}

/** plan.S1: what a written action is before anybody moves it by hand. */
export function initialStatus(facts: {
  confirmed: boolean
  due: string | null
  indicators: unknown[]
}): ActionStatus {
  return facts.confirmed && facts.due !== null && facts.indicators.length > 0 ? 'agreed' : 'proposed'
}

/** plan.S3: `status` as it reads on `today` (ISO): what was agreed or begun and is past its due date is delayed. */
export function statusOn(today: string, status: ActionStatus, due: string | null): ActionStatus {
  const running = status === 'agreed' || status === 'in_progress' || status === 'at_risk'
  return running && due !== null && due < today ? 'delayed' : status
}
