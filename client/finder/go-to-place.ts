/**
 * Goes to a place that was looked for, with the keyboard into what is there: what had the focus before, and got it
 * back when the finder closed, was left on purpose.
 */
import { navigate } from '../app/navigation.ts'
import { focusMain } from '../workshop/focus-main.ts'

export function goToPlace(path: string): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (location.pathname === path) focusMain()
  else navigate(path)
}
