/**
 * Step 04 as people write it: each their own notes, actions with the links they rest on, and the last line of some
 * actions by a second person while the first still has the note open.
 */
import { expect } from '@playwright/test'
import { cast } from './cast.ts'
import type { Hand } from './hand.ts'
import { type ExampleCard, exampleCards, halfOf, noteName, noteTasks } from './script.ts'

/** For each note that two write: settled when who began it has written all lines but the last. */
export class OwnLines {
  private readonly written = new Map<string, PromiseWithResolvers<void>>()

  of(note: ExampleCard): PromiseWithResolvers<void> {
    const known = this.written.get(note.id) ?? Promise.withResolvers<void>()
    this.written.set(note.id, known)
    return known
  }
}

export async function writeNotes(one: Hand, ownLines: OwnLines): Promise<void> {
  for (const { note, mate } of noteTasks(one.part)) {
    if (note.noteType === 'action') await writeAction(one, note, mate ? ownLines.of(note) : undefined)
    else await writeNote(one, note)
  }
  const helped = cast.flatMap(noteTasks).find(({ mate }) => mate === one.part.alias)
  if (helped) await addLastLine(one, helped.note, ownLines.of(helped.note))
}

/** Says of each note on an action which it is. */
export async function tieNotes(one: Hand): Promise<void> {
  for (const { note } of noteTasks(one.part)) {
    const action = exampleCards.find(({ id }) => id === note.refersTo)
    if (!action) continue
    await one.openNote(noteName(note))
    await one.belongTo(noteName(action))
    await one.closeEditor()
  }
}

/** Begun in the field, finished in the editor. */
async function writeNote(one: Hand, note: ExampleCard): Promise<void> {
  const begun = halfOf(note.text)
  await one.fileNote(note.noteType ?? '', begun)
  await one.openNote(begun)
  await one.page.keyboard.type(note.text.slice(begun.length))
  await one.closeEditor()
  await one.tag(note)
}

async function writeAction(one: Hand, note: ExampleCard, own?: PromiseWithResolvers<void>): Promise<void> {
  const [title = '', ...lines] = note.text.split('\n')
  const last = own && lines.pop()
  await one.fileNote('action', title)
  await one.isWriting()
  await one.page.keyboard.type(['', ...lines].join('\n'))
  own?.resolve()
  if (last) await expect(one.editor).toContainText(last)
  await one.closeEditor()
  await one.restOn((note.basedOn ?? []).map(id => one.linkWords(id)))
  await one.tag({ ...note, text: noteName(note) })
}

/** While who wrote the others still has the note open. */
async function addLastLine(one: Hand, note: ExampleCard, own: PromiseWithResolvers<void>): Promise<void> {
  await own.promise
  await one.openNote(noteName(note))
  await one.page.keyboard.type(`\n${note.text.split('\n').at(-1)}`)
  await one.closeEditor()
}
