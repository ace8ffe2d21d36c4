import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKey, keyWords, wordOverlap } from '../../../../shared/plan/normalise.ts'

describe('compare-keys', () => {
  it.each([
    ['İLÇE LOJİSTİĞİ', 'ilçe lojistiği'],
    ['IĞDIR', 'ığdır'],
    ['STRASSE', 'Straße'],
    ['Größe', 'GROSSE'],
    ['Cafe\u0301', 'café'],
    ['ＡＢＣ　１', 'abc 1'],
    ['  a \n b ', 'a b'],
    ['Příležitosti', 'prilezitosti'],
    ['한국', '한국'.normalize('NFD')],
  ])('[N1] %j and %j are one', (left, right) => {
    expect(compareKey(left)).toBe(compareKey(right))
  })

  it('[N1] keeps different words apart', () => {
    expect(compareKey('Förderung')).not.toBe(compareKey('Forderungen'))
  })

  it('[N1] a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(compareKey(compareKey(text))).toBe(compareKey(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('[N3] words and their overlap', () => {
    expect(keyWords('Groß, größer – am größten!')).toEqual(['gross', 'grosser', 'am', 'grossten'])
    expect(wordOverlap('a b c d', 'A, B, C, E')).toBe(0.6)
    expect(wordOverlap('', '')).toBe(0)
  })
})
