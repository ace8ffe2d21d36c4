/**
 * Whether comments and reactions stand on the cards: everywhere but on the room screen, unless the person at this
 * browser says otherwise. They come once the page stands, so that nobody waits for them.
 */
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart, preloadWhenIdle } from '../react/lazy-part.ts'
import { createObservable } from '../sync/observable-value.ts'
import type { CardRemarksProps } from './CardRemarks.tsx'

export const cardRemarks = lazyPart<CardRemarksProps>(
  async () => (await withLaterWords(import('./CardRemarks.tsx'))).CardRemarks,
)

const storageKey = 'zirkel.remarks'

export const remarksShown = createObservable(false)

/** Once the page stands. */
export function beginRemarks(role: string): void {
  if (readChoice() ?? role !== 'screen')
    preloadWhenIdle({ preload: () => void showRemarks().catch(() => undefined) })
}

async function showRemarks(): Promise<void> {
  cardRemarks.preload()
  await withLaterWords(import('./CardRemarks.tsx'))
  remarksShown.set(true)
}

export function chooseRemarks(isShown: boolean): void {
  try {
    localStorage.setItem(storageKey, isShown ? 'shown' : 'hidden')
  } catch {
    // The choice then lasts as long as the page.
  }
  if (isShown) void showRemarks().catch(() => undefined)
  else remarksShown.set(false)
}

function readChoice(): boolean | undefined {
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === null ? undefined : kept === 'shown'
  } catch {
    return undefined
  }
}
