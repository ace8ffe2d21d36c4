/**
 * A finger that holds still, which not every telephone's browser tells of. Ends when it leaves, wanders or scrolls; the
 * press that a browser makes of the release is swallowed then. Owns nothing but the timer of one touch.
 */

/** As on the canvas. */
const holdMs = 500
const slackPx = 10

export function onHold({ clientX, clientY }: { clientX: number; clientY: number }, run: () => void): void {
  const ending = new AbortController()
  const { signal } = ending
  const end = () => ending.abort()
  const timer = setTimeout(() => {
    end()
    swallowClick()
    run()
  }, holdMs)
  signal.addEventListener('abort', () => clearTimeout(timer))
  const wander = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > slackPx) end()
  }
  addEventListener('pointermove', wander, { signal })
  for (const name of ['pointerup', 'pointercancel']) addEventListener(name, end, { signal })
}

/** The next, unless something else is done first. */
function swallowClick(): void {
  const ending = new AbortController()
  const options = { capture: true, signal: ending.signal }
  addEventListener(
    'click',
    event => {
      event.preventDefault()
      event.stopPropagation()
      ending.abort()
    },
    options,
  )
  for (const name of ['pointerdown', 'keydown']) addEventListener(name, () => ending.abort(), options)
}
