/** After a refusal nobody loses text: the client's engine against the real server, which really refuses. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { canPutBack, putBack } from '../../../client/store/put-back.ts'
import type { OpenBoard, WorkshopStore } from '../../../client/store/workshop-store.ts'
import type { SetAside } from '../../../client/sync/set-aside.ts'
import { defaultConfig } from '../../../server/config.ts'
import type { NewCard } from '../../../shared/model/card-writes.ts'
import { readCommentText, yCommentsOf } from '../../../shared/model/comments.ts'
import { addComment } from '../../../shared/model/remark-writes.ts'
import type { WorkshopCreated } from '../../../shared/protocol/join-links.ts'
import { createWorkshop, startTestServer, type TestServer } from '../../contract/http/test-server.ts'
import { createBrowser, isOffline, isSaved, openBoard, seesText, until } from './real-page.ts'

let server: TestServer
let workshop: WorkshopCreated
let links: Record<string, string>
beforeEach(async () => {
  server = await startTestServer({ sync: { ...defaultConfig.sync, maxFrameBytes: 3_000 } })
  workshop = await createWorkshop(server.visitor())
  links = workshop.joinLinks.participants
})
afterEach(() => server[Symbol.asyncDispose]())

const at = '2027-02-16T09:30:00.000Z'
const nowhere = { zone: null, after: null, topic: null, group: null, pos: null, fields: {}, before: null }
const copy = { localCopyName: 'copy', reason: 'refused' as const, at: 0, isDealtWith: false }
const long = (word: string) => `${word} `.repeat(400).trim()
const setAsideOf = ({ documents: { setAside } }: WorkshopStore) =>
  until(setAside.watch, () => setAside.get().length > 0 && setAside.get())
const nothingSetAside = ({ documents: { setAside } }: WorkshopStore) =>
  until(setAside.watch, () => setAside.get().length === 0)
const textsOf = (board: OpenBoard) => board.cards.list().map(card => card.text)
const isLive = ({ documents }: WorkshopStore, { documentId }: OpenBoard) => {
  const connection = documents.find(documentId)?.connection
  if (!connection) throw new Error('not open')
  return until(connection.watch, () => connection.get().kind === 'live')
}

async function joined(region = 'r-do') {
  const browser = createBrowser(server)
  await browser.join(links[region] ?? '', 'ann')
  return browser
}

/** Written without a line, in a page that is closed before it is back. */
async function leaveUnsent(browser: Awaited<ReturnType<typeof joined>>, card: NewCard): Promise<void> {
  const store = await browser.open()
  const board = await openBoard(store, 'r-do')
  await isSaved(store)
  browser.cutLines()
  await isOffline(store)
  board.actions.addAll([card])
  store.close()
}

/** Someone else of the region, who sees what is on the server. */
async function witness(): Promise<OpenBoard> {
  return openBoard(await (await joined()).open(), 'r-do')
}

/** The board anew, after the page has opened another instance of it. */
const freshBoard = (store: WorkshopStore, { documentId, cards }: OpenBoard) =>
  until(store.watchBoards.bind(store), () => {
    const board = store.findBoard(documentId)
    return board && board.cards !== cards && board
  })

describe('[Aside1] what the server refuses', () => {
  it('is offered as far as the server does not have it, with its place, and goes back in pieces', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    const [before = ''] = board.actions.addAll([
      { text: 'Safe before', zone: 'S' },
      { text: 'Safe too', zone: 'W' },
    ])
    await isSaved(store)
    browser.cutLines()
    await isOffline(store)
    board.actions.sharedText(before).write('Safe before and changed')
    board.actions.addAll([{ text: long('one'), zone: 'W', topic: 'energy' }])
    board.actions.addAll([{ text: long('two'), zone: 'O' }])
    browser.mendLines()

    const [item] = await setAsideOf(store)
    expect(item).toMatchObject({ reason: 'tooLarge', documentId: board.documentId })
    expect(item?.cards.map(({ text, zone, topic, before }) => ({ text, zone, topic, before }))).toEqual([
      { text: 'Safe before and changed', zone: 'S', topic: null, before: 'Safe before' },
      { text: long('one'), zone: 'W', topic: 'energy', before: null },
      { text: long('two'), zone: 'O', topic: null, before: null },
    ])
    const anew = await freshBoard(store, board)
    await seesText(anew, 'Safe too')
    expect(textsOf(anew)).not.toContain(long('one'))
    expect(store.documents.savedState.get()).toEqual({ kind: 'refused', reason: 'tooLarge' })

    if (item) putBack(item, anew)
    store.documents.dropSetAside(item?.localCopyName ?? '')
    await isSaved(store)
    const seen = await witness()
    for (const text of ['Safe before and changed', 'Safe too', long('one')]) await seesText(seen, text)
    expect(await seesText(seen, long('two'))).toMatchObject({ zone: 'O' })
    expect(textsOf(seen)).toHaveLength(4)
  })

  it('is still offered after a reload, and gone once it is on the board by other ways', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    await isSaved(store)
    board.actions.addAll([
      { text: long('much'), zone: 'S' },
      { text: long('more'), zone: 'S' },
    ])
    await setAsideOf(store)
    store.close()

    const again = await browser.open()
    expect(again.documents.setAside.get()[0]?.cards.map(card => card.text)).toEqual([
      long('much'),
      long('more'),
    ])
    const boardAgain = await openBoard(again, 'r-do')
    await isLive(again, boardAgain)
    for (const word of ['much', 'more']) boardAgain.actions.addAll([{ text: long(word), zone: 'T' }])
    const seen = await witness()
    for (const word of ['much', 'more']) await seesText(seen, long(word))
    browser.cutLines()
    browser.mendLines()
    await nothingSetAside(again)
    await isSaved(again)
  })

  it('leaves the words of others as they are where they wrote meanwhile', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    const seen = await witness()
    const [id = ''] = board.actions.addAll([{ text: 'Start', zone: 'S' }])
    await seesText(seen, 'Start')
    await isSaved(store)
    browser.cutLines()
    await isOffline(store)
    board.actions.sharedText(id).write(`Start ${long('mine')}`)
    board.actions.addAll([{ text: long('new'), zone: 'S' }])
    seen.actions.sharedText(id).write('Start of theirs')
    await seesText(seen, 'Start of theirs')
    browser.mendLines()

    const [item] = await setAsideOf(store)
    const anew = await freshBoard(store, board)
    await seesText(anew, 'Start of theirs')
    seen.actions.sharedText(id).write('Start all over')
    await seesText(anew, 'Start all over')
    if (item) putBack(item, anew)
    await seesText(seen, long('new'))
    expect(textsOf(seen)).toEqual(['Start all over', item?.cards[0]?.text, long('new')])
    expect(item?.cards[0]?.text).toContain(long('mine'))
  })

  it('is found in a copy that was spoilt, though nothing told that it was unsaved', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    board.actions.addAll([{ text: 'On the server', zone: 'S' }])
    await isSaved(store)
    store.close()
    const [name = ''] = [...browser.copies.updatesByName.keys()].filter(one => one.includes(board.documentId))
    const spoilt = new Y.Doc()
    const yCard = new Y.Map<unknown>([
      ['text', new Y.Text('From the spoilt copy')],
      ['quadrant', 'T'],
    ])
    spoilt.getMap('cards').set('spoilt', yCard)
    spoilt.getText('no such root').insert(0, 'x')
    browser.copies.updatesByName.get(name)?.push(Y.encodeStateAsUpdate(spoilt))

    const again = await browser.open()
    await openBoard(again, 'r-do')
    const [item] = await setAsideOf(again)
    expect(item).toMatchObject({ reason: 'refused', cards: [{ text: 'From the spoilt copy', zone: 'T' }] })
  })

  it('tells of a refused change that held no words, and of nothing that was on the server', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    const [id = ''] = board.actions.addAll([{ text: 'A card', zone: 'S' }])
    await isSaved(store)
    board.actions.setFields(id, { topic: 'x'.repeat(4_000) })
    const [item] = await setAsideOf(store)
    expect(item?.cards).toEqual([])
    await isSaved(store)
    await seesText(await freshBoard(store, board), 'A card')
  })
})

describe('[Aside1] comments that the server refuses', () => {
  const docOf = (store: WorkshopStore, { documentId }: OpenBoard) =>
    store.documents.find(documentId)?.doc ?? new Y.Doc()
  const commentsOf = (doc: Y.Doc) =>
    Array.from(yCommentsOf(doc), ([, on, yComment]) => [on, readCommentText(yComment)])

  it('are offered with the cards, and are back on the card they are about', async () => {
    const browser = await joined()
    const store = await browser.open()
    const board = await openBoard(store, 'r-do')
    const [id = ''] = board.actions.addAll([{ text: 'A card', zone: 'S' }])
    const say = (text: string) =>
      board.actions.perform((doc, origin) => addComment(doc, id, { text, at }, origin))
    say('Heard by all')
    await isSaved(store)
    browser.cutLines()
    await isOffline(store)
    say('Who pays for it?')
    board.actions.addAll([{ text: long('one'), zone: 'W' }])
    board.actions.addAll([{ text: long('two'), zone: 'W' }])
    browser.mendLines()

    const [item] = await setAsideOf(store)
    expect(item?.cards.map(({ text, commentOn }) => ({ text, commentOn }))).toEqual([
      { text: long('one'), commentOn: undefined },
      { text: long('two'), commentOn: undefined },
      { text: 'Who pays for it?', commentOn: id },
    ])
    const anew = await freshBoard(store, board)
    await seesText(anew, 'A card')
    expect(commentsOf(docOf(store, anew))).toEqual([[id, 'Heard by all']])
    expect(item && canPutBack(item, anew)).toBe(true)
    if (item) putBack(item, anew)
    store.documents.dropSetAside(item?.localCopyName ?? '')
    await isSaved(store)
    const other = await (await joined()).open()
    const seen = await openBoard(other, 'r-do')
    await seesText(seen, long('two'))
    const doc = docOf(other, seen)
    const watch = (listener: () => void) => {
      doc.on('update', listener)
      return () => doc.off('update', listener)
    }
    await until(watch, () => commentsOf(doc).length === 2)
    expect(commentsOf(doc)).toEqual(
      expect.arrayContaining([
        [id, 'Heard by all'],
        [id, 'Who pays for it?'],
      ]),
    )
  })

  it('stay where they are when the card they are about is gone', async () => {
    const board = await openBoard(await (await joined()).open(), 'r-do')
    const [id = ''] = board.actions.addAll([{ text: 'A card', zone: 'S' }])
    const comment = { ...nowhere, id: 'm', text: 'Said', commentOn: id }
    const item: SetAside = { ...copy, documentId: board.documentId, cards: [comment] }
    expect(canPutBack(item, board)).toBe(true)
    board.actions.remove([id])
    expect(canPutBack(item, board)).toBe(false)
    const card = { ...nowhere, id, text: 'A card' }
    expect(canPutBack({ ...item, cards: [card, comment] }, board)).toBe(true)
  })
})

describe('[Aside2] what cannot be sent any more', () => {
  it('of an older epoch is offered, and the new one opened', async () => {
    const browser = await joined()
    const stale = await browser.open(one => (one.boardId === null ? one : { ...one, epoch: 0 }))
    const board = await openBoard(stale, 'r-do')
    board.actions.addAll([{ text: 'Written on an old board', zone: 'W' }])
    const [item] = await setAsideOf(stale)
    expect(item).toMatchObject({
      reason: 'staleEpoch',
      cards: [{ text: 'Written on an old board', zone: 'W' }],
    })
    const anew = await freshBoard(stale, board)
    if (item) putBack(item, anew)
    expect(await seesText(await witness(), 'Written on an old board')).toMatchObject({ zone: 'W' })
  })

  it('by somebody who joined in this browser before is offered to whoever comes after', async () => {
    const browser = await joined()
    await leaveUnsent(browser, { text: 'From the one before', zone: 'O' })
    browser.mendLines()
    await browser.join(links['r-do'] ?? '', 'ben')
    const next = await browser.open()
    const [item] = await setAsideOf(next)
    expect(item).toMatchObject({ reason: 'otherPerson', cards: [{ text: 'From the one before' }] })
    if (item) putBack(item, await openBoard(next, 'r-do'))
    await seesText(await witness(), 'From the one before')
  })

  it('since the right to write was lost while the line stood is offered', async () => {
    const browser = await joined('r-ta')
    const store = await browser.open(one => ({ ...one, access: 'write' }))
    const board = await openBoard(store, 'r-do')
    board.actions.addAll([{ text: 'Not mine to write', zone: 'S' }])
    const { documents } = store
    documents.learn(store.info.session.documents)
    expect((await setAsideOf(store))[0]).toMatchObject({
      reason: 'readOnly',
      cards: [{ text: 'Not mine to write' }],
    })
    expect((await freshBoard(store, board)).access).toBe('read')
  })

  it('since the right to write was lost while the page was closed is offered', async () => {
    const browser = await joined('r-ta')
    const store = await browser.open(one => ({ ...one, access: 'write' }))
    const board = await openBoard(store, 'r-do')
    browser.cutLines()
    await isOffline(store)
    board.actions.addAll([{ text: 'Before the phase closed', zone: 'S' }])
    store.close()
    browser.mendLines()
    const again = await browser.open()
    expect((await setAsideOf(again))[0]).toMatchObject({
      reason: 'readOnly',
      cards: [{ text: 'Before the phase closed' }],
    })
    expect(again.documents.savedState.get().kind).not.toBe('saved')
  })

  it('[Aside2, End1] since the workshop was ended is offered, and put back once it is open again', async () => {
    const moderator = server.visitor()
    await moderator.join(workshop.joinLinks.moderator)
    const setEnded = (ended: boolean) => moderator.post(`/api/workshops/${workshop.id}/end`, { ended })
    const browser = await joined()
    await leaveUnsent(browser, { text: 'Written on the train', zone: 'S' })
    await setEnded(true)
    browser.mendLines()

    const ended = await browser.open()
    const [item] = await setAsideOf(ended)
    expect(item).toMatchObject({ reason: 'readOnly', cards: [{ text: 'Written on the train' }] })
    ended.close()

    await setEnded(false)
    const again = await browser.open()
    const [kept] = await setAsideOf(again)
    if (kept) putBack(kept, await openBoard(again, 'r-do'))
    await seesText(await witness(), 'Written on the train')
  })
})

describe('[Saved1] what an earlier page left unsaved', () => {
  it('is sent though nobody looks at its board, and nothing is called saved before', async () => {
    const browser = await joined()
    await leaveUnsent(browser, { text: 'Left behind', zone: 'O' })
    browser.mendLines()
    const again = await browser.open()
    const { savedState } = again.documents
    const left = () => browser.kept.keys('').filter(key => key.includes('/unsaved/'))
    const leftWhenSaved: string[] = []
    savedState.watch(() => savedState.get().kind === 'saved' && leftWhenSaved.push(...left()))
    expect(left()).toHaveLength(1)
    await isSaved(again)
    expect(leftWhenSaved).toEqual([])
    expect(left()).toEqual([])
    await seesText(await witness(), 'Left behind')
  })
})
