import { expect, it } from 'vitest'
import { createAcknowledgements } from '../../../server/sync/acknowledgements.ts'

it('[Ack1] a frame that was not applied holds the count until a step 2 is on disk', () => {
  const count = createAcknowledgements()
  expect([count.received(), count.received(), count.received(), count.received()]).toEqual([1, 2, 3, 4])
  count.durable(1, false)
  expect(count.takeNews()).toBe(1)
  expect(count.takeNews()).toBeUndefined()
  count.held()
  count.durable(3, false)
  expect(count.takeNews()).toBeUndefined()
  count.durable(4, true)
  expect(count.takeNews()).toBe(4)
})
