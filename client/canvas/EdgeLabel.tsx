/**
 * The words on a connector, in the middle of its line and above the cards. Between two cards side by side they take no
 * more width than the gap, or little more, so as not to cover what is written there. A press selects the connector.
 */
import { memo, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { CanvasEngine } from './canvas-engine.ts'
import { type Line, middleOfLine } from './edge-lines.ts'
import { useIsSelected } from './use-canvas.ts'

export const EdgeLabel = memo(function EdgeLabel({ engine, id }: { engine: CanvasEngine; id: string }) {
  const { scene } = engine
  const element = useRef<HTMLSpanElement>(null)
  const watchContent = useCallback((listener: () => void) => scene.watchContent(listener), [scene])
  const edge = useSyncExternalStore(watchContent, () => scene.findEdge(id))
  const isSelected = useIsSelected(engine, id)
  const watchEnds = useCallback(
    (listener: () => void) => {
      const ends = edge ? [edge.from, edge.to].map(end => scene.watchItem(end, listener)) : []
      return () => {
        for (const end of ends) end()
      }
    },
    [scene, edge],
  )
  useLayoutEffect(() => {
    const place = () => {
      const line = edge && scene.lineOf(edge.id)
      const style = element.current?.style
      if (!style) return
      style.display = line ? '' : 'none'
      if (!line) return
      const { x, y } = middleOfLine(line)
      const room = roomOf(line)
      style.maxWidth = room === undefined ? '' : `min(14rem, ${room}px)`
      style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`
    }
    place()
    return watchEnds(place)
  }, [scene, edge, watchEnds])
  if (!edge?.label) return null
  return (
    <span ref={element} className="canvas-label" data-edge={id} data-selected={isSelected || undefined}>
      {edge.label}
    </span>
  )
})

/** A word of usual length is not broken. In units. */
const leastWidth = 96

/** Undefined: what the look allows. */
function roomOf({ from, to }: Line): number | undefined {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return width > height ? Math.max(leastWidth, Math.round(width)) : undefined
}
