import { beforeEach, expect, test, vi } from 'vitest'
import { createCamera } from '../../../../client/canvas/camera.ts'
import { createPicture, type PictureView } from '../../../../client/canvas/picture.ts'

beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 1)
  return () => vi.unstubAllGlobals()
})

test('a picture is shifted until the view leaves it, and drawn anew then', () => {
  const { camera, drawn, step } = pictureOf({ mostStretch: 1.8 })
  step()
  camera.panBy(99, 0)
  step()
  expect(drawn).toHaveLength(1)
  camera.panBy(2, 0)
  step()
  expect(drawn).toHaveLength(2)
})

test('while it is zoomed in it is stretched, and sharp again at rest', () => {
  const { camera, drawn, step, canvas } = pictureOf({ mostStretch: 1.8 })
  step()
  camera.zoomAt({ x: 500, y: 300 }, 1.5)
  step()
  expect(drawn).toHaveLength(1)
  expect(canvas.style.transform).toContain('scale(1.5)')
  step('rest')
  expect(drawn.at(-1)?.zoom).toBe(1.5)
  expect(canvas.style.transform).toContain('scale(1)')
  camera.zoomAt({ x: 500, y: 300 }, 1.9)
  step()
  expect(drawn).toHaveLength(3)
})

test('who zooms out gets a picture of more, which lasts, covers the screen all the time, and is sharp at rest', () => {
  const { camera, drawn, step } = pictureOf({ mostStretch: 1.8 })
  step()
  for (let zoom = 1; zoom > 0.1; zoom *= 0.95) {
    camera.zoomAt({ x: 500, y: 300 }, 0.95)
    step()
    const { box } = drawn.at(-1) as PictureView
    const view = camera.visibleBox()
    expect(box.x).toBeLessThanOrEqual(view.x + 1 / camera.get().zoom)
    expect(box.x + box.width).toBeGreaterThanOrEqual(view.x + view.width - 1 / camera.get().zoom)
  }
  // each but the first two lasts for more than half
  expect(drawn.length).toBeLessThanOrEqual(2 + Math.log(10) / Math.log(1.8))
  step('rest')
  expect(drawn.at(-1)?.zoom).toBe(camera.get().zoom)
})

test('what is spoilt is drawn in the next frame, or once before it', () => {
  const { drawn, step, picture } = pictureOf({ mostStretch: 1.8 })
  step()
  picture.spoil()
  step()
  expect(drawn).toHaveLength(2)
  picture.spoil()
  picture.prepare()
  picture.spoil()
  picture.prepare()
  expect(drawn).toHaveLength(3)
  step()
  expect(drawn).toHaveLength(4)
})

test('a hidden picture is not drawn ahead', () => {
  const { drawn, step, picture } = pictureOf({ mostStretch: 1.8 })
  step()
  picture.hide()
  picture.prepare()
  expect(drawn).toHaveLength(1)
})

/** Of a screen of 1,000 by 600 pixels with 100 around it; the element and its context are only written to. */
function pictureOf({ mostStretch }: { mostStretch: number }) {
  const camera = createCamera()
  camera.setSize({ width: 1_000, height: 600 })
  const context = { setTransform: () => undefined, clearRect: () => undefined }
  const canvas = { getContext: () => context, style: { transform: '' }, width: 0, height: 0, hidden: true }
  const drawn: PictureView[] = []
  const picture = createPicture({
    canvas: canvas as unknown as HTMLCanvasElement,
    camera,
    airPx: 100,
    mostStretch,
    paint: (_, view) => drawn.push(view),
  })
  return { camera, canvas, drawn, picture, step: (pace?: 'rest') => picture.step(pace === 'rest') }
}
