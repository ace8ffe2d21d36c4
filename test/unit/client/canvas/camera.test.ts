import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createCamera, leastZoom, mostZoom, shiftOf } from '../../../../client/canvas/camera.ts'
import { holdsBox } from '../../../../client/canvas/geometry.ts'

const coordinate = fc.integer({ min: -5_000, max: 5_000 })
const view = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.1, max: 3, noNaN: true }) })
const onScreen = fc.record({ x: fc.integer({ min: 0, max: 1_000 }), y: fc.integer({ min: 0, max: 600 }) })

function cameraOf(size = { width: 1_000, height: 600 }) {
  const camera = createCamera()
  camera.setSize(size)
  return camera
}

test('what is under the pointer stays under it while one zooms, whatever the wheel says', () => {
  const factor = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(view, onScreen, factor, (from, point, by) => {
      const camera = cameraOf()
      camera.set(from)
      const before = camera.toWorld(point)
      camera.zoomAt(point, by)
      const after = camera.toWorld(point)
      expect(after.x).toBeCloseTo(before.x, 4)
      expect(after.y).toBeCloseTo(before.y, 4)
      expect(camera.get().zoom).toBeGreaterThanOrEqual(leastZoom)
      expect(camera.get().zoom).toBeLessThanOrEqual(mostZoom)
    }),
  )
})

test('points of the board and of the screen are each other’s inverse', () => {
  fc.assert(
    fc.property(view, onScreen, (from, point) => {
      const camera = cameraOf()
      camera.set(from)
      const back = camera.toScreen(camera.toWorld(point))
      expect(back.x).toBeCloseTo(point.x, 4)
      expect(back.y).toBeCloseTo(point.y, 4)
    }),
  )
})

test('fitting shows the whole box, never larger than life', () => {
  const side = fc.integer({ min: 1, max: 15_000 })
  fc.assert(
    fc.property(coordinate, coordinate, side, side, (x, y, width, height) => {
      const camera = cameraOf()
      const box = { x, y, width, height: Math.min(height, 8_000) }
      camera.fit(box, false)
      expect(holdsBox(camera.visibleBox(), box)).toBe(true)
      expect(camera.get().zoom).toBeLessThanOrEqual(1)
    }),
  )
})

test('a view that does not change tells nobody', () => {
  const camera = cameraOf()
  let told = 0
  camera.watch(() => told++)
  camera.panBy(0, 0)
  expect(told).toBe(0)
  camera.panBy(5, 0)
  expect(told).toBe(1)
})

test('what is shifted with the camera lies on whole pixels of the device', () => {
  vi.stubGlobal('devicePixelRatio', 2)
  expect(shiftOf({ x: 10.3, y: -0.26, zoom: 1 })).toEqual({ x: -10.5, y: 0.5 })
  vi.unstubAllGlobals()
})
