/** The published Excalidraw with the same cards (rectangles with words), arrows and pointers. */

import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'
import { cards, connectors, cursorAt, cursorCount, cursorEveryMs, size, tellReady } from './content.js'

const skeletons = [
  ...cards.map(card => ({
    type: 'rectangle',
    id: card.id,
    x: card.x,
    y: card.y,
    ...size,
    backgroundColor: card.fill,
    fillStyle: 'solid',
    strokeWidth: 1,
    roughness: 0,
    label: { text: card.text, fontSize: 14 },
  })),
  ...connectors.map(({ id, from, to }) => {
    const [a, b] = [cards[from], cards[to]]
    return {
      type: 'arrow',
      id,
      x: a.x + size.width / 2,
      y: a.y + size.height,
      width: b.x - a.x,
      height: b.y - a.y - size.height,
      points: [
        [0, 0],
        [b.x - a.x, b.y - a.y - size.height],
      ],
      roughness: 0,
      strokeWidth: 1,
    }
  }),
]
const elements = convertToExcalidrawElements(skeletons, { regenerateIds: false })

function Bench() {
  const api = useRef(null)
  useEffect(() => {
    const timer = setInterval(() => {
      const now = performance.now()
      const collaborators = new Map(
        Array.from({ length: cursorCount }, (_, index) => [
          String(index),
          { pointer: { ...cursorAt(index, now), tool: 'pointer' }, username: `an-${index}`, button: 'up' },
        ]),
      )
      api.current?.updateScene({ collaborators })
    }, cursorEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <Excalidraw
        excalidrawAPI={given => {
          api.current = given
          window.excalidraw = given
        }}
        initialData={{
          elements,
          appState: { scrollX: 40, scrollY: 40, zoom: { value: 1 } },
          scrollToContent: false,
        }}
      />
    </div>
  )
}

createRoot(document.getElementById('root')).render(<Bench />)
const wait = () => {
  if (window.excalidraw?.getSceneElements().length >= cards.length) tellReady()
  else requestAnimationFrame(wait)
}
requestAnimationFrame(wait)
