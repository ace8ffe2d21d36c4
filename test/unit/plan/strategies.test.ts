import { expect, it } from 'vitest'
import type { FileCard } from '../../../shared/model/workshop-file.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'
import { strategiesBehind, towsTypeOf } from '../../../shared/plan/strategies.ts'
import { indexSwot } from '../../../shared/plan/swot-index.ts'
import { findTowsCards } from '../../../shared/plan/tows.ts'
import { viewWorkshop } from '../../../shared/plan/workshop-view.ts'
import { exampleWorkshop } from '../../fixtures/example-workshop.ts'
import { planAction } from '../../fixtures/plan-action.ts'
import { swot, workshop } from '../../fixtures/small-workshop.ts'

const towsBoard = { id: 'b-tows', type: 'tows' }

const strategy = (id: string, parts: Partial<FileCard> = {}): FileCard => ({
  id,
  kind: 'strategy',
  board: 'b-tows',
  region: 'r-c',
  text: `Strategy ${id}`,
  ...parts,
})

function strategiesOf(...cards: FileCard[]) {
  const { boards } = workshop()
  return buildPlan(workshop({ boards: [...boards, towsBoard], cards })).strategies
}

const strength = swot('s1', 'r-b S t-1')
const threat = swot('s2', 'r-a T t-1')

it('[L8] a strategy keeps its words, its cards in the order chosen, their regions and topic', () => {
  expect(strategiesOf(strength, threat, strategy('y1', { zone: 'ST', sources: ['s1', 's2'] }))).toEqual([
    {
      id: 'y1',
      type: 'ST',
      topic: 't-1',
      regions: ['r-a', 'r-b'],
      text: 'Strategy y1',
      sources: [
        { card: 's1', region: 'r-b', text: 'Card s1' },
        { card: 's2', region: 'r-a', text: 'Card s2' },
      ],
    },
  ])
})

it('[L8] its place says the type, else its cards do, in either order; its own topic comes first', () => {
  const named = strategiesOf(
    strength,
    threat,
    strategy('y1', { zone: 'WO', sources: ['s1', 's2'], topic: 't-2' }),
    strategy('y2', { sources: ['s2', 's1'] }),
    strategy('y3', { sources: ['s1'] }),
  )
  expect(named.map(({ id, type, topic }) => [id, type, topic])).toEqual([
    ['y1', 'WO', 't-2'],
    ['y2', 'ST', 't-1'],
    ['y3', null, 't-1'],
  ])
})

it('[L8] what is not released is no source, and no strategy; words there must be', () => {
  const draft = swot('s3', 'r-a T t-1', { visibility: 'region' })
  const [kept, ...others] = strategiesOf(
    strength,
    draft,
    strategy('y1', { zone: 'ST', sources: ['s1', 's3', 's1', 'gone'] }),
    strategy('y2', { visibility: 'region', sources: ['s1'] }),
    strategy('y3', { text: ' \n', sources: ['s1'] }),
  )
  expect(kept?.sources.map(({ card }) => card)).toEqual(['s1'])
  expect(others).toEqual([])
})

it.each([undefined, null, 's1', { 0: 's1' }, [1, null, ['s1']], ['y1', 'n1']])(
  '[L8] sources that fit nowhere give none: %j',
  sources => {
    expect(strategiesOf(strength, strategy('y1', { sources }))[0]?.sources).toEqual([])
  },
)

it('[L8] is behind an action that rests on one of its cards', () => {
  const strategies = strategiesOf(strength, threat, strategy('y1', { sources: ['s1', 's2'] }), strategy('y2'))
  const action = planAction({ background: [{ card: 's2', region: 'r-a', text: 'Card s2' }] })
  expect(strategiesBehind(strategies, action).map(({ id }) => id)).toEqual(['y1'])
  expect(strategiesBehind(strategies, planAction())).toEqual([])
})

it('[L8] changes nothing else of a plan', () => {
  const file = exampleWorkshop()
  const source = file.cards.find(card => card.quadrant === 'S')?.id
  const made = { ...file, boards: [...file.boards, towsBoard] }
  const {
    snapshotHash: _,
    strategies,
    method,
    ...plan
  } = buildPlan({
    ...made,
    cards: [...file.cards, strategy('y1', { region: 'r-dortmund', sources: [source] })],
  })
  expect(strategies).toHaveLength(1)
  expect(method.used).toContain('tows')
  const before = buildPlan(file)
  expect(plan.actions).toEqual(before.actions)
  expect([plan.links, plan.tows, plan.linkScores]).toEqual([before.links, before.tows, before.linkScores])
})

it('[L4] two quadrants are a type only as one from within and one from outside', () => {
  expect(towsTypeOf('W', 'O')).toBe('WO')
  for (const [a, b] of [
    ['S', 'W'],
    ['O', 'S'],
    ['T', 'T'],
    [undefined, 'O'],
  ])
    expect(towsTypeOf(a, b)).toBeUndefined()
})

it('[L4] a pair names all cards of either side', () => {
  const cards = [strength, swot('s3', 'r-b S t-1'), threat, swot('s4', 'r-c T t-1')]
  const pairs = findTowsCards(indexSwot(viewWorkshop(workshop({ cards }))))
  expect(pairs.map(({ internal, external }) => [internal, external])).toEqual([
    [['s1', 's3'], ['s2']],
    [['s1', 's3'], ['s4']],
  ])
})
