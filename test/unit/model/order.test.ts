import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idPattern } from '../../../shared/model/document-id.ts'
import { newCardId, newId } from '../../../shared/model/ids.ts'
import { compareOrder, keepOrders, lastOrder, placeAmong, readOrder } from '../../../shared/model/order.ts'
import { isOrderKey, orderKeysBetween } from '../../../shared/model/order-key.ts'

const someOrder = fc
  .oneof(
    fc.constantFrom(
      'a0',
      'a1',
      'a1V',
      'Zz',
      'b00',
      'a0',
      'zz',
      '',
      'a',
      'a00',
      '0',
      lastOrder,
      'ä',
      'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
    ),
    fc.string({ maxLength: 4 }),
  )
  .map(readOrder)
const siblings = fc
  .array(someOrder, { maxLength: 9 })
  .map(orders => orders.map((order, i) => ({ id: `c${i}`, order })).sort(compareOrder))

describe('order', () => {
  it('[model.O1] sorts by order, ties by id', () => {
    const cards = [
      { id: 'b', order: 'a1' },
      { id: 'a', order: 'a1' },
      { id: 'c', order: 'Zz' },
      { id: 'd', order: lastOrder },
    ]
    expect(cards.sort(compareOrder).map(card => card.id)).toEqual(['c', 'a', 'b', 'd'])
  })

  it('[model.R2] sorts what is no order last', () => {
    for (const value of [undefined, null, 3, '', 'a'.repeat(257), ['a0']])
      expect(readOrder(value)).toBe(lastOrder)
    expect(readOrder('a0')).toBe('a0')
  })

  it('[model.O2] puts a card at its place and keeps the sequence of the others, whatever orders they have', () => {
    fc.assert(
      fc.property(siblings, fc.integer({ min: -1, max: 10 }), (list, index) => {
        const { own, others } = placeAmong(list, index)
        const after = list.map(({ id, order }) => ({ id, order: others.get(id) ?? order }))
        const wanted = list.map(card => card.id)
        const at = Math.max(0, Math.min(index, list.length))
        wanted.splice(at, 0, 'new')
        const got = [...after, { id: 'new', order: own }].sort(compareOrder).map(card => card.id)
        expect(got).toEqual(wanted)
      }),
    )
  })

  it('[model.O2] leaves neighbours alone where there is room', () => {
    const list = ['a0', 'a1', 'a2'].map((order, i) => ({ id: `c${i}`, order }))
    const { own, others } = placeAmong(list, 1)
    expect(others.size).toBe(0)
    expect(own > 'a0' && own < 'a1').toBe(true)
  })

  it('[model.S2] keeps as many orders as can be kept', () => {
    const keep = (...orders: (string | undefined)[]) =>
      keepOrders(orders.map((order, i) => ({ id: `c${i}`, order })))
    expect(keep('a0', 'a3', 'a1', 'a2', 'a4')).toEqual(['a0', expect.any(String), 'a1', 'a2', 'a4'])
    expect(keep('a0', 'a1', 'a1', 'a2')).toEqual(['a0', 'a1', 'a1', 'a2'])
    expect(keep('a1', undefined, 'a1', 'a2')).toEqual(['a1', expect.any(String), expect.any(String), 'a2'])
    fc.assert(
      fc.property(fc.array(fc.option(someOrder, { nil: undefined }), { maxLength: 12 }), orders => {
        const before = orders.map((order, i) => ({ id: `c${(i * 7) % 12}`, order }))
        const after = keepOrders(before).map((order, i) => ({ id: before[i]?.id ?? '', order }))
        expect(after).toHaveLength(orders.length)
        expect([...after].sort(compareOrder)).toEqual(after)
        const usable = before.filter(
          (one): one is (typeof after)[number] => one.order !== undefined && isOrderKey(one.order),
        )
        const isSorted = usable.every(
          (one, i) => i === 0 || compareOrder(usable[i - 1] as typeof one, one) < 0,
        )
        if (isSorted && usable.length === orders.length) expect(after).toEqual(before)
      }),
    )
  })

  it('[model.O2] gives increasing keys between any two', () => {
    const keys = orderKeysBetween('a0', 'a1', 50)
    expect([...keys].sort()).toEqual(keys)
    expect(new Set(['a0', ...keys, 'a1']).size).toBe(52)
  })
})

describe('ids', () => {
  it('[model.D4] fit the pattern and do not repeat', () => {
    const ids = Array.from({ length: 2_000 }, () => newCardId())
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [...ids, newId('p')]) expect(id).toMatch(idPattern)
    expect(new Set(ids.map(id => id.slice(2, 4))).size).toBeGreaterThan(500)
  })
})
