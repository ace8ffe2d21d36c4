import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortenText, wrapText } from '../../../../client/pictures/wrap-text.ts'

const widthOf = (text: string) => [...text].length

it('breaks between words, never before what belongs to the word before', () => {
  expect(wrapText('Stadtlogistik · Cluster, Netze · Beibehalten', 17, widthOf)).toEqual([
    'Stadtlogistik ·',
    'Cluster, Netze ·',
    'Beibehalten',
  ])
})

it('keeps the lines that were written, also empty ones', () => {
  expect(wrapText('one\n\ntwo', 10, widthOf)).toEqual(['one', '', 'two'])
})

it('loses nothing but spaces, and no line is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 4, max: 30 }),
      (text, width) => {
        const lines = wrapText(text, width, widthOf)
        const bare = (whole: string) => whole.replace(/\s/g, '')
        expect(bare(lines.join(''))).toBe(bare(text))
        // one letter may be many signs: it is never cut
        for (const line of lines)
          expect(widthOf(line) <= width || new Set([...letters(line)]).size <= 1).toBe(true)
      },
    ),
  )
})

function letters(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
}

it('shortens with an ellipsis only what does not fit', () => {
  expect(shortenText('Tampere', 7, widthOf)).toBe('Tampere')
  expect(shortenText('Mitteldeutschland', 7, widthOf)).toBe('Mittel…')
})
