/**
 * Underlines places of the plain text in the editor, by the browser's own highlights: neither the note nor the editor
 * hears of it. Browsers without highlights show none.
 */
import type { LexicalEditor } from 'lexical'
import type { Span } from '../../shared/plan/extract/note-reading.ts'
import { readPlainText } from './plain-text.ts'

const highlightName = 'note-read'

export function showReadSpans(editor: LexicalEditor, spans: readonly Span[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  const { places } = readPlainText(editor)
  const ranges = spans.flatMap(span =>
    places.flatMap(({ key, from, length }) => {
      const start = Math.max(span.from, from)
      const end = Math.min(span.to, from + length)
      const text = start < end ? textNodeIn(editor.getElementByKey(key)) : undefined
      return text ? [rangeIn(text, start - from, end - from)] : []
    }),
  )
  CSS.highlights.set(highlightName, new Highlight(...ranges))
}

export function hideReadSpans(): void {
  if (typeof Highlight !== 'undefined' && 'highlights' in CSS) CSS.highlights.delete(highlightName)
}

function textNodeIn(element: HTMLElement | null): Text | undefined {
  const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const node = walker?.nextNode()
  return node instanceof Text ? node : undefined
}

function rangeIn(text: Text, start: number, end: number): Range {
  const range = document.createRange()
  range.setStart(text, Math.min(start, text.length))
  range.setEnd(text, Math.min(end, text.length))
  return range
}
