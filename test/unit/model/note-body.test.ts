import fc from 'fast-check'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockBody, bodyText, createBody, setBodyText } from '../../../shared/model/note-body.ts'
import { committed, openEditor, textOf } from './lexical-editor.ts'
import { meet, peer } from './workshop-docs.ts'

function bodyIn(doc: Y.Doc, yBody = new Y.XmlText()): Y.XmlText {
  doc.getMap('cards').set('n', yBody)
  return yBody
}

/** All characters as they are stored, block by block. */
function runsOf(yText: Y.XmlText): string[] {
  return yText.toDelta().flatMap(({ insert }: { insert: unknown }) => {
    if (insert instanceof Y.XmlText) return runsOf(insert)
    return typeof insert === 'string' ? [insert] : []
  })
}

const findBody = (doc: Y.Doc) => doc.getMap('cards').get('n') as Y.XmlText
const lines = fc.string({ unit: fc.constantFrom('a', 'b', '😀', ' ', '\n', '\n', '\t'), maxLength: 14 })

/** What an editor with formats, tabs and line breaks inside a block leaves behind. */
async function writtenByEditor(): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const editor = await openEditor(doc, bodyIn(doc))
  editor.update(
    () => {
      const mixed = $createParagraphNode().append(
        $createTextNode('Aktion: '),
        $createTextNode('Laden').toggleFormat('bold'),
        $createTextNode(' öffnen'),
        $createLineBreakNode(),
        $createTextNode('bis'),
        $createTabNode(),
        $createTextNode('2028'),
      )
      $getRoot()
        .clear()
        .append(mixed, $createParagraphNode(), $createParagraphNode().append($createTextNode('Ende')))
    },
    { discrete: true },
  )
  return peer(101, doc)
}

describe('the body of a note', () => {
  it('[model.B1] gives back the text it was made of', () => {
    fc.assert(
      fc.property(lines, text => {
        expect(bodyText(bodyIn(new Y.Doc(), createBody(text)))).toBe(text)
      }),
    )
  })

  it('[model.B1] reads bare strings as lines, beside blocks too', () => {
    const yBody = bodyIn(new Y.Doc(), createBody('Block'))
    yBody.insert(0, 'eins\nzwei')
    yBody.insert(yBody.length, 'drei')
    expect(bodyText(yBody)).toBe('eins\nzwei\nBlock\ndrei')
  })

  it('[model.B2] opens in an editor as it was made', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async text => {
        const doc = new Y.Doc()
        const yBody = bodyIn(doc, createBody(text))
        const before = Y.encodeStateVector(doc)
        const editor = await openEditor(doc, yBody)
        expect(textOf(editor)).toBe(text)
        expect(Y.encodeStateVector(doc)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('[model.B2] is read as an editor wrote it, formats, breaks and tabs in it', async () => {
    expect(bodyText(findBody(await writtenByEditor()))).toBe('Aktion: Laden öffnen\nbis\t2028\n\nEnde')
  })

  it('[model.B2] keeps an open editor and a plain writer together', async () => {
    const anna = new Y.Doc()
    bodyIn(anna, createBody('eins\nzwei'))
    const ben = peer(101, anna)
    const editor = await openEditor(anna, findBody(anna))
    ben.transact(() => setBodyText(findBody(ben), 'eins und mehr\nzwei\ndrei'))
    editor.update(
      () => {
        const second = $getRoot().getChildAtIndex(1)
        if ($isElementNode(second)) second.append($createTextNode(' halb'))
      },
      { discrete: true },
    )
    meet(anna, ben)
    await committed()
    expect(bodyText(findBody(ben))).toBe('eins und mehr\nzwei halb\ndrei')
    expect(bodyText(findBody(anna))).toBe(bodyText(findBody(ben)))
    expect(textOf(editor)).toBe(bodyText(findBody(anna)))
  })

  it('[model.B3] becomes the text that was set, whatever it held, and an editor reads it so', async () => {
    const edited = await writtenByEditor()
    const start = fc.oneof(
      lines.map(text => (doc: Y.Doc) => bodyIn(doc, createBody(text))),
      fc.constant((doc: Y.Doc) => {
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(edited))
        return findBody(doc)
      }),
      fc.tuple(lines, lines).map(([block, bare]) => (doc: Y.Doc) => {
        const yBody = bodyIn(doc, createBody(block))
        yBody.insert(0, bare)
        return yBody
      }),
    )
    const wanted = fc.oneof(
      lines,
      fc.constantFrom(
        'Ganz\nandere\nWorte\n\nEnde',
        'Aktion: Laden schließen\nbis\t2029\n\nEnde',
        'Aktion: öffnen\nEnde',
        'Laden',
      ),
    )
    await fc.assert(
      fc.asyncProperty(start, wanted, async (make, text) => {
        const doc = new Y.Doc()
        const yBody = make(doc)
        doc.transact(() => setBodyText(yBody, text))
        expect(bodyText(yBody)).toBe(text)
        expect(runsOf(yBody).join('')).not.toContain('\n')
        expect(textOf(await openEditor(doc, yBody))).toBe(text)
      }),
      { numRuns: 150 },
    )
  })

  it('[model.B3] leaves blocks that do not differ, and the formats of the rest, as they are', async () => {
    const doc = await writtenByEditor()
    const yBody = findBody(doc)
    const blocksOf = (yText: Y.XmlText) =>
      yText.toDelta().map((operation: { insert: unknown }) => operation.insert)
    const blocks = blocksOf(yBody)
    doc.transact(() => setBodyText(yBody, 'Aktion: Laden öffnen\nbis\t2028\nneu\n\nEnde gut'))
    const after = blocksOf(yBody)
    expect(after).toHaveLength(4)
    expect(after[0] === blocks[0]).toBe(true)
    doc.transact(() => setBodyText(yBody, 'Aktion: Laden und öffnen\nbis\t2028\nneu\n\nEnde gut'))
    const runs = blocksOf(blocks[0]).filter((one: unknown) => typeof one === 'string')
    expect(runs).toEqual(['Aktion: ', 'Laden', ' und öffnen', 'bis', '\t', '2028'])
  })

  it('[model.B3] turns bare strings into blocks before an editor opens', async () => {
    const doc = new Y.Doc()
    const yBody = bodyIn(doc, new Y.XmlText('eins\nzwei'))
    doc.transact(() => blockBody(yBody))
    expect(bodyText(yBody)).toBe('eins\nzwei')
    expect(textOf(await openEditor(doc, yBody))).toBe('eins\nzwei')
    const before = Y.encodeStateVector(doc)
    doc.transact(() => blockBody(yBody))
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})
