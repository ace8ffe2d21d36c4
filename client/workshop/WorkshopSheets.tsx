/**
 * What lies above the whole workshop: the finder and the list of keys, with the keys that open them everywhere, and
 * the moderation's dialogs. Each comes when it is asked for.
 */
import { Suspense, useEffect } from 'react'
import { transferSheet } from '../cards/transfer-sheet.ts'
import { FinderWaiting } from '../finder/FinderWaiting.tsx'
import { withLaterWords } from '../i18n/active-language.ts'
import { isElsewhere, isInOverlay } from '../keys/is-elsewhere.ts'
import { hideKeySheet, keySheet, showFinder, showKeys } from '../keys/key-sheet.ts'
import { commandOf } from '../keys/key-table.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useObservable } from '../react/workshop-context.ts'
import { threadSheet } from '../remarks/thread-sheet.ts'
import { moderationDialog } from './moderation-dialog.ts'
import type { Place } from './workshop-path.ts'

const keysDialog = lazyPart(async () => (await withLaterWords(import('../keys/KeysDialog.tsx'))).KeysDialog)
const finder = lazyPart(async () => (await withLaterWords(import('../finder/Finder.tsx'))).Finder)
const moderation = lazyPart(
  async () => (await withLaterWords(import('./ModerationDialog.tsx'))).ModerationDialog,
)

const transfer = lazyPart(
  async () => (await withLaterWords(import('../cards/TransferDialog.tsx'))).TransferDialog,
)

const threads = lazyPart(
  async () => (await withLaterWords(import('../remarks/ThreadDialog.tsx'))).ThreadDialog,
)

/** To be had before it is asked for: whoever presses its key types on at once. */
export const finderSheet: { preload: () => void } = finder

export function WorkshopSheets({ place }: { place: Place }) {
  const shown = useObservable(keySheet)
  const moderating = useObservable(moderationDialog)
  const thread = useObservable(threadSheet)
  const transferring = useObservable(transferSheet)
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Suspense>
      {shown === 'keys' && <keysDialog.Part onClose={hideKeySheet} />}
      {shown === 'finder' && (
        <Suspense fallback={<FinderWaiting onClose={hideKeySheet} />}>
          <finder.Part place={place} onClose={hideKeySheet} />
        </Suspense>
      )}
      {thread && <threads.Part thread={thread} onClose={() => threadSheet.set(undefined)} />}
      {moderating && <moderation.Part open={moderating} onClose={() => moderationDialog.set(undefined)} />}
      {transferring && <transfer.Part asked={transferring} onClose={() => transferSheet.set(undefined)} />}
    </Suspense>
  )
}

function onKeyDown(event: KeyboardEvent): void {
  const command = commandOf(event, 'workshop')
  // The browser's own search would open even where ours does not.
  if (command === 'find') event.preventDefault()
  if (command === 'find' && !isInOverlay(event.target)) showFinder()
  else if (command === 'sheet' && !isElsewhere(event.target)) showKeys()
}
