import { expect, it } from 'vitest'
import { indexSwot } from '../../../shared/plan/swot-index.ts'
import { findTows } from '../../../shared/plan/tows.ts'
import { viewWorkshop } from '../../../shared/plan/workshop-view.ts'
import { swot, workshop } from '../../fixtures/small-workshop.ts'

const towsOf = (...places: string[]) =>
  findTows(indexSwot(viewWorkshop(workshop({ cards: places.map((place, i) => swot(`s${i}`, place)) }))))

it('[L4] an internal beside an external card of a topic is a pair, within a region or across two', () => {
  expect(towsOf('r-b S t-1', 'r-b O t-1', 'r-a O t-1')).toEqual([
    { id: 'tows-SO-t-1-r-b-r-a', type: 'SO', topic: 't-1', scope: 'cross', regions: ['r-a', 'r-b'] },
    { id: 'tows-SO-t-1-r-b', type: 'SO', topic: 't-1', scope: 'within', regions: ['r-b'] },
  ])
})

it('[L4] types come as SO, WO, ST, WT inside a topic, topics by id', () => {
  const places = ['T', 'O', 'W', 'S'].map(quadrant => `r-a ${quadrant} t-2`)
  expect(towsOf(...places, 'r-a S t-1', 'r-b T t-1').map(pair => pair.id)).toEqual([
    'tows-ST-t-1-r-a-r-b',
    'tows-SO-t-2-r-a',
    'tows-WO-t-2-r-a',
    'tows-ST-t-2-r-a',
    'tows-WT-t-2-r-a',
  ])
})

it('[L4] two cards of a region on the same topic and quadrant make one pair', () => {
  expect(towsOf('r-a S t-1', 'r-a S t-1', 'r-b O t-1')).toHaveLength(1)
})

it('[L4] two internal cards, or different topics, make none', () => {
  expect(towsOf('r-a S t-1', 'r-b W t-1', 'r-c O t-2')).toEqual([])
})
