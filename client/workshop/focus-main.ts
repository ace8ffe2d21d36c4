/** Puts the keyboard into the page's content, if it is nowhere. */
export function focusMain(): void {
  const main = document.getElementById('main')
  if (!main || document.activeElement !== document.body) return
  main.tabIndex = -1
  main.focus({ preventScroll: true })
}
