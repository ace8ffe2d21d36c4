/** That the server cannot save now, or that a board is full or nearly so: its words come when there is something to say. */
import { Suspense } from 'react'
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'

export const troubleWords = lazyPart(
  async () => (await withLaterWords(import('./TroubleWords.tsx'))).TroubleWords,
)

export function TroubleNotice() {
  const troubles = useObservable(useWorkshop().documents.troubles)
  if (troubles.length === 0) return null
  return (
    <Suspense>
      <troubleWords.Part troubles={troubles} />
    </Suspense>
  )
}
