/** Above the items, in units of the board: marquee, snap lines, the connector under the hand, handles. */
import { useCallback, useSyncExternalStore } from 'react'
import { useObservable } from '../react/use-observable.ts'
import type { CanvasEngine, Gesture } from './canvas-engine.ts'
import { type Box, centreOf } from './geometry.ts'
import { type Handle, handlesOf } from './resizing.ts'
import type { SnapLine } from './snap.ts'

export function Overlay({ engine }: { engine: CanvasEngine }) {
  const gesture = useObservable(engine.gesture)
  return (
    <>
      <GestureMarks engine={engine} gesture={gesture} />
      {(gesture.kind === 'rest' || gesture.kind === 'resize') && <Handles engine={engine} />}
    </>
  )
}

function GestureMarks({ engine, gesture }: { engine: CanvasEngine; gesture: Gesture }) {
  if (gesture.kind === 'marquee') return <div className="canvas-marquee" style={boxStyle(gesture.box)} />
  if (gesture.kind === 'move')
    return gesture.lines.map(line => (
      <div
        key={`${line.axis} ${line.at}`}
        className="canvas-snap"
        data-axis={line.axis}
        style={lineStyle(line)}
      />
    ))
  if (gesture.kind === 'connect') return <DrawnConnector engine={engine} gesture={gesture} />
  return null
}

function DrawnConnector({
  engine,
  gesture,
}: {
  engine: CanvasEngine
  gesture: Gesture & { kind: 'connect' }
}) {
  const from = engine.scene.boxOf(gesture.from)
  if (!from) return null
  const target = gesture.target === undefined ? undefined : engine.scene.boxOf(gesture.target)
  const start = centreOf(from)
  const end = target ? centreOf(target) : gesture.to
  return (
    <>
      <svg className="canvas-drawn" aria-hidden="true">
        <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
      </svg>
      {target && <div className="canvas-target" style={boxStyle(target)} />}
    </>
  )
}

/** For one selected item that may be changed. */
function Handles({ engine }: { engine: CanvasEngine }) {
  const selected = useObservable(engine.selection)
  const [id] = selected
  return id !== undefined && selected.size === 1 && !engine.isReadOnly() ? (
    <ItemHandles key={id} engine={engine} id={id} />
  ) : null
}

function ItemHandles({ engine, id }: { engine: CanvasEngine; id: string }) {
  const { scene, handlers } = engine
  const box = useBox(engine, id)
  const item = scene.find(id)
  if (!box || !item) return null
  const names = handlers().onResize ? handlesOf(item) : []
  return (
    <>
      {names.map(name => (
        <button
          key={name}
          type="button"
          className="canvas-handle"
          tabIndex={-1}
          aria-hidden="true"
          data-handle={name}
          data-of={id}
          style={handleStyle(box, name)}
        />
      ))}
      {handlers().onConnect && (
        <button
          type="button"
          className="canvas-handle"
          tabIndex={-1}
          aria-hidden="true"
          data-handle="connect"
          data-of={id}
          style={{ left: box.x + box.width / 2, top: box.y + box.height }}
        />
      )}
    </>
  )
}

/** The same object as long as it says the same: React asks often. */
function useBox({ scene }: CanvasEngine, id: string): Box | undefined {
  const watch = useCallback((listener: () => void) => scene.watchItem(id, listener), [scene, id])
  const told = useSyncExternalStore(watch, () => {
    const box = scene.boxOf(id)
    return box && `${box.x} ${box.y} ${box.width} ${box.height}`
  })
  if (told === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = told.split(' ').map(Number)
  return { x, y, width, height }
}

function boxStyle({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height }
}

function lineStyle({ axis, at, from, to }: SnapLine) {
  return axis === 'x' ? { left: at, top: from, height: to - from } : { left: from, top: at, width: to - from }
}

function handleStyle({ x, y, width, height }: Box, name: Handle) {
  const isMiddle = name === 'e' || name === 'w'
  return {
    left: name.includes('w') ? x : x + width,
    top: isMiddle ? y + height / 2 : name.includes('n') ? y : y + height,
  }
}
