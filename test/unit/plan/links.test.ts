import { describe, expect, it } from 'vitest'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { decisionsOfFile } from '../../../shared/plan/decisions-of-file.ts'
import { countLinks, findLinks } from '../../../shared/plan/links.ts'
import { findMutualExchanges } from '../../../shared/plan/mutual-exchanges.ts'
import { findOwnLinks } from '../../../shared/plan/own-links.ts'
import { orderSuggestions } from '../../../shared/plan/suggestion-order.ts'
import { indexSwot } from '../../../shared/plan/swot-index.ts'
import { viewWorkshop } from '../../../shared/plan/workshop-view.ts'
import { swot, workshop } from '../../fixtures/small-workshop.ts'

function linksOf(cards: WorkshopFile['cards'], parts: Partial<WorkshopFile> = {}) {
  const file = workshop({ cards, ...parts })
  const view = viewWorkshop(file)
  return findLinks(indexSwot(view), decisionsOfFile(file), findOwnLinks(view))
}

const ids = (cards: WorkshopFile['cards'], parts?: Partial<WorkshopFile>) =>
  linksOf(cards, parts).map(link => link.id)

describe('links', () => {
  it('[L1] one quadrant and topic in two regions is a synergy of all regions and cards that have it', () => {
    const cards = [
      swot('s3', 'r-b O t-1'),
      swot('s1', 'r-a O t-1'),
      swot('s2', 'r-a O t-1'),
      swot('s4', 'r-a O t-2'),
    ]
    expect(linksOf(cards)).toEqual([
      {
        id: 'syn-O-t-1',
        kind: 'shared_opportunity',
        topic: 't-1',
        regions: ['r-a', 'r-b'],
        cards: ['s1', 's2', 's3'],
        status: 'suggested',
      },
    ])
  })

  it('[L1] names the four kinds and lists them S, O, W, T', () => {
    const cards = ['T', 'W', 'O', 'S'].flatMap((q, i) => [
      swot(`a${i}`, `r-a ${q} t-1`),
      swot(`b${i}`, `r-b ${q} t-1`),
    ])
    const links = linksOf(cards).filter(link => link.kind !== 'complementarity')
    expect(links.map(link => [link.id, link.kind])).toEqual([
      ['syn-S-t-1', 'shared_strength'],
      ['syn-O-t-1', 'shared_opportunity'],
      ['syn-W-t-1', 'shared_need'],
      ['syn-T-t-1', 'shared_risk'],
    ])
    expect(countLinks(linksOf(cards))).toEqual({
      shared_strength: 1,
      shared_opportunity: 1,
      shared_need: 1,
      shared_risk: 1,
      complementarity: 2,
    })
  })

  it('[L2] a strength here and a weakness there is a complementarity from giver to receiver', () => {
    expect(linksOf([swot('s2', 'r-a W t-1'), swot('s1', 'r-b S t-1')])).toEqual([
      {
        id: 'cmp-t-1-r-b-r-a',
        kind: 'complementarity',
        topic: 't-1',
        giver: 'r-b',
        receiver: 'r-a',
        regions: ['r-a', 'r-b'],
        cards: ['s1', 's2'],
        mixed: false,
        status: 'suggested',
      },
    ])
  })

  it('[L2] a region never completes itself', () => {
    expect(ids([swot('s1', 'r-a S t-1'), swot('s2', 'r-a W t-1')])).toEqual([])
  })

  it('[L2] a receiver that is strong on the topic too makes it mixed, and mixed ones come last of all', () => {
    const links = linksOf([
      swot('s1', 'r-a S t-1'),
      swot('s2', 'r-b S t-1'),
      swot('s3', 'r-b W t-1'),
      swot('s4', 'r-c W t-1'),
      swot('s5', 'r-a O t-2'),
      swot('s6', 'r-b O t-2'),
    ])
    expect(links.map(link => [link.id, link.mixed])).toEqual([
      ['syn-S-t-1', undefined],
      ['syn-W-t-1', undefined],
      ['cmp-t-1-r-a-r-c', false],
      ['cmp-t-1-r-b-r-c', false],
      ['syn-O-t-2', undefined],
      ['cmp-t-1-r-a-r-b', true],
    ])
  })

  it('[L6] the file decides on a status, the cards on whether there is a link', () => {
    const cards = [swot('s1', 'r-a S t-1'), swot('s2', 'r-b S t-1'), swot('s3', 'r-c W t-1')]
    const links = [
      { id: 'syn-S-t-1', status: 'parked' },
      { id: 'cmp-t-1-r-a-r-c', status: 'nonsense' },
      { id: 'syn-S-gone', status: 'accepted' },
    ]
    expect(linksOf(cards, { links }).map(link => [link.id, link.status])).toEqual([
      ['syn-S-t-1', 'parked'],
      ['cmp-t-1-r-a-r-c', 'suggested'],
      ['cmp-t-1-r-b-r-c', 'suggested'],
    ])
  })

  it('[L6] where regions answer one by one, one that joins the link later is asked too', () => {
    const cards = [swot('s1', 'r-a S t-1'), swot('s2', 'r-b S t-1')]
    const yes = { answer: 'accepted' }
    const links = [{ id: 'syn-S-t-1', status: 'accepted', answers: { 'r-a': yes, 'r-b': yes } }]
    const statuses = (more: WorkshopFile['cards']) =>
      linksOf([...cards, ...more], { links }).map(link => link.status)
    expect(statuses([])).toEqual(['accepted'])
    expect(statuses([swot('s3', 'r-c S t-1')])).toEqual(['suggested'])
  })

  describe('drawn by people', () => {
    const boards = [
      { id: 'b-swot', type: 'swot' },
      { id: 'b-comp', type: 'competences' },
      { id: 'b-map', type: 'synergy_map' },
    ]
    const cards = [swot('s1', 'r-b S t-1'), swot('k1', 'r-a x t-2', { board: 'b-comp' })]
    const drawn = (parts: Record<string, unknown>) => ({
      id: 'm1',
      board: 'b-map',
      text: 'Test together',
      linkKind: 'complementarity',
      cards: ['s1', 'k1'],
      ...parts,
    })
    const own = (parts: Record<string, unknown>, more: Partial<WorkshopFile> = {}) =>
      linksOf([...cards, drawn(parts)], { boards, ...more }).filter(link => link.id.startsWith('own-'))

    it('[L7] goes from the first card’s region to the next one’s and is decided on like any other', () => {
      const links = [{ id: own({})[0]?.id ?? '', status: 'accepted' }]
      expect(own({}, { links })).toEqual([
        {
          id: expect.stringMatching(/^own-m1-[0-9a-f]{16}$/),
          kind: 'complementarity',
          topic: 't-1',
          giver: 'r-b',
          receiver: 'r-a',
          mixed: false,
          regions: ['r-a', 'r-b'],
          cards: ['k1', 's1'],
          status: 'accepted',
        },
      ])
      expect(own({ linkKind: 'shared_need', topic: 't-3' })).toEqual([
        {
          id: expect.stringMatching(/^own-m1-[0-9a-f]{16}$/),
          kind: 'shared_need',
          topic: 't-3',
          regions: ['r-a', 'r-b'],
          cards: ['k1', 's1'],
          status: 'suggested',
        },
      ])
    })

    it('[L7] is another link, which nobody has accepted, once it says something else', () => {
      const [accepted] = own({})
      const links = [{ id: accepted?.id ?? '', status: 'accepted' }]
      expect(own({ text: 'In other words' }, { links })).toMatchObject([{ status: 'accepted' }])
      for (const change of [{ cards: ['k1', 's1'] }, { topic: 't-3' }, { linkKind: 'shared_risk' }])
        expect(own(change, { links })).toMatchObject([{ status: 'suggested' }])
    })

    it.each([
      { linkKind: 'friendship' },
      { cards: ['s1'] },
      { cards: ['s1', 's1', 'gone'] },
      { cards: 'k1' },
      { visibility: 'region' },
    ])('[L7] counts nowhere with %o', parts => {
      expect(own(parts)).toEqual([])
    })

    it('[L7] counts nowhere without a topic', () => {
      const untold = cards.map(card => ({ ...card, topic: null }))
      expect(linksOf([...untold, drawn({})], { boards })).toEqual([])
    })
  })
})

describe('which cards count', () => {
  const pair = (parts: Parameters<typeof swot>[2]) => [
    swot('s1', 'r-a S t-1'),
    swot('s2', 'r-b S t-1', parts),
  ]

  it('[plan.V5] the place of something on the map is no card', () => {
    const boards = [
      { id: 'b-swot', type: 'swot' },
      { id: 'b-map', type: 'synergy_map' },
    ]
    const place = { id: 'p1', board: 'b-map', text: '', link: 'topic:t-1', linkKind: null }
    const drawn = { id: 'm1', board: 'b-map', text: '', linkKind: null }
    const file = workshop({ boards, cards: [place, drawn, swot('s1', 'r-a S t-1', { link: 'x' })] })
    expect(viewWorkshop(file).cards.map(card => card.id)).toEqual(['m1', 's1'])
  })

  it('[plan.V1] no visibility and null mean released', () => {
    expect(ids(pair({ visibility: undefined }))).toEqual(['syn-S-t-1'])
    expect(ids(pair({ visibility: null }))).toEqual(['syn-S-t-1'])
    expect(ids(pair({ visibility: 'workshop' }))).toEqual(['syn-S-t-1'])
  })

  it('[plan.V1] drafts and deleted cards do not count', () => {
    expect(ids(pair({ visibility: 'region' }))).toEqual([])
    expect(ids(pair({ deleted: true }))).toEqual([])
  })

  it('[plan.V2] only SWOT boards of the file count, and the first card of an id', () => {
    expect(ids(pair({ board: 'b-circle' }))).toEqual([])
    expect(ids(pair({ board: 'gone' }))).toEqual([])
    expect(ids([swot('s1', 'r-a S t-1'), swot('s1', 'r-b S t-1')])).toEqual([])
  })

  it('[plan.V3] a card needs a region of the workshop, a quadrant and a topic of its list', () => {
    expect(ids(pair({ region: 'r-gone' }))).toEqual([])
    expect(ids(pair({ region: null }))).toEqual([])
    expect(ids(pair({ quadrant: 'X' }))).toEqual([])
    expect(ids(pair({ topic: null }))).toEqual([])
    expect(ids(pair({ topic: '' }))).toEqual([])
    const elsewhere = [swot('s1', 'r-a S t-gone'), swot('s2', 'r-b S t-gone')]
    expect(ids(elsewhere)).toEqual([])
  })

  it('[plan.V3] without any list of topics every topic stands', () => {
    expect(ids([swot('s1', 'r-a S free'), swot('s2', 'r-b S free')], { topics: undefined })).toEqual([
      'syn-S-free',
    ])
  })
})

describe('mutual exchanges', () => {
  it('[L3] two regions that give to each other on different topics are a pair', () => {
    const links = linksOf([
      swot('s1', 'r-b S t-1'),
      swot('s2', 'r-a W t-1'),
      swot('s3', 'r-a S t-2'),
      swot('s4', 'r-b W t-2'),
      swot('s5', 'r-c W t-2'),
    ])
    expect(findMutualExchanges(links)).toEqual([['r-a', 'r-b']])
  })

  it('[L3] the same topic both ways is no exchange', () => {
    const both = ['r-a', 'r-b'].flatMap(r => [swot(`${r}-s`, `${r} S t-1`), swot(`${r}-w`, `${r} W t-1`)])
    expect(linksOf(both).filter(link => link.mixed)).toHaveLength(2)
    expect(findMutualExchanges(linksOf(both))).toEqual([])
  })

  it('[L3] the decision on a link plays no part', () => {
    const cards = [
      swot('s1', 'r-b S t-1'),
      swot('s2', 'r-a W t-1'),
      swot('s3', 'r-a S t-2'),
      swot('s4', 'r-b W t-2'),
    ]
    const links = [{ id: 'cmp-t-1-r-b-r-a', status: 'rejected' }]
    expect(findMutualExchanges(linksOf(cards, { links }))).toEqual([['r-a', 'r-b']])
  })
})

describe('order of suggestions', () => {
  it('[L5] mutual first, then regions, cards, id; mixed last', () => {
    const links = linksOf([
      swot('s1', 'r-b S t-1'),
      swot('s2', 'r-a W t-1'),
      swot('s3', 'r-a S t-2'),
      swot('s4', 'r-b W t-2'),
      swot('s5', 'r-a O t-3'),
      swot('s6', 'r-b O t-3'),
      swot('s7', 'r-c O t-3'),
      swot('s8', 'r-a T t-3'),
      swot('s9', 'r-b T t-3'),
      swot('s10', 'r-b T t-3'),
      swot('s11', 'r-c S t-1'),
      swot('s12', 'r-c W t-1'),
    ])
    const plan = { links, mutualExchanges: findMutualExchanges(links) }
    expect(orderSuggestions(plan).map(link => link.id)).toEqual([
      'cmp-t-1-r-b-r-a',
      'cmp-t-2-r-a-r-b',
      'syn-O-t-3',
      'syn-T-t-3',
      'cmp-t-1-r-c-r-a',
      'syn-S-t-1',
      'syn-W-t-1',
      'cmp-t-1-r-b-r-c',
    ])
  })
})
