/**
 * Where one is, read from the address. The join link's fragment is its secret: it is taken out of the address bar at
 * once and kept in the history entry only, so that a reload of the page still works and nothing is shown or logged.
 */
export type Route =
  | { page: 'home' }
  | { page: 'new' }
  | { page: 'join'; secret: string | null }
  | { page: 'workshop'; workshopId: string; rest: readonly string[] }
  | { page: 'styleguide' }
  | { page: 'unknown' }

/** `query` as in the address, with its question mark or empty. */
export function readRoute(path: string, query: string, state: unknown): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean).map(decodePart)
  if (first === undefined) return { page: new URLSearchParams(query).has('new') ? 'new' : 'home' }
  if (first === 'join' && second === undefined) return { page: 'join', secret: secretOf(state) }
  if (first === 'w' && second !== undefined) return { page: 'workshop', workshopId: second, rest }
  if (first === 'styleguide' && second === undefined) return { page: 'styleguide' }
  return { page: 'unknown' }
}

/** A stray percent sign in an address stays as it is. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function secretOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null) return null
  const secret: unknown = Reflect.get(state, 'secret')
  return typeof secret === 'string' ? secret : null
}
