import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyTextEdit, textEdit } from '../../../shared/model/text-edit.ts'

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Few different characters, some of them pairs that share a half, so that edges meet. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', '🐀', 'é', '\n'), maxLength: 12 })

describe('textEdit', () => {
  it('[model.W2] turns one text into the other and cuts no pair in half', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = textEdit(before, after)
        if (edit === undefined) {
          expect(after).toBe(before)
          return
        }
        expect(before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove)).toBe(after)
        expect(edit.insert).not.toMatch(halves)
        expect(before.slice(edit.at, edit.at + edit.remove)).not.toMatch(halves)
        expect(
          edit.remove === 0 ||
            edit.insert === '' ||
            edit.insert !== before.slice(edit.at, edit.at + edit.remove),
        ).toBe(true)
      }),
    )
  })

  it('[model.W2] takes out and puts in only the middle', () => {
    expect(textEdit('Laden in Dortmund', 'Laden und Abrechnen in Dortmund')).toEqual({
      at: 6,
      remove: 0,
      insert: 'und Abrechnen ',
    })
    expect(textEdit('a😀b', 'a😁b')).toEqual({ at: 1, remove: 2, insert: '😁' })
    expect(textEdit('aa', 'a')).toEqual({ at: 1, remove: 1, insert: '' })
    expect(textEdit('same', 'same')).toBeUndefined()
  })

  it('[model.W2] keeps what two people type at once', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const one = new Y.Doc()
        one.getText('t').insert(0, base)
        const two = new Y.Doc()
        Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
        applyTextEdit(one.getText('t'), base, `${base}<${mine}>`)
        applyTextEdit(two.getText('t'), base, `(${theirs})${base}`)
        Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
        Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
        expect(one.getText('t').toJSON()).toBe(two.getText('t').toJSON())
        expect(one.getText('t').toJSON()).toContain(`<${mine}>`)
        expect(one.getText('t').toJSON()).toContain(`(${theirs})`)
      }),
    )
  })
})
