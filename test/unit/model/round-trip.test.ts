import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardKind } from '../../../shared/boards/registry.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { addCard, deleteCards, moveCard, setFields } from '../../../shared/model/card-writes.ts'
import { putParticipant } from '../../../shared/model/control-writes.ts'
import { exportDrafts, exportWorkshop } from '../../../shared/model/export-workshop.ts'
import { parseWorkshopFile } from '../../../shared/model/parse-workshop-file.ts'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'
import { canonicalJson } from '../../../shared/plan/canonical-json.ts'
import { largeWorkshop } from '../../fixtures/large-workshop.ts'
import { hostileRoot } from './hostile-docs.ts'
import { someFile } from './some-file.ts'
import { mustParse, openFile, ownerOf, readExample, serverId } from './workshop-docs.ts'

const exportOf = (docs: Map<string, Y.Doc>): WorkshopFile => exportWorkshop(docs, { ownerOf })

function expectSame(file: unknown): void {
  const { expected: _, ...content } = structuredClone(file) as Record<string, unknown>
  const out = exportOf(openFile(mustParse(file)))
  expect(out).toEqual(content)
  expect(canonicalJson(out as never)).toBe(canonicalJson(content as never))
}

describe('a workshop file in and out', () => {
  it('[model.F4] gives the worked example back, to the byte', () => {
    expectSame(readExample())
  })

  it('[model.F4] gives the large workshop back', () => {
    expectSame(JSON.parse(JSON.stringify(largeWorkshop())))
  })

  it('[model.F4] gives any file back: unknown keys anywhere, absent keys and nulls, any order of cards', () => {
    fc.assert(fc.property(someFile, expectSame), { numRuns: 200 })
  })

  it('[model.F4] leaves the time stamp to who exports', () => {
    const docs = openFile(mustParse({ ...readExample(), exportedAt: '2020-01-01T00:00:00Z' }))
    expect(exportOf(docs)).not.toHaveProperty('exportedAt')
    expect(exportWorkshop(docs, { ownerOf, exportedAt: 'now' }).exportedAt).toBe('now')
  })

  it('[model.F5] keeps drafts in their region and out of every file', () => {
    const example = readExample() as { cards: Record<string, unknown>[]; workshop: Record<string, unknown> }
    const secret = {
      ...example.cards[20],
      id: 'secret',
      visibility: 'region',
      region: 'r-be',
      text: 'Geheim',
    }
    const docs = openFile(mustParse({ ...example, cards: [secret, ...example.cards] }))
    const out = exportOf(docs)
    expect(out.cards).toEqual(example.cards)
    expect(out.workshop).toEqual({ ...example.workshop, privacy: 'drafts' })
    expect(JSON.stringify(out)).not.toContain('Geheim')
    expect(Object.fromEntries(exportDrafts(docs, { ownerOf }))).toEqual({ 'r-be': [secret] })
    expect([...docs.keys()].filter(id => id.endsWith('~drafts'))).toHaveLength(15)
  })

  it('[model.F5] takes what stands in a board’s document for released', () => {
    const docs = openFile(mustParse(readExample()))
    const board = docs.get('b-swot.r-do') as Y.Doc
    board.clientID = serverId
    board.getMap('cards').set(
      'copy',
      new Y.Map([
        ['text', 'x'],
        ['visibility', 'region'],
      ]),
    )
    expect(exportOf(docs).cards.find(card => card.id === 'copy')?.visibility).toBe('workshop')
    expect(exportOf(openFile(mustParse(exportOf(docs)))).cards).toHaveLength(95)
  })

  it('[model.F6] writes down what a client’s card implies, and who made it', () => {
    const docs = openFile(mustParse(readExample()))
    const control = docs.get('control') as Y.Doc
    putParticipant(control, 'p-100', { alias: 'Anna', regionId: 'r-ta', role: 'participant', circleId: null })
    putParticipant(control, 'p-101', {
      alias: 'Moderation',
      regionId: null,
      role: 'moderator',
      circleId: null,
    })
    const board = docs.get('b-swot.r-ta') as Y.Doc
    board.clientID = 100
    addCard(board, swot, { id: 'new', text: 'Neu', zone: 'W', fields: { colour: 3 } }, null)
    const notes = docs.get('b-circle.z-2') as Y.Doc
    notes.clientID = 100
    addCard(
      notes,
      boardKind('circle_notes'),
      { id: 'note', text: 'a\nb', lang: 'fi', fields: { refersTo: 'n001' } },
      null,
    )
    const out = exportOf(docs)
    const common = { region: 'r-ta', topic: null, group: null, author: 'p-100', visibility: 'workshop' }
    expect(out.cards.find(card => card.id === 'new')).toEqual({
      ...common,
      id: 'new',
      kind: 'swot',
      board: 'b-swot',
      text: 'Neu',
      lang: 'en',
      quadrant: 'W',
      disposition: 'develop_strengthen',
      colour: 3,
    })
    expect(out.cards.find(card => card.id === 'note')).toEqual({
      ...common,
      id: 'note',
      kind: 'note',
      board: 'b-circle',
      circle: 'z-2',
      text: 'a\nb',
      lang: 'fi',
      noteType: null,
      refersTo: 'n001',
    })
    expect(out.participants?.slice(38)).toEqual([
      { id: 'p-100', alias: 'Anna', region: 'r-ta', role: 'participant' },
    ])
    expectSame(out)
  })

  it('[model.F6] changes nothing for people who wrote nothing', () => {
    const docs = openFile(mustParse(readExample()))
    const before = exportOf(docs)
    putParticipant(docs.get('control') as Y.Doc, 'p-100', {
      alias: 'M',
      regionId: null,
      role: 'moderator',
      circleId: null,
    })
    expect(exportOf(docs)).toEqual(before)
  })

  it('[model.F4] follows what people change, and only that', () => {
    const docs = openFile(mustParse(readExample()))
    const board = docs.get('b-swot.r-do') as Y.Doc
    board.clientID = 100
    const before = exportOf(docs)
    setFields(board, 's001', { topic: 'crm' }, null)
    moveCard(board, swot, 's002', { zone: 'T', place: { after: null } }, null)
    deleteCards(board, ['s003'], null)
    const after = exportOf(docs)
    const changed = after.cards.filter(
      card => JSON.stringify(card) !== JSON.stringify(before.cards.find(({ id }) => id === card.id)),
    )
    expect(changed.map(card => card.id).sort()).toEqual(['s001', 's002'])
    expect(after.cards.find(card => card.id === 's001')).toEqual({
      ...before.cards.find(card => card.id === 's001'),
      topic: 'crm',
    })
    expect(after.cards).toHaveLength(93)
  })

  it('[model.F7] hands out a file that can be read in, whatever stands in the documents', () => {
    const fills = ['cards', 'settings', 'roster', 'clients'].map(name => hostileRoot(name, [7, 100, 5]))
    fc.assert(
      fc.property(fc.tuple(...fills), ([fill, ...control]) => {
        const docs = openFile(mustParse(readExample()))
        for (const [id, doc] of docs) {
          if (id !== 'control') fill?.(doc)
          else for (const one of control) one(doc)
        }
        const out = JSON.parse(JSON.stringify(exportOf(docs)))
        const parsed = parseWorkshopFile(out)
        expect(parsed.ok ? [] : parsed.problems.filter(problem => !problem.path.endsWith('text'))).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect(parseWorkshopFile(exportOf(new Map()))).toMatchObject({ ok: true })
  })

  it('[model.F7] gives an id to a key that is none, or is taken elsewhere', () => {
    const docs = openFile(mustParse(readExample()))
    for (const id of ['b-swot.r-do', 'b-swot.r-ta']) {
      const board = docs.get(id) as Y.Doc
      board.clientID = 100
      for (const key of ['twin', '-x', 'ä'.repeat(90)])
        addCard(board, swot, { id: key, text: key, zone: 'S' }, null)
    }
    const out = mustParse(exportOf(docs))
    expect(out.cards).toHaveLength(100)
    expect(
      out.cards
        .filter(card => card.text === 'twin')
        .map(card => card.id)
        .sort(),
    ).toEqual(['twin', 'xtwin-1'])
    expect(exportOf(docs)).toEqual(out)
  })
})
