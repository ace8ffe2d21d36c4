import { expect, it } from 'vitest'
import { textOf } from '../../../../client/pictures/page-rules.ts'
import { fileName } from '../../../../client/pictures/save-picture.ts'

it('numbers pages in the words of the language', () => {
  const rules = textOf({
    size: 'A4 portrait',
    footLeft: 'a',
    footRight: 'b',
    pageWords: 'Page {page} of {pages}',
  })
  expect(rules).toContain('"Page " counter(page) " of " counter(pages)')
})

it('nothing that people wrote ends the string that it stands in', () => {
  const footLeft = 'a"; } body { display: none } \\'
  const rules = textOf({ size: 'A4 portrait', footLeft, footRight: '\n', pageWords: '' })
  expect(rules).toContain('content: "a\\22 ;')
  expect(rules).not.toContain('display: none }')
  expect(rules).toContain('content: "\\a "')
})

it('files are named as every system takes it', () => {
  expect(fileName('E-Mobility: a/b?', 'SWOT')).toBe('E-Mobility a b SWOT')
  expect(fileName('/', '')).toBe('zirkel')
})
