/** What the open documents say about saving, as the badge shows it. */
import { useText } from '../i18n/useText.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'
import type { SavedState as State } from '../sync/saved-state.ts'
import { SavedBadge, type SavedState as ShownState } from '../ui/SavedBadge.tsx'
import { refusalWords } from './refusal-words.ts'

export function SavedState() {
  const t = useText()
  const state = useObservable(useWorkshop().documents.savedState)
  return <SavedBadge saved={stateToShown(state, reason => t(refusalWords(reason)))} />
}

/** Until the server has confirmed what this browser holds, it counts as being saved. */
function stateToShown(
  state: State,
  words: (reason: (State & { kind: 'refused' })['reason']) => string,
): ShownState {
  switch (state.kind) {
    case 'saved':
      return { state: 'saved', at: new Date(state.at) }
    case 'offline':
      return { state: 'offline' }
    case 'heldUp':
      return { state: 'heldUp' }
    case 'refused':
      return { state: 'refused', reason: words(state.reason) }
    case 'saving':
    case 'connecting':
      return { state: 'saving' }
  }
}
