/** Pasted lines become cards where the eye is, after a look at what they would become. */
import { Suspense, useEffect, useState } from 'react'
import type { CanvasEngine } from '../../canvas/canvas-engine.ts'
import { pasteDialog } from '../../cards/paste-dialog.ts'
import { isElsewhere } from '../../keys/is-elsewhere.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { newCardSize } from './use-new-slot.ts'

const gap = 24
/** As many rows as columns, more or less. */
const mostInRow = 6

export function MapPaste({ board, engine }: { board: OpenBoard; engine: CanvasEngine }) {
  const [pasted, setPasted] = useState<string>()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || isElsewhere(event.target) || text.trim() === '') return
      event.preventDefault()
      event.stopPropagation()
      setPasted(text)
    }
    // Before the board's own, which knows no places.
    document.addEventListener('paste', onPaste, true)
    return () => document.removeEventListener('paste', onPaste, true)
  }, [])
  if (pasted === undefined) return null
  return (
    <Suspense>
      <pasteDialog.Part
        board={board}
        zone={null}
        text={pasted}
        placesFor={count => placesInRows(engine, count)}
        onClose={() => setPasted(undefined)}
      />
    </Suspense>
  )
}

function placesInRows(engine: CanvasEngine, count: number): readonly (readonly [number, number])[] {
  const columns = Math.min(mostInRow, Math.ceil(Math.sqrt(count)))
  const rows = Math.ceil(count / columns)
  const [stepX, stepY] = [newCardSize.width + gap, newCardSize.height + gap]
  const { x, y } = engine.freePlace({ width: columns * stepX, height: rows * stepY })
  return Array.from({ length: count }, (_, index) => [
    x + (index % columns) * stepX,
    y + Math.floor(index / columns) * stepY,
  ])
}
