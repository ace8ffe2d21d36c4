/** People's words inside Markdown: never markup, never HTML, always one line. */

/** Characters that mean something to CommonMark or to HTML, wherever they stand. */
const special = /[\\`*_{}[\]<>#|~&$]/g
/** A list, a quotation or a heading begins with these. */
const lineStart = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/

export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, sign => `\\${sign}`)
    .replace(lineStart, (_, blanks: string, sign: string) =>
      /\d/.test(sign) ? `${blanks}${sign}\u2060` : `${blanks}\\${sign}`,
    )
}
