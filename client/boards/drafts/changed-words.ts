/** What is new in a text, word by word: what lies between the beginning and the end that both have in common. */
export interface Piece {
  /** Where in the new text it begins. */
  from: number
  words: string
  isNew: boolean
}

export function changedWords(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const parts = [now.slice(0, head), now.slice(head, now.length - tail), now.slice(now.length - tail)]
  const [start, middle, end] = parts.map(words => words.join('')) as [string, string, string]
  const pieces = [
    { from: 0, words: start, isNew: false },
    { from: start.length, words: middle, isNew: true },
    { from: start.length + middle.length, words: end, isNew: false },
  ]
  return pieces.filter(piece => piece.words !== '')
}

/** Each with the blanks behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}
