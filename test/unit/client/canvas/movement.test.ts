import { expect, test } from 'vitest'
import { beginMovement, withGroups } from '../../../../client/canvas/movement.ts'
import { canvasWith, gridOf, itemAt } from './boards.ts'

const whereIs = (places: readonly { id: string }[]) => places.map(place => place.id).sort()

test('a group moves together, locked members stay', () => {
  const { scene, camera } = canvasWith([
    itemAt('a', 0, 0, { group: 'g' }),
    itemAt('b', 200, 0, { group: 'g' }),
    itemAt('c', 400, 0, { group: 'g', isLocked: true }),
    itemAt('d', 600, 0),
  ])
  const movement = beginMovement(scene, ['a'], camera.visibleBox())
  movement?.to(10, 20, 0)
  expect(movement?.places()).toEqual([
    { id: 'a', x: 10, y: 20 },
    { id: 'b', x: 210, y: 20 },
  ])
  expect(withGroups(scene, ['b'])).toEqual(['b', 'a', 'c'])
})

test('a frame takes along what lies in it with its middle, and frames in it', () => {
  const { scene, camera } = canvasWith([
    itemAt('frame', 0, 0, { width: 500, height: 400, isFrame: true }),
    itemAt('inner', 50, 50, { width: 200, height: 200, isFrame: true }),
    itemAt('in', 60, 60),
    itemAt('half', 460, 10),
    itemAt('out', 700, 10),
  ])
  const movement = beginMovement(scene, ['frame'], camera.visibleBox())
  expect([...(movement?.ids ?? [])].sort()).toEqual(['frame', 'in', 'inner'])
  const inner = beginMovement(scene, ['inner'], camera.visibleBox())
  expect([...(inner?.ids ?? [])].sort()).toEqual(['in', 'inner'])
})

test('whole units are dropped; putting back leaves all where it was', () => {
  const { scene, camera } = canvasWith(gridOf(2, 2))
  const movement = beginMovement(scene, ['0'], camera.visibleBox())
  movement?.to(10.4, -3.6, 0)
  expect(movement?.places()).toEqual([{ id: '0', x: 10, y: -4 }])
  movement?.putBack()
  expect(scene.boxOf('0')).toMatchObject({ x: 0, y: 0 })
})

test('a card comes to lie on a line with its neighbours, and the line is told', () => {
  const { scene, camera } = canvasWith([itemAt('a', 0, 0), itemAt('b', 300, 200)])
  const movement = beginMovement(scene, ['b'], camera.visibleBox())
  const snapped = movement?.to(-297, 0, 6)
  expect(movement?.places()).toEqual([{ id: 'b', x: 0, y: 200 }])
  expect(snapped?.lines).toContainEqual({ axis: 'x', at: 0, from: 0, to: 250 })
  expect(movement?.to(-280, 0, 6).lines).toEqual([])
})

test('nothing is taken up where all is locked', () => {
  const { scene, camera } = canvasWith([itemAt('a', 0, 0, { isLocked: true })])
  expect(beginMovement(scene, ['a', 'gone'], camera.visibleBox())).toBeUndefined()
  expect(whereIs(scene.items())).toEqual(['a'])
})
