/**
 * The list of a workshop's snapshots, newest first, as a page has it. When the workshop ends the page hears of it a
 * moment before the last snapshot is taken: it then asks until that one is in the list.
 */
import { useCallback, useEffect, useState } from 'react'
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import type { ApiError } from '../api/request.ts'
import { listSnapshots } from '../api/snapshots.ts'
import { useControl } from '../react/workshop-context.ts'

type Loading =
  | { state: 'asking' }
  | { state: 'refused'; error: ApiError }
  | { state: 'loaded'; snapshots: Snapshot[] }

/** A large workshop is written in a second; a server that died in between takes none before it is asked to end again. */
const askAgainMs = [300, 1_000, 3_000, 10_000]

function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...snapshots].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Whether the end has its snapshot; of a workshop that goes on there is none to wait for. */
function hasLast(snapshots: readonly Snapshot[], endedAt: string | null): boolean {
  return (
    endedAt === null || snapshots.some(({ cause, createdAt }) => cause === 'ended' && createdAt >= endedAt)
  )
}

export function useSnapshots(workshopId: string): { loading: Loading; reload: () => Promise<void> } {
  const { endedAt } = useControl()
  const [loading, setLoading] = useState<Loading>({ state: 'asking' })
  const reload = useCallback(async () => {
    const answer = await listSnapshots(workshopId)
    setLoading(
      answer.ok
        ? { state: 'loaded', snapshots: newestFirst(answer.value) }
        : { state: 'refused', error: answer.error },
    )
    return answer.ok ? answer.value : []
  }, [workshopId])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async (attempt: number) => {
      const snapshots = await reload()
      const waitMs = askAgainMs[attempt]
      if (isOver || waitMs === undefined || hasLast(snapshots, endedAt)) return
      timer = setTimeout(() => void ask(attempt + 1), waitMs)
    }
    void ask(0)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [reload, endedAt])
  return { loading, reload: useCallback(async () => void (await reload()), [reload]) }
}
