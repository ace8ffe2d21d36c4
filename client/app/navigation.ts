/**
 * The only reader and writer of the address bar. `navigate` goes to a path inside the app; links do so by
 * `followLink`. Listeners hear of every change, the browser's back and forward among them.
 */
import { type Route, readRoute } from './route.ts'

let route: Route = readCurrent()
const listeners = new Set<() => void>()

function readCurrent(): Route {
  takeSecret()
  return readRoute(location.pathname, location.search, history.state)
}

/** Moves the secret of a join link from the address to the history entry. */
function takeSecret(): void {
  const secret = location.hash.slice(1)
  if (location.pathname !== '/join' || secret === '') return
  history.replaceState({ secret }, '', '/join')
}

function changed(): void {
  route = readCurrent()
  for (const listener of listeners) listener()
}

addEventListener('popstate', changed)
addEventListener('hashchange', changed)

/** `replace` leaves no way back to where one was: after joining the secret's entry must go. */
export function navigate(path: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  changed()
  scrollTo(0, 0)
}

export function getRoute(): Route {
  return route
}

export function subscribeToRoute(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
