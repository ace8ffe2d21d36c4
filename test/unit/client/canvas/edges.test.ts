import { expect, test } from 'vitest'
import { distanceToLine, edgeAt, lineBetween, lineOf } from '../../../../client/canvas/edge-lines.ts'
import { resized } from '../../../../client/canvas/resizing.ts'
import { canvasWith, itemAt } from './boards.ts'

test('a line runs from border to border, with a little air', () => {
  const line = lineBetween({ x: 0, y: 0, width: 100, height: 50 }, { x: 300, y: 0, width: 100, height: 50 })
  expect(line).toEqual({ from: { x: 104, y: 25 }, to: { x: 296, y: 25 } })
})

test('there is no line between boxes that cover each other, to oneself, or to what is gone', () => {
  const { scene } = canvasWith([itemAt('a', 0, 0), itemAt('b', 20, 10)])
  expect(lineOf({ id: 'e', from: 'a', to: 'b' }, scene)).toBeUndefined()
  expect(lineOf({ id: 'e', from: 'a', to: 'a' }, scene)).toBeUndefined()
  expect(lineOf({ id: 'e', from: 'a', to: 'gone' }, scene)).toBeUndefined()
})

test('an edge is hit within reach, the nearest first, and follows a held item', () => {
  const engine = canvasWith([itemAt('a', 0, 0), itemAt('b', 300, 0), itemAt('c', 300, 200)])
  engine.setEdges([
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'ac', from: 'a', to: 'c' },
  ])
  expect(edgeAt(engine.scene, { x: 200, y: 28 }, 8)?.id).toBe('ab')
  expect(edgeAt(engine.scene, { x: 200, y: 60 }, 8)).toBeUndefined()
  engine.scene.hold(new Map([['b', { x: 300, y: -400 }]]))
  expect(edgeAt(engine.scene, { x: 200, y: 28 }, 8)).toBeUndefined()
})

test('distance is to the stretch, not to the endless line', () => {
  expect(distanceToLine({ x: 20, y: 0 }, { from: { x: 0, y: 0 }, to: { x: 10, y: 0 } })).toBe(10)
})

test('the corner across stays where it is, and nothing becomes too small to take hold of', () => {
  const box = { x: 10, y: 10, width: 200, height: 100 }
  expect(resized(box, 'nw', 20, 30, false)).toEqual({ x: 30, y: 40, width: 180, height: 70 })
  expect(resized(box, 'se', -500, -500, false)).toEqual({ x: 10, y: 10, width: 24, height: 24 })
  expect(resized(box, 'se', 100, 0, true)).toEqual({ x: 10, y: 10, width: 300, height: 150 })
  expect(resized(box, 'e', 40, 99, false)).toEqual({ x: 10, y: 10, width: 240, height: 100 })
})

test('edges that may be seen in a box are found where their ends are held, and are the same lines until then', () => {
  const engine = canvasWith([itemAt('a', 0, 0), itemAt('b', 300, 0)])
  engine.setEdges([{ id: 'ab', from: 'a', to: 'b' }])
  const { scene } = engine
  const between = { x: 190, y: 0, width: 20, height: 50 }
  const below = { x: 190, y: 300, width: 20, height: 400 }
  const found = (box: typeof between) => scene.edgesIn(box).map(edge => edge.id)
  expect([found(between), found(below)]).toEqual([['ab'], []])
  expect(scene.lineOf('ab')).toBe(scene.lineOf('ab'))
  scene.hold(new Map(['a', 'b'].map((id, index) => [id, { x: index * 300, y: 500 }])))
  expect([found(between), found(below)]).toEqual([[], ['ab']])
  engine.setItems([itemAt('b', 300, 0)])
  expect(found(below)).toEqual([])
})
