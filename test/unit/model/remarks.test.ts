/** What people say about cards, and its way through the workshop file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardKind } from '../../../shared/boards/registry.ts'
import { addCard, deleteCards } from '../../../shared/model/card-writes.ts'
import { exportWorkshop } from '../../../shared/model/export-workshop.ts'
import { importChanges } from '../../../shared/model/import-workshop.ts'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import { addComment, deleteComment, resolveThread, setReaction } from '../../../shared/model/remark-writes.ts'
import { isResolved, readRemarks } from '../../../shared/model/remarks.ts'
import { restoreChanges } from '../../../shared/model/restore-workshop.ts'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { buildPlan } from '../../../shared/plan/build-plan.ts'

const swot = boardKind('swot')
const owners = new Map([
  [1, 'server'],
  [11, 'p-ann'],
  [12, 'p-ann'],
  [21, 'p-bo'],
])
const ownerOf = (clientId: number) => owners.get(clientId)

function docOf(clientId: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  return doc
}

function exchange(...docs: Y.Doc[]): void {
  const updates = docs.map(doc => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

const at = (second: number) => `2026-02-16T09:00:${String(second).padStart(2, '0')}.000Z`

function twoPeople(): { ann: Y.Doc; bo: Y.Doc; card: string } {
  const ann = docOf(11)
  const card = addCard(ann, swot, { text: 'Test field', zone: 'S' }, null)
  return { ann, bo: docOf(21, ann), card }
}

describe('[model.M1] reading', () => {
  it('throws at nothing and skips what is no remark', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (entries, value) => {
        const doc = docOf(11)
        for (const root of ['comments', 'reactions'])
          for (const [key, one] of Object.entries(entries)) doc.getMap(root).set(key, one)
        doc.getMap('comments').set(
          'c-1/m-1',
          new Y.Map([
            ['text', value],
            ['at', value],
          ]),
        )
        doc.getMap('reactions').set('c-1/agree/p-x', value)
        const { comments, reactions } = readRemarks(doc, ownerOf).get('c-1') ?? {}
        expect(comments).toHaveLength(1)
        expect(Object.keys(reactions ?? {})).toEqual(value === true ? ['agree'] : [])
      }),
    )
  })

  it('orders a thread by time, the same for all, and keeps what two say at once', () => {
    const { ann, bo, card } = twoPeople()
    addComment(ann, card, { text: 'second', at: at(2) }, null)
    addComment(bo, card, { text: 'first', at: at(1) }, null)
    exchange(ann, bo)
    for (const doc of [ann, bo])
      expect(
        readRemarks(doc, ownerOf)
          .get(card)
          ?.comments.map(({ text, author }) => [text, author]),
      ).toEqual([
        ['first', 'p-bo'],
        ['second', 'p-ann'],
      ])
  })
})

describe('[model.M2] whose remarks are', () => {
  it('follows from the client id, and a forged reaction counts for who wrote it', () => {
    const { ann, bo, card } = twoPeople()
    setReaction(ann, card, 'agree', { participantId: 'p-ann', isGiven: true }, null)
    exchange(ann, bo)
    bo.getMap('reactions').set(`${card}/agree/p-cy`, true)
    bo.getMap('reactions').set(`${card}/agree/p-dee`, true)
    const yComment = new Y.Map([
      ['text', 'x'],
      ['author', 'p-ann'],
    ])
    bo.getMap('comments').set(`${card}/m-1`, yComment)
    const remarks = readRemarks(bo, ownerOf).get(card)
    expect(remarks?.reactions).toEqual({ agree: ['p-ann', 'p-bo'] })
    expect(remarks?.comments[0]?.author).toBe('p-bo')
  })

  it('counts one person once, in however many windows', () => {
    const { ann, card } = twoPeople()
    const second = docOf(12, ann)
    for (const doc of [ann, second])
      setReaction(doc, card, 'important', { participantId: 'p-ann', isGiven: true }, null)
    exchange(ann, second)
    expect(readRemarks(ann, ownerOf).get(card)?.reactions).toEqual({ important: ['p-ann'] })
    setReaction(second, card, 'important', { participantId: 'p-ann', isGiven: false }, null)
    exchange(ann, second)
    expect(readRemarks(ann, ownerOf).get(card)).toBeUndefined()
  })
})

describe('[model.M3] a thread', () => {
  it('is resolved as a whole, and opened again by who goes on', () => {
    const { ann, bo, card } = twoPeople()
    addComment(ann, card, { text: 'Who pays?', at: at(1) }, null)
    exchange(ann, bo)
    resolveThread(bo, card, true, null)
    const late = addComment(ann, card, { text: 'And when?', at: at(2) }, null)
    const isDone = (doc: Y.Doc) => isResolved(readRemarks(doc, ownerOf).get(card) ?? { comments: [] })
    expect([isDone(ann), isDone(bo)]).toEqual([false, true])
    exchange(ann, bo)
    expect([isDone(ann), isDone(bo)]).toEqual([false, false])
    deleteComment(ann, card, late ?? '', null)
    expect(isDone(ann)).toBe(true)
  })
})

const file: WorkshopFile = {
  format: 'innovation-workshop',
  formatVersion: 1,
  workshop: { title: 'T' },
  regions: [{ id: 'r-1', name: 'One' }],
  boards: [{ id: 'b-swot', type: 'swot' }],
  cards: [
    { id: 'c-1', board: 'b-swot', region: 'r-1', text: 'A', quadrant: 'S', kind: 'swot' },
    {
      id: 'c-2',
      board: 'b-swot',
      region: 'r-1',
      text: 'B',
      quadrant: 'W',
      kind: 'swot',
      comments: [
        { id: 'm-1', author: 'do-04', at: at(1), text: 'Who pays?', resolved: true },
        { id: 'm-2', author: null, at: at(2), text: 'The city' },
      ],
      reactions: { agree: ['do-01', 'do-04'], unclear: ['ta-02'] },
    },
    // another program's keys of these names
    { id: 'c-3', board: 'b-swot', region: 'r-1', text: 'C', comments: 'none', reactions: { thumbs: 3 } },
  ],
}

function docsOf(content: WorkshopFile): Map<string, Y.Doc> {
  return new Map(
    [...importChanges(content)].map(([id, change]) => {
      const doc = docOf(1)
      change(doc)
      return [id, doc] as const
    }),
  )
}

describe('[model.M4] remarks and the workshop file', () => {
  it('go in and come out as they were, and other shapes too', () => {
    expect(parseWorkshopFile(file).ok).toBe(true)
    expect(exportWorkshop(docsOf(file), { ownerOf })).toEqual(file)
  })

  it('stay through deleting a card and bringing it back, and leave with cards that are there', () => {
    const docs = docsOf(file)
    const doc = docs.get('b-swot.r-1') as Y.Doc
    const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['me']) })
    deleteCards(doc, ['c-2'], 'me')
    expect(JSON.stringify(exportWorkshop(docs, { ownerOf }))).not.toContain('Who pays?')
    undo.undo()
    expect(exportWorkshop(docs, { ownerOf }).cards.find(card => card.id === 'c-2')?.comments).toEqual(
      file.cards[1]?.comments,
    )
  })

  it('are restored: what was said since goes, what went comes back, what stayed is not written again', () => {
    const docs = docsOf(file)
    const doc = docs.get('b-swot.r-1') as Y.Doc
    const bo = docOf(21, doc)
    addComment(bo, 'c-1', { text: 'Later', at: at(9) }, null)
    deleteComment(bo, 'c-2', 'm-2', null)
    setReaction(bo, 'c-2', 'agree', { participantId: 'p-bo', isGiven: true }, null)
    exchange(doc, bo)
    expect(exportWorkshop(docs, { ownerOf })).not.toEqual(file)
    for (const [id, change] of restoreChanges(docs, file, ownerOf)) change(docs.get(id) as Y.Doc)
    expect(exportWorkshop(docs, { ownerOf })).toEqual(file)
    const before = Y.encodeStateVector(doc)
    for (const [id, change] of restoreChanges(docs, file, ownerOf)) change(docs.get(id) as Y.Doc)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('change nothing in the plan but the hash of what it was built from', () => {
    const cards = file.cards.map(({ comments: _comments, reactions: _reactions, ...card }) => card)
    const { snapshotHash: _without, ...plain } = buildPlan({ ...file, cards } as WorkshopFile)
    const { snapshotHash: _with, ...said } = buildPlan(file)
    expect(said).toEqual(plain)
  })
})
