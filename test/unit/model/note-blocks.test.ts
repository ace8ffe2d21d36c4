import { $createListItemNode, $createListNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { $createReferenceNode } from '../../../client/notes/reference-node.ts'
import { readNoteBlocks } from '../../../shared/model/note-blocks.ts'
import { bodyText, createBody, isFitToEdit, setBodyText } from '../../../shared/model/note-body.ts'
import { bodyOf, deskWith, settled, sitDown } from '../notes/note-desk.ts'

/** Everything that the editor of notes can make, as it stores it. */
async function writtenNote(): Promise<Y.XmlText> {
  const writer = sitDown(101, deskWith('x'))
  await settled()
  writer.edit(() => {
    const item = (text: string) => $createListItemNode().append($createTextNode(text))
    const done = $createListItemNode(true).append($createTextNode('Raum gebucht'))
    const inner = $createListNode('bullet').append(item('innen'))
    $getRoot()
      .clear()
      .append(
        $createHeadingNode('h2').append($createTextNode('Ladestrom')),
        $createParagraphNode().append(
          $createTextNode('Verantwortlich: '),
          $createReferenceNode('@AUTO', { kind: 'organisation', target: 'auto' }),
          $createTextNode(' sofort').toggleFormat('bold'),
          $createLineBreakNode(),
          $createTextNode('bis Mai').toggleFormat('italic'),
        ),
        $createListNode('check').append(done, item('Einladung')),
        $createListNode('number', 3).append(item('eins'), $createListItemNode().append(inner)),
        $createParagraphNode(),
      )
  })
  return bodyOf(writer.doc)
}

const words = (yBody: Y.XmlText) =>
  readNoteBlocks(yBody).map(({ runs }) => runs.map(run => run.text).join(''))

describe('a note to be shown', () => {
  it('[model.B5] reads headings, lists, formats and references, each run at its place', async () => {
    const yBody = await writtenNote()
    const blocks = readNoteBlocks(yBody)
    expect(blocks.map(({ runs: _, ...shape }) => shape)).toEqual([
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
      { kind: 'item', list: 'check', depth: 0, number: 1, checked: true },
      { kind: 'item', list: 'check', depth: 0, number: 2, checked: false },
      { kind: 'item', list: 'number', depth: 0, number: 3, checked: false },
      { kind: 'item', list: 'bullet', depth: 1, number: 1, checked: false },
      { kind: 'paragraph' },
    ])
    const runs = blocks[1]?.runs ?? []
    expect(runs.map(run => run.text)).toEqual(['Verantwortlich: ', '@AUTO', ' sofort', '\n', 'bis Mai'])
    expect(runs[1]?.reference).toEqual({ kind: 'organisation', target: 'auto' })
    expect(runs.map(({ bold, italic }) => [bold, italic])).toContainEqual([true, false])
    const text = bodyText(yBody)
    for (const run of blocks.flatMap(block => block.runs))
      expect(text.slice(run.from, run.from + run.text.length)).toBe(run.text)
  })

  it('[model.B5] reads bare strings, unknown blocks and values of any kind as plain text', () => {
    const yBody = new Y.Doc().getMap('m').set('n', createBody('eins'))
    yBody.insert(0, 'bare\nwords')
    const yOdd = new Y.XmlText()
    yOdd.setAttribute('__type', 'video')
    yOdd.insertEmbed(0, new Y.Map(Object.entries({ __type: 'reference', __kind: 7, __target: 'x' })))
    yOdd.insert(1, 'odd')
    yBody.insertEmbed(yBody.length, yOdd)
    expect(words(yBody)).toEqual(['bare', 'words', 'eins', 'odd'])
    expect(words(yBody).join('\n')).toBe(bodyText(yBody))
    expect(readNoteBlocks(yBody).flatMap(({ runs }) => runs.map(run => run.reference))).not.toContain('x')
  })

  it('[model.B3] setting the text of a note with references leaves the reference a reference', async () => {
    const yBody = await writtenNote()
    setBodyText(yBody, bodyText(yBody).replace('@AUTO sofort', '@AUTO GmbH sofort'))
    const runs = readNoteBlocks(yBody)[1]?.runs ?? []
    expect(runs.filter(run => run.reference).map(run => run.text)).toEqual(['@AUTO'])
    expect(isFitToEdit(yBody)).toBe(true)
  })
})
