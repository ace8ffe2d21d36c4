/** Which cards are about to be shown as the others would see them: asked for at a card, shown above its board. */
import { createObservable } from '../sync/observable-value.ts'

export const releaseSheet = createObservable<{ documentId: string; cardIds: readonly string[] } | undefined>(
  undefined,
)
