import { expect, test } from 'vitest'
import { canvasWith, gridOf, itemAt } from './boards.ts'

test('what is gone is selected no more', () => {
  const engine = canvasWith(gridOf(4, 4))
  engine.selection.set(['0', '1'])
  engine.selection.focus('0')
  engine.setItems(gridOf(4, 4).slice(1))
  expect([...engine.selection.get()]).toEqual(['1'])
  expect(engine.selection.focused.get()).toBeUndefined()
})

test('all but what is locked is selected, and changed with whole groups', () => {
  const engine = canvasWith([
    itemAt('a', 0, 0, { group: 'g' }),
    itemAt('b', 200, 0, { group: 'g' }),
    itemAt('c', 400, 0, { isLocked: true }),
  ])
  engine.selectAll()
  expect([...engine.selection.get()]).toEqual(['a', 'b'])
  engine.selection.set(['a', 'c'])
  expect(engine.changeable()).toEqual(['a', 'b'])
})

test('a new card gets a place in the middle of what is seen, beside one that lies there', () => {
  const size = { width: 100, height: 50 }
  const engine = canvasWith([])
  const first = engine.freePlace(size)
  expect(first).toEqual({ x: 450, y: 275 })
  engine.setItems([itemAt('a', first.x, first.y)])
  expect(engine.freePlace(size)).toEqual({ x: 474, y: 299 })
})
