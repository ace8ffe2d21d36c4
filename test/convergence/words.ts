/**
 * Every word that is written in a game is one character that was never written before, so that at the end it can be
 * asked of each: is it there exactly once? What somebody took out, or took out what it stood in, may be gone, and may
 * be back by undo; what was written again may be there twice.
 */
import * as Y from 'yjs'
import { idOfStandIn } from '../../client/store/given-way.ts'

export interface Words {
  /** A character of its own; every other one takes two UTF-16 units. */
  next(): string
  /** Notes what is written and taken out right in this document, but for what comes from `copy`. */
  follow(yDoc: Y.Doc, copy?: unknown): void
  /** They may be gone, as when a page was closed before anyone had them. */
  excuse(words: Iterable<string>): void
  /** What the documents, all together, hold too seldom and too often. `kept` are words that somebody was given back. */
  findWrong(yDocs: readonly Y.Doc[], kept: ReadonlySet<string>): { lost: string[]; doubled: string[] }
}

/** A further one, with words that came later, ends with a number. */
const someStandIn = /^again-[^-]+-[^-]+/

const firstOfOneUnit = 0x4e00
const firstOfTwoUnits = 0x20000

interface Word {
  /** The types that it stood in when it was written, by the ids of cards that would stand in for them. */
  inside: string[]
  mayBeGone: boolean
  mayBeTwice: boolean
}

export function createWords(): Words {
  let count = 0
  const words = new Map<string, Word>()
  /** Who deletes what stands in for a card that gave way deletes that card, with what they did not know to be in it. */
  const deletedTypes = new Set<string>()

  function excuse(found: Iterable<string>): void {
    for (const word of found) {
      const known = words.get(word)
      if (known) known.mayBeGone = true
    }
  }

  function noteDeleted(struct: Y.Item | Y.GC): void {
    if (!(struct instanceof Y.Item)) return
    if (struct.content instanceof Y.ContentType) {
      deletedTypes.add(idOfStandIn(struct.id))
      const standIn = struct.parentSub?.match(someStandIn)?.[0]
      if (standIn !== undefined) deletedTypes.add(standIn)
    } else if (struct.content instanceof Y.ContentString) excuse(wordsIn(struct.content.str))
  }

  function noteWritten(struct: Y.Item | Y.GC): void {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return
    for (const word of wordsIn(struct.content.str)) {
      const known = words.get(word)
      if (known) known.mayBeTwice = true
      else words.set(word, { inside: ancestorsOf(struct), mayBeGone: false, mayBeTwice: false })
    }
  }

  const mayBeGone = (word: Word) => word.mayBeGone || word.inside.some(id => deletedTypes.has(id))

  return {
    next() {
      count += 1
      return String.fromCodePoint((count % 2 === 0 ? firstOfOneUnit : firstOfTwoUnits) + count)
    },
    follow(yDoc, copy) {
      yDoc.on('afterTransaction', (transaction: Y.Transaction) => {
        if (!transaction.local || transaction.origin === copy) return
        Y.iterateDeletedStructs(transaction, transaction.deleteSet, noteDeleted)
        for (const [clientId, end] of transaction.afterState) {
          const start = transaction.beforeState.get(clientId) ?? 0
          if (end === start) continue
          const structs = yDoc.store.clients.get(clientId) ?? []
          for (let at = Y.findIndexSS(structs, start); at < structs.length; at++)
            noteWritten(structs[at] as Y.Item | Y.GC)
        }
      })
    },
    excuse,
    findWrong(yDocs, kept) {
      const counts = new Map<string, number>()
      for (const yDoc of yDocs)
        for (const word of livingWords(yDoc)) counts.set(word, (counts.get(word) ?? 0) + 1)
      const wrong = { lost: [] as string[], doubled: [] as string[] }
      for (const [word, known] of words) {
        const found = counts.get(word) ?? 0
        if (found === 0 && !mayBeGone(known) && !kept.has(word)) wrong.lost.push(word)
        if (found > 1 && !known.mayBeTwice) wrong.doubled.push(word)
      }
      return wrong
    },
  }
}

export function* livingWords(yDoc: Y.Doc): Generator<string> {
  for (const structs of yDoc.store.clients.values())
    for (const struct of structs)
      if (!struct.deleted && struct instanceof Y.Item && struct.content instanceof Y.ContentString)
        yield* wordsIn(struct.content.str)
}

/** Those that `next` gives: one or two UTF-16 units. */
const someWord = /[\u4e00-\u9fff]|[\ud840-\ud87f][\udc00-\udfff]/g

function wordsIn(text: string): readonly string[] {
  return text.match(someWord) ?? []
}

function ancestorsOf(item: Y.Item): string[] {
  const ids: string[] = []
  for (
    let parent = item.parent;
    parent instanceof Y.AbstractType && parent._item;
    parent = parent._item.parent
  )
    ids.push(idOfStandIn(parent._item.id))
  return ids
}
