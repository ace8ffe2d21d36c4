import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardKind } from '../../../shared/boards/registry.ts'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { readCards } from '../../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  moveCard,
  setCardText,
  setField,
  setFields,
} from '../../../shared/model/card-writes.ts'
import { readControl } from '../../../shared/model/control.ts'
import { bindClients, putParticipant, writeSettings } from '../../../shared/model/control-writes.ts'
import { exportDrafts, exportWorkshop } from '../../../shared/model/export-workshop.ts'
import { restoreChanges } from '../../../shared/model/restore-workshop.ts'
import type { WorkshopFile } from '../../../shared/model/workshop-file.ts'
import {
  applyChanges,
  bytesWritten,
  mustParse,
  openFile,
  ownerOf,
  peer,
  readExample,
  serverId,
} from './workshop-docs.ts'

type Docs = Map<string, Y.Doc>

/** The example with two people who joined, one of whom wrote a card; snapshot taken. */
function workshopWithSnapshot(): { docs: Docs; snapshot: WorkshopFile } {
  const docs = openFile(mustParse(readExample()))
  const control = docs.get('control') as Y.Doc
  for (const id of [100, 101]) {
    putParticipant(control, `p-${id}`, {
      alias: `Gast ${id}`,
      regionId: 'r-do',
      role: 'participant',
      circleId: null,
    })
    bindClients(control, [{ clientId: id, participantId: `p-${id}` }])
  }
  write(docs, 'b-swot.r-do', 100, doc =>
    addCard(doc, swot, { id: 'own', text: 'Eigene Karte', zone: 'S' }, null),
  )
  return { docs, snapshot: exportOf(docs) }
}

function exportOf(docs: Docs): WorkshopFile {
  return mustParse(JSON.parse(JSON.stringify(exportWorkshop(docs, { ownerOf }))))
}

/** As one person, in the live document. */
function write(docs: Docs, id: string, clientId: number, act: (doc: Y.Doc) => unknown): void {
  const live = docs.get(id) as Y.Doc
  const own = peer(clientId, live)
  act(own)
  Y.applyUpdate(live, Y.encodeStateAsUpdate(own, Y.encodeStateVector(live)))
}

/** Restores and says how many bytes that put into the logs. */
function restore(docs: Docs, snapshot: WorkshopFile): number {
  const changes = restoreChanges(docs, snapshot, ownerOf)
  return [...changes].reduce((sum, [id, change]) => {
    const live = docs.get(id) as Y.Doc
    return sum + bytesWritten(live, () => applyChanges(docs, new Map([[id, change]])))
  }, 0)
}

const idsIn = (doc: Y.Doc) => [...doc.getMap('cards').keys()].sort()

describe('restoring', () => {
  it('[model.S1] brings the file back: words, fields, order, deleted and added cards', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    write(docs, 'b-swot.r-do', 101, doc => {
      setCardText(doc, swot, 's001', 'Ganz anders', null)
      setFields(doc, 's002', { topic: null, disposition: 'give_up_avoid', colour: 'rot' }, null)
      moveCard(doc, swot, 's003', { zone: 'T', place: { after: null } }, null)
      deleteCards(doc, ['s004', 'own'], null)
      addCard(doc, swot, { id: 'later', text: 'später', zone: 'S' }, null)
    })
    write(docs, 'b-circle.z-1', 101, doc => setCardText(doc, boardKind('circle_notes'), 'n004', 'leer', null))
    expect(exportOf(docs)).not.toEqual(snapshot)
    restore(docs, snapshot)
    expect(exportOf(docs)).toEqual(snapshot)
  })

  it('[model.S1] keeps living cards and makes deleted ones anew, as the server’s', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    const live = docs.get('b-swot.r-do') as Y.Doc
    const yKept = live.getMap('cards').get('s001')
    write(docs, 'b-swot.r-do', 101, doc => {
      setCardText(doc, swot, 's001', 'x', null)
      deleteCards(doc, ['own'], null)
    })
    restore(docs, snapshot)
    expect(readControl(docs.get('control') as Y.Doc).participants).toHaveLength(38)
    expect(live.getMap('cards').get('s001')).toBe(yKept)
    expect((live.getMap('cards').get('own') as Y.Map<unknown>)._item?.id.client).toBe(serverId)
    expect(exportOf(docs).cards.find(card => card.id === 'own')).toMatchObject({
      author: 'p-100',
      region: 'r-do',
    })
  })

  it('[model.S1] is one more change to people who write meanwhile', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    const live = docs.get('b-swot.r-do') as Y.Doc
    write(docs, 'b-swot.r-do', 101, doc => setCardText(doc, swot, 's001', 'Drei Projekte', null))
    const offline = peer(102, live)
    addCard(offline, swot, { id: 'offline', text: 'unterwegs', zone: 'O' }, null)
    restore(docs, snapshot)
    Y.applyUpdate(live, Y.encodeStateAsUpdate(offline))
    expect(idsIn(live)).toContain('offline')
    expect(exportOf(docs).cards.filter(card => card.id !== 'offline')).toEqual(snapshot.cards)
  })

  it('[model.S2] writes nothing where nothing changed, and little where little did', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    expect(restore(docs, snapshot)).toBe(0)
    write(docs, 'b-swot.r-do', 101, doc =>
      setCardText(doc, swot, 's001', `${snapshot.cards[15]?.text}!`, null),
    )
    expect(restore(docs, snapshot)).toBeLessThan(60)
    write(docs, 'b-swot.r-ta', 101, doc => moveCard(doc, swot, 's034', { place: { before: null } }, null))
    expect(restore(docs, snapshot)).toBeLessThan(60)
    expect(exportOf(docs)).toEqual(snapshot)
  })

  it('[model.S3] leaves roster, clients, decisions and drafts alone', () => {
    const example = readExample() as { cards: Record<string, unknown>[] }
    const draft = { ...example.cards[20], id: 'draft', visibility: 'region' }
    const docs = openFile(mustParse({ ...example, cards: [...example.cards, draft] }))
    const snapshot = exportOf(docs)
    const control = docs.get('control') as Y.Doc
    control.getMap('decisions').set('phase', 'circles')
    putParticipant(control, 'p-100', { alias: 'Neu', regionId: 'r-be', role: 'participant', circleId: null })
    bindClients(control, [{ clientId: 100, participantId: 'p-100' }])
    writeSettings(control, { topics: [], later: true })
    restore(docs, snapshot)
    const { roster, clients, settings } = readControl(control)
    expect([roster.get('p-100')?.alias, clients.get(100)]).toEqual(['Neu', 'p-100'])
    expect(control.getMap('decisions').get('phase')).toBe('circles')
    expect(settings.topics).toEqual(snapshot.topics)
    expect(settings).not.toHaveProperty('later')
    expect(exportDrafts(docs, { ownerOf }).size).toBe(1)
  })

  it('[model.S3] leaves a client’s card its author, and takes back what was forged on the server’s', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    write(docs, 'b-swot.r-do', 101, doc => {
      for (const id of ['own', 's001']) {
        const yCard = doc.getMap('cards').get(id) as Y.Map<unknown>
        for (const key of ['author', 'visibility', 'kind', 'board', 'region']) yCard.set(key, 'forged')
      }
      const yOther = doc.getMap('cards').get('s002') as Y.Map<unknown>
      yOther.set('author', yOther.get('author'))
      setField(doc, 'own', 'topic', 'crm', null)
    })
    expect(exportOf(docs).cards.find(card => card.id === 's002')?.author).toBeNull()
    restore(docs, snapshot)
    expect(exportOf(docs)).toEqual(snapshot)
  })

  it('[model.S1] gets there from any state, and staying there costs nothing', () => {
    const types: Record<string, string> = { 'b-synergy': 'synergy_map', 'b-circle.z-1': 'circle_notes' }
    const step = fc.record({
      what: fc.constantFrom('text', 'move', 'delete', 'add', 'topic', 'zone'),
      board: fc.constantFrom('b-swot.r-do', 'b-swot.r-ta', 'b-circle.z-1', 'b-synergy'),
      card: fc.nat({ max: 12 }),
      next: fc.nat({ max: 12 }),
      word: fc.string({ unit: fc.constantFrom('a', '😀', '\n'), maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const { docs, snapshot } = workshopWithSnapshot()
        for (const [i, { what, board, card, next, word }] of steps.entries()) {
          const kind = boardKind(types[board] ?? 'swot')
          write(docs, board, 101, doc => {
            const context = { kind, boardId: '', region: null, circle: null, visibility: 'workshop' as const }
            const cards = readCards(doc, { ...context, ownerOf, regionOf: () => null, langOf: () => null })
            const id = cards[card % cards.length]?.id ?? ''
            const place = { after: cards[next % cards.length]?.id ?? null }
            const zone = kind.zones[next % kind.zones.length]?.id ?? null
            if (what === 'text') setCardText(doc, kind, id, word, null)
            else if (what === 'move') moveCard(doc, kind, id, { place }, null)
            else if (what === 'zone') moveCard(doc, kind, id, { zone, place }, null)
            else if (what === 'delete') deleteCards(doc, [id], null)
            else if (what === 'topic') setField(doc, id, 'topic', word, null)
            else addCard(doc, kind, { id: `new${i}`, text: word, zone, place }, null)
          })
        }
        restore(docs, snapshot)
        expect(exportOf(docs)).toEqual(snapshot)
        expect(restore(docs, snapshot)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('[model.S4] takes a board away that the file does not have, and brings it back with its cards', () => {
    const { docs, snapshot } = workshopWithSnapshot()
    const control = docs.get('control') as Y.Doc
    writeSettings(control, { boards: [...snapshot.boards, { id: 'b-new', type: 'free' }] as never })
    docs.set('b-new', new Y.Doc())
    write(docs, 'b-new', 100, doc => addCard(doc, boardKind('free'), { id: 'n1', text: 'New' }, null))
    const withBoard = exportOf(docs)
    restore(docs, snapshot)
    expect(exportOf(docs)).toEqual(snapshot)
    restore(docs, withBoard)
    expect(exportOf(docs).cards.filter(card => card.board === 'b-new')).toHaveLength(1)
    expect(exportOf(docs)).toEqual(withBoard)
  })
})
