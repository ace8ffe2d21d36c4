import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { type Card, readCardById, readCards } from '../../../shared/model/card.ts'
import { addCard, deleteCards, setCardText, setField, setFields } from '../../../shared/model/card-writes.ts'
import { isChangedSinceRelease } from '../../../shared/model/draft-state.ts'
import { exportDrafts, exportWorkshop } from '../../../shared/model/export-workshop.ts'
import {
  letStand,
  markReady,
  noteReleased,
  noteWithdrawn,
  putBackAsDrafts,
  putCopies,
  takeCopies,
  takeOffBoard,
} from '../../../shared/model/release-writes.ts'
import { restoreChanges } from '../../../shared/model/restore-workshop.ts'
import {
  applyChanges,
  bytesWritten,
  meet,
  mustParse,
  openFile,
  ownerOf,
  peer,
  readExample,
  serverId,
  swotContext,
} from './workshop-docs.ts'

const ofDrafts = swotContext({ visibility: 'region' })
const ofBoard = swotContext()

/** The example's workshop with drafts; two drafts of p-100 in Dortmund's. */
function workshop() {
  const example = readExample() as { workshop: object }
  const file = mustParse({ ...example, workshop: { ...example.workshop, privacy: 'drafts' } })
  const docs = openFile(file)
  const of = (id: string) => docs.get(id) as Y.Doc
  const [drafts, board, control] = [of('b-swot.r-do~drafts'), of('b-swot.r-do'), of('control')]
  write(drafts, 100, doc => {
    addCard(
      doc,
      swot,
      { id: 'd-1', text: 'Wenig Platz', zone: 'W', topic: 'crm', fields: { hue: 'x' } },
      null,
    )
    addCard(doc, swot, { id: 'd-2', text: 'Zu teuer', zone: 'T' }, null)
  })
  return { docs, drafts, board, control }
}
type Workshop = ReturnType<typeof workshop>

function write(live: Y.Doc, clientId: number, act: (doc: Y.Doc) => unknown): void {
  const own = peer(clientId, live)
  act(own)
  Y.applyUpdate(live, Y.encodeStateAsUpdate(own, Y.encodeStateVector(live)))
}
const asServer = (live: Y.Doc, act: (doc: Y.Doc) => unknown) => write(live, serverId, act)

function release({ drafts, board, control }: Workshop, ...ids: string[]): void {
  const copies: ReturnType<typeof takeCopies> = []
  asServer(drafts, doc => copies.push(...takeCopies(doc, ids, ofDrafts)))
  asServer(board, doc => putCopies(doc, copies, ofBoard))
  asServer(control, doc => noteReleased(doc, 'b-swot', ids, { regionId: 'r-do', at: 'now', by: 'p-9' }))
}

function withdraw({ drafts, board, control }: Workshop, id: string): void {
  const copies: ReturnType<typeof takeOffBoard> = []
  asServer(board, doc => copies.push(...takeOffBoard(doc, [id], ofBoard)))
  asServer(drafts, doc => putBackAsDrafts(doc, copies, ofDrafts))
  asServer(control, doc => noteWithdrawn(doc, 'b-swot', [id]))
}

const draftOf = ({ drafts }: Workshop, id = 'd-1') => readCardById(drafts, id, ofDrafts) as Card
const copyOf = ({ board }: Workshop, id = 'd-1') => readCardById(board, id, ofBoard) as Card
const isChanged = (its: Workshop) => isChangedSinceRelease(draftOf(its), copyOf(its))
const notes = ({ control }: Workshop) =>
  [...control.getMap('decisions').keys()].filter(key => key.startsWith('released:'))

describe('releasing', () => {
  it('[model.P1] copies the draft under its id with its author, and leaves the draft', () => {
    const its = workshop()
    release(its, 'd-1')
    const { author, text, topic, zone, region, visibility, unknown } = copyOf(its)
    expect({ author, text, topic, zone, region, visibility, unknown }).toEqual({
      author: 'p-100',
      text: 'Wenig Platz',
      topic: 'crm',
      zone: 'W',
      region: 'r-do',
      visibility: 'workshop',
      unknown: { hue: 'x' },
    })
    expect(copyOf(its).order).toBe(draftOf(its).order)
    expect(draftOf(its)).toMatchObject({ text: 'Wenig Platz', author: 'p-100', visibility: 'region' })
    expect(its.control.getMap('decisions').get('released:b-swot/d-1')).toEqual({
      regionId: 'r-do',
      at: 'now',
      by: 'p-9',
    })
    expect(its.board.getMap('cards').has('d-2')).toBe(false)
  })

  it('[model.P2] writes nothing a second time', () => {
    const its = workshop()
    release(its, 'd-1')
    const bytes = [its.drafts, its.board, its.control].map(doc =>
      bytesWritten(doc, () => release(its, 'd-1')),
    )
    expect(bytes).toEqual([0, 0, 0])
  })

  it('[model.P2] makes the copy what the draft has become, where it lies', () => {
    const its = workshop()
    release(its, 'd-1')
    const { order } = copyOf(its)
    const yBefore = its.board.getMap('cards').get('d-1')
    write(its.drafts, 101, doc => {
      setCardText(doc, swot, 'd-1', 'Wenig Platz im Hafen', null)
      setFields(doc, 'd-1', { topic: null, quadrant: 'T' }, null)
    })
    release(its, 'd-1')
    expect(copyOf(its)).toMatchObject({ text: 'Wenig Platz im Hafen', topic: null, zone: 'T', order })
    expect(its.board.getMap('cards').get('d-1')).toBe(yBefore)
  })

  it('[model.P3] leaves what a teammate wrote offline in the draft, which then is changed since', () => {
    const its = workshop()
    const offline = peer(101, its.drafts)
    setCardText(offline, swot, 'd-1', 'Wenig Platz in der Stadt', null)
    release(its, 'd-1')
    expect(isChanged(its)).toBe(false)
    meet(its.drafts, offline)
    expect(draftOf(its).text).toBe('Wenig Platz in der Stadt')
    expect(copyOf(its).text).toBe('Wenig Platz')
    expect(isChanged(its)).toBe(true)
    asServer(its.drafts, doc => letStand(doc, ['d-1'], ofDrafts))
    expect([isChanged(its), draftOf(its).text]).toEqual([false, 'Wenig Platz in der Stadt'])
    release(its, 'd-1')
    expect([isChanged(its), copyOf(its).text]).toEqual([false, 'Wenig Platz in der Stadt'])
  })

  it('[model.P3] takes what was written on the board for no change of the draft', () => {
    const its = workshop()
    release(its, 'd-1')
    write(its.board, 101, doc => setCardText(doc, swot, 'd-1', 'Kein Platz', null))
    expect(isChanged(its)).toBe(false)
    write(its.drafts, 101, doc => setCardText(doc, swot, 'd-1', 'Kein Platz', null))
    expect(isChanged(its)).toBe(false)
  })

  it('[model.P4] withdraws with what was written on the board meanwhile', () => {
    const its = workshop()
    release(its, 'd-1', 'd-2')
    write(its.board, 101, doc => setFields(doc, 'd-1', { topic: 'rfid', disposition: 'keep_improve' }, null))
    withdraw(its, 'd-1')
    withdraw(its, 'd-2')
    expect([...its.board.getMap('cards').keys()]).not.toContain('d-1')
    expect(notes(its)).toEqual([])
    expect(draftOf(its)).toMatchObject({
      topic: 'rfid',
      author: 'p-100',
      fields: { disposition: 'keep_improve' },
      draft: { released: undefined },
    })
    expect(draftOf(its, 'd-2').text).toBe('Zu teuer')
    expect(readCards(its.drafts, ofDrafts)).toHaveLength(2)
    withdraw(its, 'd-1')
    expect(readCards(its.drafts, ofDrafts)).toHaveLength(2)
  })

  it('[model.P4] keeps both where board and draft changed, and makes a draft where there was none', () => {
    const its = workshop()
    release(its, 'd-1')
    write(its.board, 101, doc => setCardText(doc, swot, 'd-1', 'Vom Board', null))
    write(its.drafts, 101, doc => setCardText(doc, swot, 'd-1', 'Vom Entwurf', null))
    withdraw(its, 'd-1')
    withdraw(its, 's001')
    const drafts = readCards(its.drafts, ofDrafts)
    expect(drafts.map(card => card.text)).toEqual(
      expect.arrayContaining(['Vom Board', 'Vom Entwurf', 'Zu teuer']),
    )
    expect(drafts).toHaveLength(4)
    expect(draftOf(its, 's001')).toMatchObject({ author: 'do-04', visibility: 'region', zone: 'S' })
  })

  it('[model.P5] counts marks of the server alone, and lets none out', () => {
    const its = workshop()
    asServer(its.drafts, doc => markReady(doc, ['d-1'], true))
    write(its.drafts, 101, doc => {
      for (const yCard of doc.getMap<Y.Map<unknown>>('cards').values()) yCard.set('~released', 'forged')
      doc.getMap<Y.Map<unknown>>('cards').get('d-2')?.set('~ready', true)
    })
    expect(draftOf(its).draft).toEqual({ released: undefined, isReady: true })
    expect(draftOf(its, 'd-2').draft).toEqual({ released: undefined, isReady: false })
    asServer(its.drafts, doc => markReady(doc, ['d-1'], false))
    expect(draftOf(its).draft?.isReady).toBe(false)
    release(its, 'd-1')
    const out = JSON.stringify([
      exportWorkshop(its.docs, { ownerOf }),
      [...exportDrafts(its.docs, { ownerOf }).values()],
    ])
    expect(out).toContain('Zu teuer')
    expect(out).not.toMatch(/forged|"~?(released|ready)"/)
  })

  it('[model.P1] passes over drafts that are gone', () => {
    const its = workshop()
    write(its.drafts, 101, doc => deleteCards(doc, ['d-2'], null))
    release(its, 'd-1')
    let copies = 0
    asServer(its.drafts, doc => {
      copies = takeCopies(doc, ['d-2', 'nowhere'], ofDrafts).length
    })
    expect(copies).toBe(0)
  })

  it('[model.P6] notes as released what lies on the board after going back', () => {
    const its = workshop()
    const fileNow = () => mustParse(JSON.parse(JSON.stringify(exportWorkshop(its.docs, { ownerOf }))))
    const before = fileNow()
    release(its, 'd-1')
    const after = fileNow()
    applyChanges(its.docs, restoreChanges(its.docs, before, ownerOf))
    expect([notes(its), copyOf(its)]).toEqual([[], undefined])
    expect(draftOf(its).text).toBe('Wenig Platz')
    applyChanges(its.docs, restoreChanges(its.docs, after, ownerOf))
    expect(notes(its)).toEqual(['released:b-swot/d-1'])
    expect([copyOf(its).text, isChanged(its)]).toEqual(['Wenig Platz', false])
    write(its.board, 100, doc => setField(doc, 'd-1', 'topic', 'rfid', null))
    expect(isChanged(its)).toBe(false)
  })
})
