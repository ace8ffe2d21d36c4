/** Reads the words on a page, inside the page: each function is sent to the browser whole and refers to nothing outside. */

/** Visible texts of two letters and more without a sign of translation, where no language of their own is named. */
export function findPlainTexts(): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const isOwn = (element: Element) =>
    element.closest('[lang]')?.tagName === 'HTML' &&
    !element.closest('kbd, code, .mark, script, style, noscript')
  const dates = /^[\d\s.,:–€%+·×/-]*$/
  const months =
    /^[\d\s,:]*(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?(day)?[\d\s,]*(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*[\d\s,:]*$/
  const texts = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const parent = node.parentElement
    if (!parent || !/[A-Za-z]{2}/.test(text) || /[åéíóúÅÉÍÓÚ]{2}/.test(text)) continue
    if (!isOwn(parent) || !isShown(parent) || dates.test(text) || months.test(text)) continue
    texts.add(text)
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    if (!isOwn(element)) continue
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name)?.trim() ?? ''
      if (/[A-Za-z]{2}/.test(text) && !/[åéíóúÅÉÍÓÚ]{2}/.test(text)) texts.add(`${name}: ${text}`)
    }
  }
  return [...texts]
}

/** Labels of which a part cannot be seen, and a page that is wider than the screen. */
export function findCutLabels(): string[] {
  const labels = [
    ...document.querySelectorAll<HTMLElement>(
      'button, a, label, legend, h1, h2, h3, th, dt, [role^=menuitem], .badge',
    ),
  ]
  const cut = labels.filter(
    label =>
      /[åéíóúÅÉÍÓÚ]{2}/.test(label.textContent ?? '') &&
      label.checkVisibility() &&
      !label.closest('.sr') &&
      getComputedStyle(label).display !== 'inline' &&
      // names that people gave may end in an ellipsis
      getComputedStyle(label).textOverflow !== 'ellipsis' &&
      // what is not clipped may end a hair beside its own edge: letters are not whole pixels wide
      label.scrollWidth > label.clientWidth + (getComputedStyle(label).overflowX === 'visible' ? 3 : 1),
  )
  const page = document.scrollingElement
  const isWide = page !== null && page.scrollWidth > innerWidth
  return [...cut.map(label => label.textContent ?? ''), ...(isWide ? ['the page itself'] : [])]
}
