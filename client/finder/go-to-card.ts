/** Goes to a card wherever it is: to its board's page, and with the keyboard onto it once it is drawn there. */
import { navigate } from '../app/navigation.ts'
import { cardKey, focusCard, soughtCard } from '../cards/card-focus.ts'

/** A document that has not come by then is told of by its page. */
const waitMs = 10_000

export function goToCard(path: string, documentId: string, cardId: string): void {
  navigate(path)
  const selector = `[data-card="${CSS.escape(cardKey(documentId, cardId))}"]`
  const isThere = () => document.querySelector(selector) !== null && location.pathname === path
  const focus = () => focusCard(documentId, cardId)
  if (isThere()) {
    focus()
    return
  }
  soughtCard.set({ documentId, cardId })
  const observer = new MutationObserver(() => {
    if (!isThere()) return
    end()
    focus()
  })
  const timer = setTimeout(() => end(), waitMs)
  const end = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, end, true)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  // Whoever does something else meanwhile is not pulled away from it.
  for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, end, true)
}
