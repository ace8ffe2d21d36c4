/** That the workshop has ended, as soon as it has: the words come then. */
import { Suspense } from 'react'
import { withLaterWords } from '../i18n/active-language.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useControl } from '../react/workshop-context.ts'

const endedWords = lazyPart(async () => (await withLaterWords(import('./EndedWords.tsx'))).EndedWords)

export function EndedNotice({ isPlan }: { isPlan: boolean }) {
  const { endedAt } = useControl()
  if (endedAt === null) return null
  return (
    <Suspense>
      <endedWords.Part endedAt={endedAt} isPlan={isPlan} />
    </Suspense>
  )
}
