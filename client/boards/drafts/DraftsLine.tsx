/** Above the boards of workshops whose regions keep drafts; elsewhere nothing. */
import { Suspense } from 'react'
import { useControl } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { draftsBar } from './drafts-parts.ts'

export function DraftsLine({ boards }: { boards: readonly OpenBoard[] }) {
  const { privacy } = useControl()
  if (privacy !== 'drafts' || boards.length === 0) return null
  return (
    <Suspense>
      <draftsBar.Part boards={boards} />
    </Suspense>
  )
}
