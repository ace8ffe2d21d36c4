/** The line below a card's text; the first picture, all regions side by side, has none. */
import { lazyPart } from '../react/lazy-part.ts'
import type { CardMetaProps } from './CardMeta.tsx'

export const cardMeta = lazyPart<CardMetaProps>(async () => (await import('./CardMeta.tsx')).CardMeta)
