import { expect, it } from 'vitest'
import { createAcknowledgements } from '../../../server/sync/acknowledgements.ts'

it('[Ack1] a frame that was not applied holds the count until a step 2 is on disk', () => {
  const count = createAcknowledgements()
  expect([count.received(), count.received(), count.received(), count.received()]).toEqual([1, 2, 3, 4])
  count.durable(1, false)
  expect(count.takeNews()).toBe(1)
  expect(count.takeNews()).toBeUndefined()
  count.held(2)
  count.durable(3, false)
  expect(count.takeNews()).toBeUndefined()
  count.durable(4, true)
  expect(count.takeNews()).toBe(4)
})

it('[Ack1] a step 2 from before a frame that was not applied does not make it good', () => {
  const count = createAcknowledgements()
  for (let frame = 1; frame <= 4; frame++) count.received()
  count.held(2)
  count.durable(1, true)
  expect(count.takeNews()).toBe(1)
  count.durable(3, false)
  expect(count.takeNews()).toBeUndefined()
  count.durable(4, true)
  expect(count.takeNews()).toBe(4)
})

it('[Ack1] what the store lost holds the count too, also where a later frame was passed over before', () => {
  const count = createAcknowledgements()
  for (let frame = 1; frame <= 5; frame++) count.received()
  count.held(4)
  count.held(2)
  count.durable(1, false)
  count.durable(3, true)
  expect(count.takeNews()).toBe(1)
  count.durable(5, true)
  expect(count.takeNews()).toBe(5)
})
