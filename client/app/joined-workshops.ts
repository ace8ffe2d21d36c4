/**
 * Which workshops this browser has joined: ids only, so that the join page can ask the server whether the session
 * still holds and offer to go on as the same person. The session itself is a cookie that no script can read.
 */
const storageKey = 'zirkel.joined'

function readIds(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function hasJoined(workshopId: string): boolean {
  return readIds().includes(workshopId)
}

export function rememberJoined(workshopId: string): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify([...new Set([...readIds(), workshopId])]))
  } catch {
    // Then the person is asked for an alias again.
  }
}
