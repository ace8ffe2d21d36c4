import { expect, test } from 'vitest'
import { canvasWith, gridOf, itemAt } from './boards.ts'

test('at most forty elements come in one frame, until all on the screen have one', () => {
  const { mounts } = canvasWith(gridOf(2_000, 50))
  expect(mounts.step()).toBe(true)
  expect(mounts.get().itemIds).toHaveLength(40)
  let frames = 1
  while (mounts.step()) frames++
  const shown = mounts.get().itemIds.length
  // of 1,000 by 600 pixels and 240 around: eleven columns, thirteen rows
  expect(shown).toBe(11 * 13)
  expect(frames).toBe(Math.floor(shown / 40))
})

test('nothing happens while the view stays within what is there already', () => {
  const { mounts, camera } = canvasWith(gridOf(2_000, 50))
  while (mounts.step());
  const before = mounts.get()
  camera.panBy(60, 40)
  mounts.step()
  expect(mounts.get()).toBe(before)
  camera.panBy(400, 0)
  while (mounts.step());
  expect(mounts.get()).not.toBe(before)
})

test('what is far behind loses its element, the one under the keyboard keeps it', () => {
  const { mounts, camera, selection } = canvasWith(gridOf(2_000, 50))
  while (mounts.step());
  selection.focus('0')
  camera.panBy(4_000, 0)
  while (mounts.step());
  expect(mounts.has('0')).toBe(true)
  expect(mounts.has('1')).toBe(false)
})

test('from far away nothing is an element', () => {
  const { mounts, camera } = canvasWith(gridOf(200, 20))
  while (mounts.step());
  camera.set({ x: 0, y: 0, zoom: 0.3 })
  mounts.step()
  expect(mounts.get()).toEqual({ itemIds: [], frameIds: [], edgeIds: [] })
})

test('frames have a layer of their own, edges an element where they have words', () => {
  const engine = canvasWith([
    itemAt('a', 0, 0),
    itemAt('b', 300, 0),
    itemAt('f', -20, -20, { isFrame: true }),
  ])
  engine.setEdges([
    { id: 'e1', from: 'a', to: 'b', label: 'gives' },
    { id: 'e2', from: 'b', to: 'a' },
    { id: 'e3', from: 'b', to: 'gone', label: 'nowhere' },
  ])
  engine.mounts.invalidate()
  engine.mounts.step()
  expect(engine.mounts.get()).toEqual({ itemIds: ['a', 'b'], frameIds: ['f'], edgeIds: ['e1'] })
})
