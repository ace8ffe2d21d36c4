import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate } from '../../../../server/sync/gate/decode.ts'
import { judgeUpdate } from '../../../../server/sync/gate/judge.ts'
import { defaultSyncLimits } from '../../../../server/sync/limits.ts'
import { boxOf, type FreeCard, framesOf, placesFor } from '../../../../shared/boards/free/geometry.ts'
import { formatInk, maxInkPoints } from '../../../../shared/boards/free/ink.ts'
import { elements, free, maxSide, minSide } from '../../../../shared/boards/free/kind.ts'
import { freeOutline } from '../../../../shared/boards/free/outline.ts'
import { readCardById, readCards } from '../../../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  maxCardText,
  setFields,
  setPosition,
} from '../../../../shared/model/card-writes.ts'
import { exportWorkshop } from '../../../../shared/model/export-workshop.ts'
import { restoreChanges } from '../../../../shared/model/restore-workshop.ts'
import { applyChanges, mustParse, openFile, ownerOf, peer, swotContext } from '../../model/workshop-docs.ts'

const context = swotContext({ kind: free, boardId: 'b-free', region: null })

const freeWorkshop = {
  format: 'innovation-workshop',
  formatVersion: 1,
  workshop: { title: 'Free' },
  regions: [{ id: 'r-do', name: 'Dortmund' }],
  boards: [{ id: 'b-free', type: 'free', title: 'Cars' }],
  cards: [
    { id: 'f1', board: 'b-free', text: 'Charging', element: 'frame', pos: [0, 0], size: [600, 400] },
    { id: 'c1', board: 'b-free', text: 'Depots', pos: [40, 60], paper: 'S', region: 'r-do', author: 'do-1' },
    { id: 'c2', board: 'b-free', text: 'Buses', pos: [300, 60], paper: 'sky', canvasGroup: 'g-1' },
    { id: 'l1', board: 'b-free', text: 'needs', element: 'connector', from: 'c2', to: 'c1', arrow: 'both' },
    { id: 'i1', board: 'b-free', text: '', element: 'ink', ink: 'AAA', pen: 'broad', pos: [9, 9] },
    { id: 'p1', board: 'b-free', text: 'A depot', element: 'picture', picture: 'p-1', credit: '' },
    { id: 'x1', board: 'b-free', text: 'Later', element: 'hologram', size: [1, 'x'], origin: { board: 'b' } },
  ],
}

function freeCard(id: string, fields: Record<string, unknown>, pos?: [number, number]): FreeCard {
  return { id, text: id, topic: null, fields: free.readFields(fields), pos }
}

const someCard = fc.record({
  element: fc.constantFrom(...elements),
  pos: fc.option(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
    nil: undefined,
  }),
  size: fc.option(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })), {
    nil: undefined,
  }),
  from: fc.constantFrom('e0', 'e1', 'e2', 'gone', undefined),
  to: fc.constantFrom('e0', 'e1', 'e3', undefined),
})
const someCards = fc
  .array(someCard, { maxLength: 9 })
  .map(list => list.map(({ pos, ...fields }, index) => freeCard(`e${index}`, fields, pos)))

describe('elements of a free board', () => {
  it('[Free1] fall back where nothing, or nonsense, is stated', () => {
    const plain = { element: 'card', paper: 'plain', arrow: 'to', pen: 'medium' }
    expect(free.readFields({})).toEqual(plain)
    const nonsense = {
      element: 'hologram',
      size: [1, 'x'],
      from: '../x',
      ink: 'ä',
      picture: 5,
      paper: 1,
      credit: {},
    }
    expect(free.readFields(nonsense)).toEqual(plain)
  })

  it('[Free1] have bounded sides, and read the same when read again', () => {
    const { size } = free.readFields({ size: [0, 1e12] })
    expect(size).toEqual([minSide, maxSide])
    expect(free.readFields({ size: [Number.NaN, 3] }).size).toBeUndefined()
  })

  it('[Free3] that join what is gone, themselves or a connector join nothing', () => {
    const cards = [
      freeCard('a', {}),
      freeCard('b', {}),
      freeCard('good', { element: 'connector', from: 'a', to: 'b' }),
      freeCard('self', { element: 'connector', from: 'a', to: 'a' }),
      freeCard('gone', { element: 'connector', from: 'a', to: 'z' }),
      freeCard('chain', { element: 'connector', from: 'good', to: 'b' }),
    ]
    const { sections, loose } = freeOutline(cards)
    expect(loose.map(card => card.id)).toEqual(['self', 'gone', 'chain'])
    const leads = sections.flatMap(({ entries }) => entries.flatMap(entry => entry.leads))
    expect(leads.map(({ connector, to }) => [connector.id, to.id])).toEqual([['good', 'b']])
  })

  it('[Free4] lie in the smallest frame around their middle, and go along with it', () => {
    const cards = [
      freeCard('inside', {}, [50, 50]),
      freeCard('edge', { size: [200, 100] }, [-150, 50]),
      freeCard('small', { element: 'frame', size: [300, 300] }, [20, 20]),
      freeCard('large', { element: 'frame', size: [1000, 1000] }, [0, 0]),
      freeCard('twin', { element: 'frame', size: [1000, 1000] }, [0, 0]),
    ]
    expect(framesOf(cards)).toEqual(
      new Map([
        ['inside', 'small'],
        ['small', 'large'],
        ['large', 'twin'],
      ]),
    )
  })

  it('[Free4] never lie in each other in a circle', () => {
    fc.assert(
      fc.property(someCards, cards => {
        const frameOf = framesOf(cards)
        for (const { id } of cards) {
          let steps = 0
          for (let at = frameOf.get(id); at !== undefined; at = frameOf.get(at)) steps += 1
          expect(steps).toBeLessThanOrEqual(cards.length)
        }
      }),
    )
  })

  it('[Free5] stand in the outline once each', () => {
    fc.assert(
      fc.property(someCards, cards => {
        const { sections, loose } = freeOutline(cards)
        const entries = sections.flatMap(section => [
          ...(section.frame ? [section.frame] : []),
          ...section.entries,
        ])
        const ids = entries.flatMap(entry => [entry.card.id, ...entry.leads.map(lead => lead.connector.id)])
        expect([...ids, ...loose.map(card => card.id)].sort()).toEqual(cards.map(card => card.id).sort())
      }),
    )
  })

  it('[Free5] are read from the top left to the bottom right, frame by frame', () => {
    const cards = [
      freeCard('low', {}, [0, 900]),
      freeCard('right', {}, [700, 10]),
      freeCard('left', {}, [-300, 40]),
      freeCard('in', {}, [30, 30]),
      freeCard('frame', { element: 'frame', size: [400, 400] }, [0, 0]),
    ]
    const read = freeOutline(cards).sections.map(({ frame, entries }) => [
      frame?.card.id ?? null,
      ...entries.map(entry => entry.card.id),
    ])
    expect(read).toEqual([
      [null, 'left', 'right', 'low'],
      ['frame', 'in'],
    ])
  })

  it('[Free8] get a place below all others when they have none, no two the same', () => {
    const cards = [
      freeCard('a', { size: [100, 300] }, [-50, 0]),
      ...'bcdefghi'.split('').map(id => freeCard(id, {})),
    ]
    const places = placesFor(cards)
    expect([...places.keys()]).toEqual('bcdefghi'.split(''))
    expect(new Set([...places.values()].map(String)).size).toBe(8)
    for (const [, y] of places.values()) expect(y).toBeGreaterThanOrEqual(300)
    expect(boxOf(freeCard('l', { element: 'connector' }))).toBeUndefined()
  })
})

describe('a free board in documents', () => {
  it('[Free6] leaves as it came in', () => {
    const docs = openFile(mustParse(freeWorkshop))
    expect(exportWorkshop(docs, { ownerOf })).toEqual(freeWorkshop)
  })

  it('[Free6] comes back as it was, with what people made', () => {
    const docs = openFile(mustParse(freeWorkshop))
    const doc = docs.get('b-free') as Y.Doc
    const hand = peer(100, doc)
    const fields = { element: 'frame', size: [640, 420], origin: { board: 'b-swot', card: 'c9' } }
    addCard(hand, free, { id: 'f2', text: 'Own', pos: [5, 5], fields }, null)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hand))
    const before = exportWorkshop(docs, { ownerOf })
    expect(before.cards.find(card => card.id === 'f2')).toMatchObject({ ...fields, pos: [5, 5] })

    deleteCards(hand, ['f2', 'c1'], null)
    setPosition(hand, 'c2', [1, 2], null)
    setFields(hand, 'l1', { arrow: 'none', from: 'c1' }, null)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hand))
    applyChanges(docs, restoreChanges(docs, before, ownerOf))
    expect(exportWorkshop(docs, { ownerOf })).toEqual(before)
  })

  it('[model.R8] reads where a card came from, and keeps whatever else stands there', () => {
    const doc = peer(100)
    addCard(doc, free, { id: 'a', fields: { origin: { board: 'b-swot', card: 'c1', region: 'r-do' } } }, null)
    addCard(doc, free, { id: 'b', fields: { origin: 'nowhere' } }, null)
    const read = readCardById(doc, 'a', context)
    expect(read?.origin).toEqual({ board: 'b-swot', card: 'c1', region: 'r-do', circle: null })
    expect(readCardById(doc, 'b', context)).toMatchObject({
      origin: undefined,
      unknown: { origin: 'nowhere' },
    })
  })
})

describe('the gate', () => {
  const own = { isOwn: () => true, isFree: () => false }
  const rules = {
    rootNames: new Set(['cards']),
    maxTextLength: defaultSyncLimits.maxTextLength,
    maxSteps: defaultSyncLimits.maxFrameSteps,
    maxNewClientIds: defaultSyncLimits.maxNewClientIds,
  }
  function verdictOn(doc: Y.Doc): string {
    const update = Y.encodeStateAsUpdate(doc)
    expect(update.length).toBeLessThan(defaultSyncLimits.maxFrameBytes)
    const decoded = decodeUpdate(update, defaultSyncLimits.maxFrameParts)
    if (typeof decoded === 'string') return decoded
    return judgeUpdate(new Y.Doc(), decoded, own, rules).kind
  }

  it('[Free7] lets the largest stroke and the fullest card through', () => {
    const doc = peer(100)
    const points = Array.from({ length: maxInkPoints }, (_, n) => ({
      x: (n * 37) % 900,
      y: n,
      pressure: n % 2,
    }))
    addCard(
      doc,
      free,
      { fields: { element: 'ink', ink: formatInk(points), pen: 'broad' }, pos: [0, 0] },
      null,
    )
    const text = 'ß'.repeat(maxCardText)
    addCard(
      doc,
      free,
      { text, fields: { element: 'picture', credit: text.slice(0, 300), size: [900, 900] } },
      null,
    )
    expect(verdictOn(doc)).toBe('new')
  })

  it('[Free7] lets two hundred pasted elements through in one frame', () => {
    const doc = peer(100)
    const fields = {
      element: 'card',
      paper: 'S',
      size: [200, 120],
      canvasGroup: 'g-1',
      origin: { board: 'b', card: 'c' },
    }
    doc.transact(() => {
      for (let n = 0; n < 200; n += 1)
        addCard(doc, free, { text: `Card ${n}`, pos: [n, n], topic: 't', group: 'g', fields }, null)
    })
    expect(readCards(doc, context)).toHaveLength(200)
    expect(verdictOn(doc)).toBe('new')
  })
})
