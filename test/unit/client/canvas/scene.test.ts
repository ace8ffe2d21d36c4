import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doMeet } from '../../../../client/canvas/geometry.ts'
import type { CanvasItem } from '../../../../client/canvas/item.ts'
import { createScene } from '../../../../client/canvas/scene.ts'
import { gridOf, itemAt } from './boards.ts'

test('the index finds just what lies there, after any changes', () => {
  const place = fc.integer({ min: -300, max: 300 })
  const item = fc.record({ id: fc.nat({ max: 12 }), x: place, y: place })
  const lists = fc.array(fc.array(item, { maxLength: 12 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(lists, place, place, (steps, x, y) => {
      const scene = createScene()
      let items: CanvasItem[] = []
      for (const step of steps) {
        const byId = new Map(step.map(one => [String(one.id), itemAt(String(one.id), one.x, one.y)]))
        const kept = items.filter(one => !byId.has(one.id)).slice(0, 9)
        items = [...kept, ...byId.values()]
        scene.setItems(items)
      }
      const box = { x, y, width: 200, height: 120 }
      const found = scene.inBox(box).map(one => one.id)
      expect(found.sort()).toEqual(
        items
          .filter(one => doMeet(one, box))
          .map(one => one.id)
          .sort(),
      )
    }),
  )
})

test('only what changed is told of', () => {
  const scene = createScene()
  const items = gridOf(20, 5)
  scene.setItems(items)
  const told: string[] = []
  for (const { id } of items) scene.watchItem(id, () => told.push(id))
  scene.setItems(items.map(item => (item.id === '7' ? { ...item, x: 999 } : item)))
  expect(told).toEqual(['7'])
})

test('a held item is found where it is held, and stays there after the drop until its owner speaks', () => {
  const scene = createScene()
  const items = gridOf(8, 4)
  scene.setItems(items)
  scene.hold(new Map([['0', { x: 5_000, y: 5_000 }]]))
  const far = { x: 4_990, y: 4_990, width: 50, height: 50 }
  expect(scene.inBox(far).map(item => item.id)).toEqual(['0'])
  expect(scene.inBox({ x: 0, y: 0, width: 10, height: 10 })).toEqual([])
  scene.drop()
  expect(scene.boxOf('0')?.x).toBe(5_000)
  scene.setItems(items.map(item => (item.id === '0' ? { ...item, x: 4_000 } : item)))
  expect(scene.boxOf('0')?.x).toBe(4_000)
})

test('another’s news of the same card does not take it out of one’s hand', () => {
  const scene = createScene()
  const items = gridOf(8, 4)
  scene.setItems(items)
  scene.hold(new Map([['0', { x: 50, y: 60 }]]))
  scene.setItems(items.map(item => (item.id === '0' ? { ...item, label: 'other words', x: 900 } : item)))
  expect(scene.boxOf('0')).toMatchObject({ x: 50, y: 60 })
})

test('what others hold is drawn where they hold it, and back when they let go', () => {
  const scene = createScene()
  scene.setItems(gridOf(4, 4))
  scene.holdForOthers(new Map([['1', { x: 700, y: 0 }]]))
  expect(scene.itemAt({ x: 720, y: 10 })?.id).toBe('1')
  scene.holdForOthers(new Map())
  expect(scene.boxOf('1')?.x).toBe(120)
})

test('a grown card is as high as it was measured, for finding it too', () => {
  const scene = createScene()
  scene.setItems([itemAt('a', 0, 0, { grows: true }), itemAt('b', 0, 400)])
  scene.measured('a', 180)
  expect(scene.itemAt({ x: 10, y: 170 })?.id).toBe('a')
  expect(scene.bounds()).toEqual({ x: 0, y: 0, width: 100, height: 450 })
})

test('the uppermost is hit; a frame only at its border and head', () => {
  const scene = createScene()
  const frame = itemAt('frame', -50, -50, { width: 500, height: 400, isFrame: true })
  scene.setItems([itemAt('under', 0, 0), itemAt('over', 20, 20), frame])
  expect(scene.itemAt({ x: 30, y: 30 })?.id).toBe('over')
  expect(scene.itemAt({ x: 300, y: 200 })).toBeUndefined()
  expect(scene.itemAt({ x: 300, y: -40 })?.id).toBe('frame')
})
