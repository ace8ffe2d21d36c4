import { describe, expect, it } from 'vitest'
import {
  countLinks,
  firstSynergies,
  listSynergies,
  shownAtOnce,
} from '../../../../../client/boards/synergy-map/synergy-list.ts'
import type { PlanLink } from '../../../../../shared/plan/plan.ts'

const link = (id: string, part: Partial<PlanLink>): PlanLink => ({
  id,
  kind: 'shared_risk',
  topic: 't-a',
  regions: ['r-a', 'r-b'],
  cards: ['c-1', 'c-2'],
  status: 'suggested',
  ...part,
})
const gift = (id: string, giver: string, receiver: string): PlanLink =>
  link(id, { kind: 'complementarity', giver, receiver, regions: [giver, receiver].sort() })

describe('the list of synergies', () => {
  it('sets both ways of an exchange beside each other and everything else below', () => {
    const [there, back, oneWay] = [gift('1', 'r-a', 'r-b'), gift('2', 'r-b', 'r-a'), gift('3', 'r-c', 'r-a')]
    const shared = link('4', { regions: ['r-a', 'r-b', 'r-c'] })
    const list = listSynergies({
      links: [back, shared, oneWay, there],
      mutualExchanges: [['r-a', 'r-b']],
    })
    expect(list.exchanges).toEqual([{ pair: ['r-a', 'r-b'], there: [there], back: [back] }])
    expect(list.others).toEqual([shared, oneWay])
    expect(countLinks(list)).toBe(4)
  })

  it('keeps what two regions share without giving out of their exchange', () => {
    const shared = link('3', {})
    const list = listSynergies({
      links: [gift('1', 'r-a', 'r-b'), gift('2', 'r-b', 'r-a'), shared],
      mutualExchanges: [['r-a', 'r-b']],
    })
    expect(list.others).toEqual([shared])
  })

  it('[L5] shows twelve links at once', () => {
    const links = Array.from({ length: 29 }, (_, n) => link(String(n), {}))
    const first = firstSynergies(listSynergies({ links, mutualExchanges: [] }))
    expect(countLinks(first)).toBe(shownAtOnce)
    expect(shownAtOnce).toBe(12)
  })

  it('never tears an exchange apart, and begins no further one after twelve links', () => {
    const there = Array.from({ length: 11 }, (_, n) => gift(`a${n}`, 'r-a', 'r-b'))
    const links = [...there, gift('b', 'r-b', 'r-a'), gift('c', 'r-c', 'r-d'), gift('d', 'r-d', 'r-c')]
    const all = listSynergies({
      links: [...links, link('e', {})],
      mutualExchanges: [
        ['r-a', 'r-b'],
        ['r-c', 'r-d'],
      ],
    })
    const first = firstSynergies(all)
    expect(first.exchanges.map(exchange => exchange.pair)).toEqual([['r-a', 'r-b']])
    expect(first.others).toEqual([])
    expect(countLinks(all) - countLinks(first)).toBe(3)
  })
})
