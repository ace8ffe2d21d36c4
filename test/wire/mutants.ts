/**
 * Mutated updates against the gate and a staged document, by a seed: honest changes of several authors with bytes
 * flipped, cut, doubled and spliced. Whatever comes of one, nothing may be left pending, and what is in memory must
 * be what is stored.
 */
import * as Y from 'yjs'
import { createStagedDocument } from '../../server/room/staged-document.ts'
import { decodeUpdate } from '../../server/sync/gate/decode.ts'
import { judgeUpdate } from '../../server/sync/gate/judge.ts'
import { defaultSyncLimits } from '../../server/sync/limits.ts'
import { type Chance, createChance } from '../convergence/clock.ts'
import { addCard } from './stock-client.ts'

export interface MutantFindings {
  verdicts: Record<string, number>
  /** Mutants that passed the gate and that Yjs could not apply: nothing of them may stay. */
  lateThrows: number
  differing: number
  pending: number
}

const rules = { rootNames: new Set(['cards']), ...defaultSyncLimits }

export function runMutants(seed: number, count: number): MutantFindings {
  const chance = createChance(seed)
  const stored: Uint8Array[] = [Y.encodeStateAsUpdate(createBoard(chance))]
  const findings: MutantFindings = { verdicts: {}, lateThrows: 0, differing: 0, pending: 0 }
  let live = createStagedDocument(stored)
  let honest = honestChange(chance, live.yDoc)
  for (let index = 0; index < count; index++) {
    if (index % 10 === 0) honest = honestChange(chance, live.yDoc)
    const update = mutate(chance, honest)
    const { verdict, isApplied } = tryOne(live, update)
    findings.verdicts[verdict] = (findings.verdicts[verdict] ?? 0) + 1
    if (isApplied) {
      stored.push(...(live.take()?.updates ?? []))
    } else {
      findings.lateThrows += 1
      live = createStagedDocument(stored)
    }
    if (live.yDoc.store.pendingStructs || live.yDoc.store.pendingDs) findings.pending += 1
    if (index % 100 === 99 && !isReplayEqual(live.yDoc, stored)) findings.differing += 1
    if (stored.length > 200) {
      stored.splice(0, stored.length, Y.encodeStateAsUpdate(live.yDoc))
      live = createStagedDocument(stored)
    }
  }
  return findings
}

function tryOne(
  live: ReturnType<typeof createStagedDocument>,
  update: Uint8Array,
): { verdict: string; isApplied: boolean } {
  const decoded = decodeUpdate(update)
  if (!decoded) return { verdict: 'malformed', isApplied: true }
  let answer = ''
  const isApplied = live.stage([
    {
      update,
      judge(yDoc) {
        const author = { isOwn: (id: number) => id !== 2, isFree: (id: number) => id > 10 }
        const verdict = judgeUpdate(yDoc, decoded, author, rules)
        answer = verdict.kind === 'refused' ? verdict.objection : verdict.kind
        return verdict.kind === 'new' ? { kind: 'apply', owners: [] } : { kind: 'rejected' }
      },
      settled() {},
    },
  ])
  return { verdict: answer, isApplied }
}

function isReplayEqual(yDoc: Y.Doc, stored: readonly Uint8Array[]): boolean {
  const replayed = new Y.Doc()
  for (const update of stored) Y.applyUpdate(replayed, update)
  const cards = (doc: Y.Doc) => JSON.stringify(Object.entries(doc.getMap('cards').toJSON()).sort())
  return Buffer.compare(settled(replayed), settled(yDoc)) === 0 && cards(replayed) === cards(yDoc)
}

/** One reading more, since how deleted runs lie beside each other depends on how many transactions brought them. */
function settled(yDoc: Y.Doc): Uint8Array {
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(yDoc))
  return Y.encodeStateAsUpdate(fresh)
}

function createBoard(chance: Chance): Y.Doc {
  const yDoc = new Y.Doc()
  for (let index = 0; index < 40; index++) {
    yDoc.clientID = 1 + chance.below(5)
    addCard(yDoc.getMap('cards'), `c${index}`, 'some words on a card')
  }
  return yDoc
}

function honestChange(chance: Chance, yLive: Y.Doc): Uint8Array {
  const yDoc = new Y.Doc()
  Y.applyUpdate(yDoc, Y.encodeStateAsUpdate(yLive))
  const before = Y.encodeStateVector(yDoc)
  yDoc.clientID = 1 + chance.below(5)
  const yCards = yDoc.getMap('cards')
  const ids = [...yCards.keys()]
  yDoc.transact(() => {
    const yCard = yCards.get(String(chance.pick(ids)))
    if (!(yCard instanceof Y.Map) || chance.below(5) === 0)
      return addCard(yCards, `m${chance.below(1e6)}`, 'new')
    const yText = yCard.get('text')
    const roll = chance.below(4)
    if (roll === 0) yCard.set('pos', [chance.below(9), chance.below(9)])
    else if (roll === 1 && yText instanceof Y.Text) yText.insert(chance.below(yText.length + 1), 'ab')
    else if (roll === 2 && yText instanceof Y.Text && yText.length > 3) yText.delete(1, 2)
    else if (roll === 3 && yText instanceof Y.Text)
      yText.applyDelta([{ retain: 1, attributes: { bold: true } }])
  })
  return Y.encodeStateAsUpdate(yDoc, before)
}

function mutate(chance: Chance, update: Uint8Array): Uint8Array {
  let bytes = [...update]
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const at = chance.below(bytes.length)
    const roll = chance.below(6)
    if (roll === 0) bytes[at] = chance.below(256)
    else if (roll === 1) bytes[at] = ((bytes[at] as number) + (chance.below(2) === 0 ? 1 : 255)) % 256
    else if (roll === 2) bytes = [...bytes.slice(0, at), ...bytes.slice(at + 1 + chance.below(3))]
    else if (roll === 3) bytes = [...bytes.slice(0, at), chance.below(256), ...bytes.slice(at)]
    else if (roll === 4) bytes[at] = (bytes[at] as number) ^ (1 << chance.below(8))
    else bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 4))]
    if (bytes.length === 0) bytes = [0]
  }
  return Uint8Array.from(bytes)
}
