import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import { competences } from '../../../shared/boards/competences/kind.ts'
import { boardKinds } from '../../../shared/boards/registry.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { synergyMap } from '../../../shared/boards/synergy-map/kind.ts'
import { type Card, readCardById, readCards } from '../../../shared/model/card.ts'
import { addCard } from '../../../shared/model/card-writes.ts'
import { compareOrder } from '../../../shared/model/order.ts'
import { foreignRoots, hostileRoot } from './hostile-docs.ts'
import { bytesWritten, peer, serverId, swotContext } from './workshop-docs.ts'

/** One card of a stock client: plain sets on a Y.Map, nothing of ours. */
function cardOf(entries: Record<string, unknown>, context = swotContext(), clientId = 100): Card {
  const doc = peer(clientId)
  doc.getMap('cards').set('c1', new Y.Map(Object.entries(entries)))
  return readCardById(doc, 'c1', context) as Card
}

describe('reading cards', () => {
  it('[model.R1] reads every map once and throws, writes and skips nothing else, whatever stands there', () => {
    fc.assert(
      fc.property(hostileRoot('cards', [serverId, 100, 5]), fc.constantFrom(...boardKinds), (fill, kind) => {
        const doc = new Y.Doc()
        fill(doc)
        const maps = [...doc.getMap('cards').entries()].filter(([, value]) => value instanceof Y.Map)
        let cards: Card[] = []
        expect(bytesWritten(doc, () => (cards = readCards(doc, swotContext({ kind }))))).toBe(0)
        expect(cards.map(card => card.id).sort()).toEqual(maps.map(([id]) => id).sort())
        expect([...cards].sort(compareOrder)).toEqual(cards)
        for (const card of cards) expectSound(card)
      }),
      { numRuns: 300 },
    )
  })

  it('[model.R1] takes a root of another type for an empty board', () => {
    for (const doc of foreignRoots('cards')) expect(readCards(doc, swotContext())).toEqual([])
  })

  it('[model.R2] repairs what does not fit', () => {
    expect(cardOf({})).toMatchObject({
      text: '',
      topic: null,
      group: null,
      order: '~',
      pos: undefined,
      zone: null,
    })
    expect(cardOf({ text: 'bare', topic: 7, quadrant: 'Q', order: 3 })).toMatchObject({
      text: 'bare',
      topic: null,
      zone: null,
      order: '~',
    })
    expect(cardOf({ pos: { x: 3, y: 4 } }).pos).toEqual([3, 4])
    expect(cardOf({ pos: [1, Number.NaN] }).pos).toBeUndefined()
    expect(cardOf({ pos: [1e300, -5e9] }).pos).toEqual([1_000_000, -1_000_000])
    expect(cardOf({ pos: ['1', 2] }).pos).toBeUndefined()
    expect(cardOf({ text: 'a\ud800' }).text).toBe('a\ufffd')
  })

  it('[model.R2] finds words wherever a client put them', () => {
    const notes = swotContext({ kind: circleNotes, region: null, circle: 'z-1' })
    expect(cardOf({ body: new Y.XmlText('in the body') }).text).toBe('in the body')
    expect(cardOf({ text: new Y.Text('as text') }, notes).text).toBe('as text')
    expect(cardOf({ text: new Y.Text('text'), body: new Y.XmlText('body') }, notes).text).toBe('body')
    expect(cardOf({ text: new Y.Text('text'), body: new Y.XmlText('body') }).text).toBe('text')
    expect(cardOf({ text: new Y.Map(), body: 'string' }).text).toBe('string')
  })

  it('[model.R3] knows the author by who made the card, not by what it says', () => {
    const forged = { author: 'p-999', region: 'r-ta', visibility: 'region' }
    expect(cardOf(forged)).toMatchObject({ author: 'p-100', region: 'r-do', visibility: 'workshop' })
    expect(cardOf(forged, swotContext(), 5)).toMatchObject({ author: null, region: 'r-do' })
  })

  it('[model.R4] believes a card of the server as long as its own values stand', () => {
    const made = { author: 'do-04', region: 'r-ta', visibility: 'public' }
    const shared = swotContext({ kind: synergyMap, region: null })
    expect(cardOf(made, shared, serverId)).toMatchObject(made)
    const doc = peer(serverId)
    doc.getMap('cards').set('c1', new Y.Map(Object.entries(made)))
    doc.clientID = 100
    const yCard = doc.getMap('cards').get('c1') as Y.Map<unknown>
    for (const key of Object.keys(made)) yCard.set(key, 'forged')
    expect(readCardById(doc, 'c1', shared)).toMatchObject({
      author: null,
      region: null,
      visibility: 'workshop',
    })
  })

  it('[model.R5] takes region and circle from the document, else from the author and the card', () => {
    const regionOf = (id: string) => (id === 'p-100' ? 'r-be' : null)
    const shared = swotContext({ region: null, regionOf })
    expect(cardOf({ circle: 'z-9' }, shared)).toMatchObject({ region: 'r-be', circle: 'z-9' })
    expect(cardOf({}, shared, 101)).toMatchObject({ region: null, circle: null })
    expect(cardOf({ circle: 'z-9' }, { ...shared, circle: 'z-1' }).circle).toBe('z-1')
    expect(cardOf({}, swotContext({ visibility: 'region' })).visibility).toBe('region')
  })

  it('[model.R6] fills in the disposition of the quadrant until somebody chooses', () => {
    const dispositionIn = (entries: Record<string, unknown>) => cardOf(entries).fields.disposition
    expect(['S', 'W', 'O', 'T'].map(quadrant => dispositionIn({ quadrant }))).toEqual([
      'keep_improve',
      'develop_strengthen',
      'develop_strengthen',
      'give_up_avoid',
    ])
    expect(dispositionIn({ quadrant: 'S', disposition: 'give_up_avoid' })).toBe('give_up_avoid')
    expect(dispositionIn({})).toBeNull()
  })

  it('[model.R7] takes the language of the region where the card has none', () => {
    expect(cardOf({}).lang).toBe('de')
    expect(cardOf({ lang: 'fi' }).lang).toBe('fi')
    expect(cardOf({ lang: 3 }, swotContext({ region: null })).lang).toBeNull()
  })

  it('[model.N1] [model.N2] [model.N3] lays a card down as the names say', () => {
    const doc = peer(100)
    addCard(doc, swot, { id: 'c1', text: 'Hallo', zone: 'W', topic: 'crm', pos: [1, 2], lang: 'de' }, null)
    expect(doc.getMap('cards').toJSON()).toEqual({
      c1: { text: 'Hallo', order: 'a0', pos: [1, 2], topic: 'crm', lang: 'de', quadrant: 'W' },
    })
    expect((doc.getMap('cards').get('c1') as Y.Map<unknown>).get('text')).toBeInstanceOf(Y.Text)
    addCard(doc, circleNotes, { id: 'n1', text: 'eins\nzwei', zone: 'idea' }, null)
    const yNote = doc.getMap('cards').get('n1') as Y.Map<unknown>
    expect(yNote.get('body')).toBeInstanceOf(Y.XmlText)
    expect([...yNote.keys()].sort()).toEqual(['body', 'noteType', 'order'])
  })

  it('[model.N3] understands clients that say zone', () => {
    expect(cardOf({ zone: 'T' }).zone).toBe('T')
    expect(cardOf({ zone: 'T', quadrant: 'S' }).zone).toBe('S')
    expect(cardOf({ zone: 'design' }, swotContext({ kind: competences })).fields.knowledgeType).toBe('design')
  })

  it('[model.N4] keeps keys it does not know apart', () => {
    const card = cardOf({ text: 'x', quadrant: 'S', basis: { kind: 'seed' }, colour: 3 })
    expect(card.unknown).toEqual({ basis: { kind: 'seed' }, colour: 3 })
    expect(Object.keys(card.fields).sort()).toEqual(['disposition', 'quadrant'])
  })
})

function expectSound(card: Card): void {
  expect(Object.isFrozen(card)).toBe(true)
  expect(card.text.isWellFormed()).toBe(true)
  for (const coordinate of card.pos ?? []) expect(Math.abs(coordinate)).toBeLessThanOrEqual(1_000_000)
  expect(card.visibility === 'workshop' || typeof card.visibility === 'string').toBe(true)
  expect(Object.getPrototypeOf(card.fields)).toBe(Object.prototype)
  expect(JSON.parse(JSON.stringify(card.unknown))).toEqual(card.unknown)
}
