/** What the server would not take, as soon as there is something: hardly anybody ever sees it, so its words come then. */
import { Suspense } from 'react'
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useObservable, useWorkshop } from '../react/workshop-context.ts'

export const setAsideWords = lazyPart(
  async () => (await withLaterWords(import('./SetAsideWords.tsx'))).SetAsideWords,
)

export function SetAsideNotice() {
  const items = useObservable(useWorkshop().documents.setAside)
  if (items.length === 0) return null
  return (
    <Suspense>
      <setAsideWords.Part items={items} />
    </Suspense>
  )
}
