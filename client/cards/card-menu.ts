/** The menu of a card, which comes when the pointer or the focus is on one. */
import { lazyPart } from '../react/lazy-part.ts'
import type { CardMenuProps } from './CardMenu.tsx'

export const cardMenu = lazyPart<CardMenuProps>(async () => (await import('./CardMenu.tsx')).CardMenu)
