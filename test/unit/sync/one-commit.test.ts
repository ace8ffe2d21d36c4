/** What the gate says of a frame does not depend on whether those before it came in the same commit. */
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { replay } from '../../../server/room/replay.ts'
import { createStagedDocument, type StagedDocument } from '../../../server/room/staged-document.ts'
import type { Judgement } from '../../../server/room/submission.ts'
import { decodeUpdate } from '../../../server/sync/gate/decode.ts'
import { judgeUpdate } from '../../../server/sync/gate/judge.ts'
import { boardKind } from '../../../shared/boards/registry.ts'
import { findYCard, readText } from '../../../shared/model/card.ts'
import { addCard, deleteCards, setCardText } from '../../../shared/model/card-writes.ts'
import { comparedTo } from '../../convergence/oracle.ts'

const swot = boardKind('swot')
const author = { isOwn: () => true, isFree: () => true }
const rules = { rootNames: new Set(['cards']), maxTextLength: 1e6, maxSteps: 1e6, maxNewClientIds: 64 }

function createPage(clientId: number, known: Uint8Array): Y.Doc {
  const doc = replay([known])
  doc.clientID = clientId
  return doc
}

function openOn(known: Uint8Array): StagedDocument {
  return createStagedDocument([known], error => {
    throw error
  })
}

/** The verdicts on frames that wait together. */
function stageTogether(document: StagedDocument, frames: readonly Uint8Array[]): string[] {
  const verdicts: string[] = []
  const submissions = frames.map(update => ({
    update,
    judge(yDoc: Y.Doc): Judgement {
      const decoded = decodeUpdate(update, 1e6)
      const verdict = typeof decoded === 'string' ? decoded : judgeUpdate(yDoc, decoded, author, rules)
      if (typeof verdict === 'string' || verdict.kind !== 'new') {
        verdicts.push(typeof verdict === 'string' || verdict.kind !== 'refused' ? 'gap' : verdict.objection)
        return { kind: 'rejected' }
      }
      verdicts.push('new')
      return { kind: 'apply', owners: [], news: verdict.news }
    },
    settled: () => undefined,
  }))
  expect(document.stage(submissions)).toBe(true)
  return verdicts
}

/** Whether what the pages send comes in one commit or in several. */
function expectSameTogether(known: Uint8Array, pages: readonly Y.Doc[]): void {
  const begin = Y.encodeStateVectorFromUpdate(known)
  const frames = pages.map(page => Y.encodeStateAsUpdate(page, begin))
  const [apart, together] = [openOn(known), openOn(known)]
  expect(frames.flatMap(frame => stageTogether(apart, [frame]))).toEqual(frames.map(() => 'new'))
  expect(stageTogether(together, frames)).toEqual(frames.map(() => 'new'))
  expect(comparedTo(apart.yDoc)(together.yDoc)).toBe(true)
}

it('[Gate1] passes what one tab wrote beside words that the other, which deletes the card, has collected', () => {
  const server = new Y.Doc()
  addCard(server, swot, { id: 'one', text: 'imported' }, null)
  const known = Y.encodeStateAsUpdate(server)
  const [first, second] = [createPage(7, known), createPage(8, known)]
  setCardText(second, swot, 'one', 'imXported', null)
  // by the copy that both tabs have, before any of it is sent
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
  deleteCards(first, ['one'], null)
  setCardText(second, swot, 'one', 'imXYported', null)
  expectSameTogether(known, [first, second])
})

it('[Gate1] passes what was written into a card that a frame before it has deleted', () => {
  const server = new Y.Doc()
  addCard(server, swot, { id: 'one', text: '' }, null)
  const known = Y.encodeStateAsUpdate(server)
  const [first, second] = [createPage(7, known), createPage(8, known)]
  deleteCards(first, ['one'], null)
  setCardText(second, swot, 'one', 'too late', null)
  expectSameTogether(known, [first, second])
})

it('[Gate5] takes only what is new of a run that goes on: a lie about where it began cuts no letter', () => {
  const server = new Y.Doc()
  addCard(server, swot, { id: 'one', text: '' }, null)
  server.clientID = 7
  setCardText(server, swot, 'one', 'a😀', null)
  const known = Y.encodeStateAsUpdate(server)
  // as one run that begins in the middle of the letter, and goes on behind it
  const { structs } = Y.decodeUpdate(known)
  const text = structs.find(struct => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
  const begin = (text as Y.Item).id.clock + 2
  const liar = replay([known])
  liar.clientID = 7
  setCardText(liar, swot, 'one', 'a😀bc', null)
  const honest = Y.encodeStateAsUpdate(liar, Y.encodeStateVector(server))
  const lie = new Y.Item(
    ...([Y.createID(7, begin), null, Y.createID(7, begin - 1), null, null, null, null] as const),
    new Y.ContentString('😀x'),
  )
  const encoder = new Y.UpdateEncoderV1()
  for (const value of [1, 1]) encoding.writeVarUint(encoder.restEncoder, value)
  encoder.writeClient(7)
  encoding.writeVarUint(encoder.restEncoder, begin)
  lie.write(encoder, 0)
  encoding.writeVarUint(encoder.restEncoder, 0)
  for (const frame of [encoder.toUint8Array(), honest]) {
    const document = openOn(known)
    expect(stageTogether(document, [frame])).toEqual(['new'])
    const stored = replay([known, ...(document.take()?.updates ?? [])])
    expect(comparedTo(stored)(document.yDoc)).toBe(true)
    expect(readText(findYCard(document.yDoc, 'one') as Y.Map<unknown>, swot)).toContain('a😀')
  }
})
