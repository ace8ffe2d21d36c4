/** Goes to a card wherever it is: to its board's page, and with the keyboard onto it once it is drawn there. */
import { navigate } from '../app/navigation.ts'
import { whenThere } from '../app/when-there.ts'
import { findCardElement, focusCard, soughtCard } from '../cards/card-focus.ts'

export function goToCard(path: string, documentId: string, cardId: string): void {
  navigate(path)
  const isThere = () => findCardElement(documentId, cardId) !== null && location.pathname === path
  if (!isThere()) soughtCard.set({ documentId, cardId })
  whenThere(isThere, () => focusCard(documentId, cardId))
}
