/** Our canvas with cards of paper as on a free board, React and all, but without a document behind it. */
import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CanvasView } from '../../../../client/canvas/CanvasView.tsx'
import { createCanvas } from '../../../../client/canvas/canvas-engine.ts'
import { cards, connectors, cursorAt, cursorCount, cursorEveryMs, size, tellReady } from './content.js'
import '../../../../client/ui/base.css'
import '../../../../client/ui/tokens.css'
import '../../../../client/ui/region.css'
import '../../../../client/ui/letter.css'
import '../../../../client/cards/card.css'

const papers = ['S', 'W', 'O', 'T', 'plain']
const byId = new Map(cards.map((card, index) => [card.id, { ...card, index }]))

const Card = memo(function Card({ id }) {
  const { text, index } = byId.get(id)
  return (
    <div className="card" data-look="full" data-paper={papers[(index * 7) % 5]}>
      <div className="region-strip" data-region={(index % 5) + 1} />
      <p className="card-text">{text}</p>
      <p className="card-meta">
        <span>DE-DO</span>
        <span>City logistics</span>
      </p>
    </div>
  )
})

const toItem = card => ({
  id: card.id,
  label: card.text,
  x: card.x,
  y: card.y,
  ...size,
  grows: true,
  resize: 'width',
  paint: {
    fill:
      papers[(byId.get(card.id).index * 7) % 5] === 'plain'
        ? '--sheet'
        : `--paper-${papers[(byId.get(card.id).index * 7) % 5]}`,
    edge: '--rule',
  },
})
const edges = connectors.map(({ id, from, to }) => ({ id, from: `c${from}`, to: `c${to}` }))
const renderItem = id => <Card id={id} />

const listeners = new Set()
let places = new Map()
setInterval(() => {
  const now = performance.now()
  places = new Map(Array.from({ length: cursorCount }, (_, index) => [index, cursorAt(index, now)]))
  for (const listener of listeners) listener()
}, cursorEveryMs)
const source = {
  places: () => places,
  watch: listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
const cursors = { source, whoIs: id => ({ name: `an-${id}`, slot: (id % 5) + 1 }), most: cursorCount }

function Bench() {
  const [engine] = useState(createCanvas)
  const [items, setItems] = useState(() => cards.map(toItem))
  window.engine = engine
  const handlers = {
    onMove: moved => {
      const byMoved = new Map(moved.map(place => [place.id, place]))
      setItems(before =>
        before.map(item => (byMoved.has(item.id) ? { ...item, ...byMoved.get(item.id) } : item)),
      )
    },
    onOpen: () => undefined,
  }
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <CanvasView
        engine={engine}
        items={items}
        edges={edges}
        renderItem={renderItem}
        handlers={handlers}
        label="bench"
        roleDescription="card"
        cursors={cursors}
      />
    </div>
  )
}

createRoot(document.getElementById('root')).render(<Bench />)
const wait = () => {
  if (document.querySelectorAll('.canvas-item').length >= 20 && window.engine && !window.engine.mounts.step())
    tellReady()
  else requestAnimationFrame(wait)
}
requestAnimationFrame(wait)
