import { expect, it } from 'vitest'
import { readClosing } from '../../../shared/boards/expectations/closing.ts'
import { expectations } from '../../../shared/boards/expectations/kind.ts'

const card = (region: string, text: string, outcome?: unknown) => ({
  region,
  text,
  fields: expectations.readFields({ outcome }),
})

it('names the regions without an expectation, in the order given', () => {
  const cards = [card('r-b', 'A partner for the pilot'), card('r-c', '  ')]
  expect(readClosing(cards, ['r-a', 'r-b', 'r-c']).missing).toEqual(['r-a', 'r-c'])
})

it('counts what was met, partly met, not met and not closed', () => {
  const cards = [card('r-a', 'x', 'met'), card('r-a', 'y', 'met'), card('r-b', 'z', 'not'), card('r-b', 'w')]
  expect(readClosing(cards, ['r-a', 'r-b'])).toEqual({
    missing: [],
    counts: { met: 2, partly: 0, not: 1 },
    open: 1,
  })
})

it('takes a mark that it does not know for none', () => {
  expect(readClosing([card('r-a', 'x', 'nearly'), card('r-a', 'y', null)], ['r-a']).open).toBe(2)
})
