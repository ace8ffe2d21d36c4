/** Waits for a part of the page that comes later, as parts loaded on demand do. */

/** What has not come by then is told of by its page. */
const waitMs = 10_000

/**
 * Does `act` once: now, or when the page has changed so that `isThere`. Whoever does something else meanwhile is not
 * pulled away from it: then, after 10 s, or when the function that it returns is called, nothing happens any more.
 */
export function whenThere(isThere: () => boolean, act: () => void): () => void {
  if (isThere()) {
    act()
    return () => {}
  }
  const observer = new MutationObserver(() => {
    if (!isThere()) return
    end()
    act()
  })
  const timer = setTimeout(() => end(), waitMs)
  const end = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, end, true)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, end, true)
  return end
}
