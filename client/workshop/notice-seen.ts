/** Whether this person has put the workshop's notice away; kept in the browser. The menu shows it again. */
import { createObservable, type ObservableValue } from '../sync/observable-value.ts'

const shownByWorkshop = new Map<string, ObservableValue<boolean>>()

export function noticeShown(workshopId: string): ObservableValue<boolean> {
  const known = shownByWorkshop.get(workshopId)
  if (known) return known
  const shown = createObservable(!wasPutAway(workshopId))
  shownByWorkshop.set(workshopId, shown)
  return shown
}

export function putNoticeAway(workshopId: string): void {
  noticeShown(workshopId).set(false)
  try {
    localStorage.setItem(keyOf(workshopId), 'away')
  } catch {
    // Then it comes back with the next load.
  }
}

function keyOf(workshopId: string): string {
  return `zirkel/${workshopId}/notice`
}

function wasPutAway(workshopId: string): boolean {
  try {
    return localStorage.getItem(keyOf(workshopId)) === 'away'
  } catch {
    return false
  }
}
