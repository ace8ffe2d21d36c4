/** A field beside a shared text: both people's words stay, the caret too, and an input method is left alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextDraft, mergeEdits } from '../../../client/store/text-draft.ts'
import { textEdit } from '../../../shared/model/text-edit.ts'

function setUp(text: string, most = 100) {
  let shared = text
  const draft = createTextDraft({ read: () => shared, write: next => (shared = next) }, most)
  return {
    draft,
    shared: () => shared,
    other: (next: string) => {
      shared = next
      return draft.sharedChanged()
    },
  }
}

describe('typing', () => {
  it('goes into the shared text', () => {
    const { draft, shared } = setUp('Karte')
    expect(draft.typed('Karten')).toBeUndefined()
    expect(shared()).toBe('Karten')
  })

  it('keeps the caret at its letter when others write before it', () => {
    const { other } = setUp('abc def')
    const change = other('XX abc def')
    expect(change?.value).toBe('XX abc def')
    expect(change?.mapPosition(4)).toBe(7)
  })

  it('keeps the caret when others write behind it', () => {
    const { other } = setUp('abc def')
    expect(other('abc def!')?.mapPosition(4)).toBe(4)
  })

  it('is no news to its own field, even while it is being written', () => {
    let shared = 'ab'
    const heard: unknown[] = []
    const draft = createTextDraft(
      {
        read: () => shared,
        write: next => {
          shared = next
          heard.push(draft.sharedChanged())
        },
      },
      100,
    )
    draft.typed('abc')
    expect(heard).toEqual([undefined])
  })
})

describe('an input method', () => {
  it('is not disturbed by others, and both texts are there at the end', () => {
    const { draft, shared, other } = setUp('서울')
    draft.compositionStarted()
    expect(draft.typed('서울ㅎ')).toBeUndefined()
    expect(other('In 서울')).toBeUndefined()
    expect(shared()).toBe('In 서울')
    const change = draft.compositionEnded('서울한')
    expect(shared()).toBe('In 서울한')
    expect(change?.value).toBe('In 서울한')
    expect(change?.mapPosition(3)).toBe(6)
  })
})

describe('too long a text', () => {
  it('stays in the field, is not stored, and is stored once it is shorter', () => {
    const { draft, shared } = setUp('short', 10)
    draft.typed('much too long a text')
    expect(draft.state()).toEqual({ kind: 'tooLong', over: 10 })
    expect(shared()).toBe('short')
    draft.typed('just right')
    expect(draft.state()).toEqual({ kind: 'free' })
    expect(shared()).toBe('just right')
  })

  it('may always be made shorter, also where others made it too long', () => {
    const { draft, shared } = setUp('0123456789abcdef', 10)
    draft.typed('0123456789abcde')
    expect(shared()).toBe('0123456789abcde')
  })
})

describe('two edits of one text', () => {
  it('keep every letter that either of the two put in', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    const inserted = (unit: string) => fc.string({ unit: fc.constant(unit), maxLength: 3 })
    const change = (unit: string) => fc.record({ at: fc.nat(8), remove: fc.nat(3), insert: inserted(unit) })
    const apply = (text: string, { at, remove, insert }: { at: number; remove: number; insert: string }) =>
      text.slice(0, at) + insert + text.slice(at + remove)
    fc.assert(
      fc.property(word, change('X'), change('Y'), (text, mine, theirs) => {
        const mineEdit = textEdit(text, apply(text, mine))
        const theirsEdit = textEdit(text, apply(text, theirs))
        if (!theirsEdit) return
        const merged = mergeEdits(text, mineEdit, theirsEdit)
        expect(merged.replaceAll(/[^X]/g, '')).toBe(mineEdit?.insert ?? '')
        expect(merged.replaceAll(/[^Y]/g, '')).toBe(theirsEdit.insert)
        const kept = text.length - (mineEdit?.remove ?? 0) - theirsEdit.remove
        expect(merged.replaceAll(/[XY]/g, '').length).toBeGreaterThanOrEqual(Math.max(0, kept))
      }),
    )
  })
})
