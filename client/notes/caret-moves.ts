/** Hands that take the caret elsewhere, by key or press: what they write there is another step of undo. */

const movingKeys = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
])

/** Returns what ends it. */
export function watchCaretMoves(field: HTMLElement, onMove: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  field.addEventListener('keydown', ({ key }) => movingKeys.has(key) && onMove(), { signal })
  field.addEventListener('pointerdown', onMove, { signal })
  return () => listening.abort()
}
