/** The published tldraw with the same cards (rectangles with words), arrows and pointers. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createShapeId, InstancePresenceRecordType, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { cards, connectors, cursorAt, cursorCount, cursorEveryMs, size, tellReady } from './content.js'

/** Served by us, as its guide says for pages without a network. */
const assetUrls = getAssetUrlsByImport()

const colours = {
  '#e7f5ea': 'light-green',
  '#f7f0dc': 'yellow',
  '#e2effa': 'light-blue',
  '#fae7e2': 'light-red',
  '#ffffff': 'grey',
}

function begin(editor) {
  window.editor = editor
  editor.run(() => {
    editor.createShapes(
      cards.map(card => ({
        id: createShapeId(card.id),
        type: 'geo',
        x: card.x,
        y: card.y,
        props: {
          geo: 'rectangle',
          w: size.width,
          h: size.height,
          fill: 'solid',
          color: colours[card.fill],
          size: 's',
          font: 'sans',
          richText: toRichText(card.text),
        },
      })),
    )
    editor.createShapes(
      connectors.map(({ id, from, to }) => {
        const [a, b] = [cards[from], cards[to]]
        return {
          id: createShapeId(id),
          type: 'arrow',
          x: a.x + size.width / 2,
          y: a.y + size.height,
          props: { start: { x: 0, y: 0 }, end: { x: b.x - a.x, y: b.y - a.y - size.height }, size: 's' },
        }
      }),
    )
  })
  editor.setCamera({ x: 40, y: 40, z: 1 }, { immediate: true })
  editor.clearHistory()
  setInterval(() => movePointers(editor), cursorEveryMs)
  const wait = () => {
    if (document.querySelectorAll('.tl-shape').length >= 20) tellReady()
    else requestAnimationFrame(wait)
  }
  requestAnimationFrame(wait)
}

function movePointers(editor) {
  const now = performance.now()
  const presences = Array.from({ length: cursorCount }, (_, index) =>
    InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(String(index)),
      currentPageId: editor.getCurrentPageId(),
      userId: `user:${index}`,
      userName: `an-${index}`,
      cursor: { ...cursorAt(index, now), type: 'default', rotation: 0 },
      lastActivityTimestamp: Date.now(),
      followingUserId: null,
      color: '#1f6f54',
      camera: null,
      screenBounds: null,
      selectedShapeIds: [],
      brush: null,
      scribbles: [],
      chatMessage: '',
      meta: {},
    }),
  )
  editor.store.mergeRemoteChanges(() => editor.store.put(presences))
}

createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw assetUrls={assetUrls} options={{ maxShapesPerPage: 20_000 }} onMount={begin} />
  </div>,
)
