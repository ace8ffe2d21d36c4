/**
 * How the browser lays out the pages of one print: size, margins, and a foot on every page with what it is, when it was
 * printed, and which page of how many. Set for the time of the print only.
 */

export interface PageRules {
  size: 'A3 landscape' | 'A3 portrait' | 'A4 portrait'
  footLeft: string
  footRight: string
  /** `Page {page} of {pages}`, with those two words as they stand. */
  pageWords: string
}

/** Returns how to take them away again. */
export function setPageRules(rules: PageRules): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(textOf(rules))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
  }
}

export function textOf({ size, footLeft, footRight, pageWords }: PageRules): string {
  const pages = pageWords
    .split(/(\{pages?\})/)
    .map(part => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part)))
    .join(' ')
  const look = 'font: 9pt sans-serif; color: #333'
  return `@page {
  size: ${size};
  margin: 12mm 12mm 16mm;
  @bottom-left { content: ${quoted(footLeft)}; ${look} }
  @bottom-center { content: ${quoted(footRight)}; ${look} }
  @bottom-right { content: ${pages}; ${look} }
}`
}

/** As a string of CSS: nothing that people wrote can end it. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()·–-]/gu, sign => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`
}
