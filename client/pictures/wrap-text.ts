/** Text in lines of a given width. Pure: widths are measured by whoever draws. */

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Lines that are no wider than `width`; a word that is wider is cut, since nothing may be lost. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap(paragraph => wrapParagraph(paragraph, width, widthOf))
}

function wrapParagraph(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, width, widthOf)) {
    if (line === '' || widthOf((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  return [...lines, line.trimEnd()]
}

/** Ends a line rather than beginning one. */
const clings = /^[\s·–—|/,.;:!?…%)\]}»”’]/u
/** Begins a line rather than ending one. */
const opens = /[([{«„“‘\u2060-]$/u

/** Words with what belongs to them: a line may break before each. */
function piecesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && (clings.test(segment) || opens.test(last)))
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces.flatMap(piece => cut(piece, width, widthOf))
}

function cut(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of letters.segment(word)) {
    if (part !== '' && widthOf((part + segment).trimEnd()) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/** On one line: what does not fit ends with an ellipsis. */
export function shortenText(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  const [first = ''] = cut(text, width - widthOf('…'), widthOf)
  return `${first.trimEnd()}…`
}
