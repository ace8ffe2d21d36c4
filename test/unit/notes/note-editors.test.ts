import fc from 'fast-check'
import { $getRoot, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { circleNotes } from '../../../shared/boards/circle-notes/kind.ts'
import { setCardText } from '../../../shared/model/card-writes.ts'
import { readNoteBlocks } from '../../../shared/model/note-blocks.ts'
import { meet } from '../model/workshop-docs.ts'
import {
  $reshapeBlock,
  $selectByFractions,
  bodyOf,
  deskWith,
  noteId,
  settled,
  sitDown,
  type Writer,
} from './note-desk.ts'

type Deed =
  | { kind: 'type' | 'erase' | 'bold'; who: number; from: number; to: number; count: number }
  | { kind: 'split'; who: number; from: number }
  | { kind: 'shape'; who: number; from: number; shape: 'heading' | 'item' | 'paragraph' }
  | { kind: 'undo' | 'redo' | 'reopen'; who: number }
  | { kind: 'plain'; who: number; line: number }
  | { kind: 'meet'; who: number; other: number }

const who = fc.nat({ max: 2 })
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('type' as const, 'erase' as const, 'bold' as const),
      who,
      from: fraction,
      to: fraction,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), who, from: fraction }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('shape' as const),
      who,
      from: fraction,
      shape: fc.constantFrom('heading' as const, 'item' as const, 'paragraph' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'reopen' as const),
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('plain' as const), who, line: fc.nat({ max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('meet' as const), who, other: who }) },
)

/** Each writes letters of their own, so that it can be counted whose words are there. */
const letters = ['a', 'b', 'c']

async function play(writers: Writer[], todo: Deed): Promise<void> {
  const writer = writers[todo.who] as Writer
  const letter = letters[todo.who] ?? ''
  switch (todo.kind) {
    case 'type':
      writer.edit(() => $selectByFractions(todo.from)?.insertText(letter.repeat(todo.count)))
      break
    case 'erase':
      writer.edit(() => $selectByFractions(todo.from, todo.to)?.removeText())
      break
    case 'bold':
      writer.edit(() => $selectByFractions(todo.from, todo.to)?.formatText('bold'))
      break
    case 'split':
      writer.edit(() => void $selectByFractions(todo.from)?.insertParagraph())
      break
    case 'shape':
      writer.edit(() => $reshapeBlock(todo.from, todo.shape))
      break
    case 'undo':
      await undoKeepsOthersWords(writer, todo.who)
      break
    case 'redo':
      writer.history.redo()
      break
    case 'reopen':
      writer.close()
      writer.open()
      break
    case 'plain': {
      const lines = writer.text().split('\n')
      lines.splice(Math.min(todo.line, lines.length), 0, `${letter}:${letter}`)
      writer.history.step(writer.doc, origin =>
        setCardText(writer.doc, circleNotes, noteId, lines.join('\n'), origin),
      )
      break
    }
    case 'meet':
      meet(writer.doc, (writers[todo.other] as Writer).doc)
  }
  await settled()
}

async function undoKeepsOthersWords(writer: Writer, self: number): Promise<void> {
  const others = letters.filter((_, index) => index !== self)
  const count = () => others.map(letter => writer.text().split(letter).length)
  const before = count()
  writer.history.undo()
  await settled()
  for (const [index, words] of count().entries()) expect(words).toBeGreaterThanOrEqual(before[index] ?? 0)
}

describe('several editors on one note', () => {
  it('[model.B4] keep every letter where two typed before a line that a third moved down', async () => {
    const desk = deskWith('Zirkel')
    const [ada, bob, cem] = [101, 102, 103].map(id => sitDown(id, desk)) as [Writer, Writer, Writer]
    await settled()
    ada.edit(() => $selectByFractions(0)?.insertText('a'))
    cem.edit(() => $selectByFractions(0)?.insertText('c'))
    bob.edit(() => void $selectByFractions(0)?.insertParagraph())
    await settled()
    // both give the letter that lost its run a new one
    meet(bob.doc, cem.doc)
    await settled()
    meet(ada.doc, bob.doc, cem.doc)
    await settled()
    meet(ada.doc, bob.doc, cem.doc)
    await settled()
    for (const { text, shown, failures } of [ada, bob, cem]) {
      expect(failures).toEqual([])
      expect(text()).toBe('ac\nZirkel')
      expect(shown()).toBe('ac\nZirkel')
    }
  })

  it('[model.B4] agree, whatever is typed, shaped, undone and sent in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async deeds => {
        const desk = deskWith('Zirkel\ngründen')
        const writers = [101, 102, 103].map(id => sitDown(id, desk))
        await settled()
        for (const todo of deeds) {
          await play(writers, todo)
          const { text, shown, failures } = writers[todo.who] as Writer
          expect(failures).toEqual([])
          expect(shown()).toBe(text())
        }
        for (let round = 0; round < 4; round++) {
          meet(...writers.map(writer => writer.doc))
          await settled()
        }
        const [first] = writers
        for (const { shown, text, failures } of writers) {
          expect(failures).toEqual([])
          expect(text()).toBe(first?.text())
          expect(shown()).toBe(text())
        }
        const blocks = readNoteBlocks(bodyOf((first as Writer).doc))
        expect(blocks.map(block => block.runs.map(run => run.text).join('')).join('\n')).toBe(first?.text())
        for (const { runs } of blocks)
          for (const run of runs)
            expect(first?.text().slice(run.from, run.from + run.text.length)).toBe(run.text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('one’s own undo in a note', () => {
  it('[model.B4] keeps the block that one made and others wrote in', async () => {
    const [anna, ben] = await pair('Anfang')
    anna.edit(() => void $selectByFractions(1)?.insertParagraph())
    anna.edit(() => $getRoot().selectEnd().insertText('aa'))
    await exchange(anna, ben)
    ben.edit(() => $getRoot().selectEnd().insertText('bb'))
    await exchange(anna, ben)
    while (anna.history.undo()) await exchange(anna, ben)
    expect(anna.text()).toContain('bb')
    expect(anna.text()).not.toContain('aa')
    expect(ben.shown()).toBe(anna.text())
  })

  it('[model.B4] keeps what others typed into a word of one’s own', async () => {
    const [anna, ben] = await pair('')
    anna.edit(() => $getRoot().selectEnd().insertText('aaaa'))
    await exchange(anna, ben)
    ben.edit(() => $getRoot().getAllTextNodes()[0]?.select(2, 2).insertText('bb'))
    await exchange(anna, ben)
    anna.history.undo()
    await exchange(anna, ben)
    expect([anna.shown(), ben.shown()]).toEqual(['bb', 'bb'])
  })

  it('[model.B4] words typed into a paragraph while somebody empties it stay', async () => {
    const [anna, ben] = await pair('weg damit')
    anna.edit(() => void $getRoot().getFirstChildOrThrow<ElementNode>().clear())
    ben.edit(() => $getRoot().getAllTextNodes()[0]?.select(4, 4).insertText('bb'))
    await exchange(anna, ben)
    await exchange(anna, ben)
    expect([anna.text(), anna.shown(), ben.shown()]).toEqual(['bb', 'bb', 'bb'])
  })
})

async function pair(text: string): Promise<[Writer, Writer]> {
  const desk = deskWith(text)
  const writers: [Writer, Writer] = [sitDown(101, desk), sitDown(102, desk)]
  await settled()
  return writers
}

async function exchange(...writers: Writer[]): Promise<void> {
  meet(...writers.map(writer => writer.doc))
  await settled()
}
