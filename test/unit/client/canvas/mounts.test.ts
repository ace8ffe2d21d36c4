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

test('what somebody begins to write in has its element before the next frame, and is told of once', () => {
  const { mounts } = canvasWith(gridOf(200, 20))
  const told: (readonly string[])[] = []
  mounts.watch(() => told.push(mounts.get().itemIds))
  mounts.bring('7')
  mounts.bring('7')
  mounts.bring('not there')
  expect(told).toEqual([['7']])
  while (mounts.step());
  expect(mounts.has('7')).toBe(true)
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
  const { itemIds, frameIds, edgeIds } = engine.mounts.get()
  expect({ itemIds: itemIds.toSorted(), frameIds, edgeIds }).toEqual({
    itemIds: ['a', 'b'],
    frameIds: ['f'],
    edgeIds: ['e1'],
  })
})

test('while the hand pans what it is about to see comes a few at a time between frames, the nearest first', () => {
  const { mounts, camera } = canvasWith(gridOf(2_000, 50))
  while (mounts.step());
  const before = new Set(mounts.get().itemIds)
  camera.panBy(200, 0)
  expect(mounts.step('pan')).toBe(true)
  expect(mounts.isWhole()).toBe(true)
  expect(new Set(mounts.get().itemIds)).toEqual(before)
  mounts.step('between')
  const come = mounts.get().itemIds.filter(id => !before.has(id))
  expect(come).toHaveLength(3)
  // of two columns the near one, from its middle
  expect(come.every(id => Number(id) % 50 === 11)).toBe(true)
  while (mounts.step('between'));
  expect(mounts.get().itemIds.length).toBeGreaterThan(before.size + 13)
})

test('what is on the screen already comes at once, as much of it as a frame bears', () => {
  const { mounts, camera } = canvasWith(gridOf(2_000, 50))
  while (mounts.step());
  camera.panBy(3_000, 0)
  mounts.step('pan')
  expect(mounts.isWhole()).toBe(false)
  let frames = 1
  while (!mounts.isWhole() && frames < 20) {
    mounts.step('pan')
    frames++
  }
  expect(frames).toBeLessThan(10)
})

test('a zoom has hardly any made until it rests', () => {
  const { mounts, camera } = canvasWith(gridOf(2_000, 50))
  while (mounts.step());
  const before = mounts.get().itemIds.length
  camera.set({ x: 0, y: 0, zoom: 0.5 })
  mounts.step('zoom')
  expect(mounts.isWhole()).toBe(false)
  expect(mounts.get().itemIds).toHaveLength(before + 1)
  while (mounts.step('rest'));
  expect(mounts.isWhole()).toBe(true)
})

test('what was deleted is gone at once, what is only far behind a few at a time', () => {
  const engine = canvasWith(gridOf(2_000, 50))
  const { mounts, camera } = engine
  while (mounts.step());
  const before = mounts.get().itemIds.length
  camera.panBy(9_000, 0)
  mounts.step('pan')
  expect(mounts.has('0')).toBe(true)
  mounts.step('between')
  expect(mounts.get().itemIds.filter(id => Number(id) % 50 < 12)).toHaveLength(before - 6)
  while (mounts.step('between'));
  expect(mounts.get().itemIds).toEqual([])
  camera.panBy(-9_000, 0)
  while (mounts.step());
  engine.setItems(gridOf(2_000, 50).slice(600))
  mounts.invalidate()
  mounts.step('pan')
  expect(mounts.get().itemIds.every(id => Number(id) >= 600)).toBe(true)
})

test('from far away the screen is not whole, however few lie on it', () => {
  const { mounts, camera } = canvasWith(gridOf(2, 2))
  camera.set({ x: 0, y: 0, zoom: 0.3 })
  expect(mounts.step()).toBe(false)
  expect(mounts.isWhole()).toBe(false)
})

test('a card that another drags onto the screen gets an element, one’s own drag has nothing looked for', () => {
  const { mounts, scene } = canvasWith([...gridOf(20, 5), itemAt('far', 5_000, 0)])
  while (mounts.step());
  const before = mounts.get()
  scene.hold(new Map([['3', { x: 40, y: 40 }]]))
  mounts.moved()
  mounts.step()
  expect(mounts.get()).toBe(before)
  scene.holdForOthers(new Map([['far', { x: 300, y: 300 }]]))
  mounts.moved()
  mounts.step()
  expect(mounts.has('far')).toBe(true)
})
