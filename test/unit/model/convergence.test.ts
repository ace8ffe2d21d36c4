import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { readCards } from '../../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  moveCard,
  setCardText,
  setField,
  setPosition,
} from '../../../shared/model/card-writes.ts'
import { meet, peer, swotContext } from './workshop-docs.ts'

/** A person's next act; which card and place is meant is decided by what their document holds then. */
interface Act {
  who: number
  what: 'add' | 'move' | 'type' | 'topic' | 'place' | 'delete' | 'meet'
  card: number
  next: number
  word: string
}

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    'add',
    'add',
    'move',
    'move',
    'move',
    'type',
    'type',
    'topic',
    'place',
    'delete',
    'meet',
  ),
  card: fc.nat({ max: 20 }),
  next: fc.nat({ max: 20 }),
  word: fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '\n', ' '), minLength: 1, maxLength: 4 }),
})

const zones: Record<string, readonly string[]> = {
  swot: ['S', 'W', 'O', 'T'],
  circle_notes: ['idea', 'risk', 'action'],
}

class Story {
  readonly people = [peer(100), peer(101), peer(102)]
  readonly deleted = new Set<string>()
  readonly added = new Set<string>()
  private readonly kind: BoardKind
  constructor(kind: BoardKind) {
    this.kind = kind
  }

  read(doc: Y.Doc) {
    return readCards(doc, swotContext({ kind: this.kind }))
  }

  perform({ who, what, card, next, word }: Act): void {
    const doc = this.people[who] as Y.Doc
    if (what === 'meet') meet(doc, this.people[(who + 1) % 3] as Y.Doc)
    else this.write(doc, { who, what, card, next, word })
  }

  private write(doc: Y.Doc, { what, card, next, word }: Act): void {
    const cards = this.read(doc)
    const zoneIds = zones[this.kind.id] as readonly string[]
    const zone = zoneIds[next % zoneIds.length] as string
    if (what === 'add') {
      this.added.add(addCard(doc, this.kind, { id: `c${this.added.size}`, text: word, zone }, null))
      return
    }
    const chosen = cards[card % cards.length]
    const neighbour = cards[next % cards.length]
    if (!chosen || !neighbour) return
    if (what === 'move') moveCard(doc, this.kind, chosen.id, { zone, place: { after: neighbour.id } }, null)
    if (what === 'type') setCardText(doc, this.kind, chosen.id, chosen.text + word, null)
    if (what === 'topic') setField(doc, chosen.id, 'topic', word, null)
    if (what === 'place') setPosition(doc, chosen.id, [card, next], null)
    if (what !== 'delete') return
    deleteCards(doc, [chosen.id], null)
    this.deleted.add(chosen.id)
  }

  ids(doc: Y.Doc): string[] {
    return this.read(doc).map(card => card.id)
  }
}

describe.each([swot, circleNotes] as BoardKind[])('three people offline on $id', kind => {
  it('[model.W5] read the same after they met, in any order, and no card is doubled or lost', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (acts, order) => {
          const story = new Story(kind)
          for (const one of acts) story.perform(one)
          const updates = story.people.map(doc => Y.encodeStateAsUpdate(doc))
          for (const doc of story.people) for (const i of order) Y.applyUpdate(doc, updates[i] as Uint8Array)
          const late = new Y.Doc()
          for (const i of [...order].reverse()) Y.applyUpdate(late, updates[i] as Uint8Array)
          const expected = story.read(late)
          for (const doc of story.people) expect(story.read(doc)).toEqual(expected)
          const living = [...story.added].filter(id => !story.deleted.has(id))
          expect(story.ids(late).sort()).toEqual(living.sort())
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('two people at once', () => {
  const two = (prepare: (doc: Y.Doc) => void) => {
    const anna = peer(100)
    prepare(anna)
    return [anna, peer(101, anna)] as const
  }
  const textOf = (doc: Y.Doc, kind: BoardKind = swot) => readCards(doc, swotContext({ kind }))[0]?.text

  it.each([swot, circleNotes] as BoardKind[])(
    '[model.W5] both type into one card of $id, and both words stay',
    kind => {
      const [anna, ben] = two(doc => addCard(doc, kind, { id: 'c', text: 'Laden in Dortmund\nzwei' }, null))
      setCardText(anna, kind, 'c', 'Laden und Abrechnen in Dortmund\nzwei', null)
      setCardText(ben, kind, 'c', 'Laden in Dortmund und Bern\nzwei', null)
      meet(anna, ben)
      expect(textOf(anna, kind)).toBe('Laden und Abrechnen in Dortmund und Bern\nzwei')
      expect(textOf(ben, kind)).toBe(textOf(anna, kind))
    },
  )

  it('[model.W5] both move one card: it is in one of the two places', () => {
    const [anna, ben] = two(doc => {
      for (const id of ['a', 'b', 'c']) addCard(doc, swot, { id, zone: 'S' }, null)
    })
    moveCard(anna, swot, 'b', { zone: 'T' }, null)
    moveCard(ben, swot, 'b', { zone: 'W' }, null)
    meet(anna, ben)
    const cards = readCards(anna, swotContext())
    expect(cards.map(card => card.id).sort()).toEqual(['a', 'b', 'c'])
    expect(['T', 'W']).toContain(cards.find(card => card.id === 'b')?.zone)
    expect(readCards(ben, swotContext())).toEqual(cards)
  })

  it('[model.W5] one types while the other moves: both happen', () => {
    const [anna, ben] = two(doc => addCard(doc, swot, { id: 'c', text: 'alt', zone: 'S' }, null))
    setCardText(anna, swot, 'c', 'alt und neu', null)
    moveCard(ben, swot, 'c', { zone: 'O' }, null)
    meet(anna, ben)
    expect(readCards(anna, swotContext())[0]).toMatchObject({ text: 'alt und neu', zone: 'O' })
  })
})
