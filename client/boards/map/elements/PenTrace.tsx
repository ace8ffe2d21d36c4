/** The stroke that is being drawn, above all else, until it has become an element. Moved past React. */
import { useEffect, useRef } from 'react'
import type { CanvasEngine } from '../../../canvas/canvas-engine.ts'
import { strokePath } from './stroke-path.ts'
import type { PenTool } from './use-pen.ts'
import './elements.css'

export function PenTrace({ engine, pen }: { engine: CanvasEngine; pen: PenTool }) {
  const svg = useRef<SVGSVGElement>(null)
  const path = useRef<SVGPathElement>(null)
  useEffect(() => {
    const show = () => {
      const points = pen.current.get()
      const { x, y, zoom } = engine.camera.get()
      path.current?.setAttribute('transform', `scale(${zoom}) translate(${-x} ${-y})`)
      path.current?.setAttribute('d', points.length === 0 ? '' : strokePath(points, pen.pen.get()))
      svg.current?.toggleAttribute('hidden', points.length === 0)
    }
    show()
    return pen.current.watch(show)
  }, [engine, pen])
  return (
    <svg ref={svg} className="map-pen-trace" aria-hidden="true" focusable="false">
      <path ref={path} />
    </svg>
  )
}
