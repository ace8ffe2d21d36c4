/** The marks of a card, on the boards whose kind has some, or whose zones a card has not been put into yet. */
import type { Card } from '../../shared/model/card.ts'
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import type { CardMarksProps } from './CardMarks.tsx'

export const cardMarks = lazyPart<CardMarksProps>(
  async () => (await withLaterWords(import('./CardMarks.tsx'))).CardMarks,
)

export function hasMarks({ kind }: OpenBoard, card: Card): boolean {
  return kind.marks.length > 0 || kind.textFields.length > 0 || (kind.zones.length > 0 && card.zone === null)
}
