/**
 * Boards that come, go, are locked or put away, circles that come, are closed or joined, and the end of the workshop
 * change which documents a session has and what it may do with them. The control document tells every browser at once;
 * what that means for this one, the server says.
 */
import type { Control } from '../../shared/model/control.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

/** A whole room hears of it at the same instant. */
const longestWaitMs = 400
/** Control may be here a moment before the server counts by it. */
const moreAttemptsAfterMs = [300, 1_200, 5_000]

/** `ask` learns anew what the documents are. Returns the end of it. */
export function followBoards(
  { control, documents, info }: WorkshopStore,
  ask: () => Promise<void>,
): () => void {
  let known: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function learn(attempt: number): Promise<void> {
    const before = JSON.stringify(documents.session.get())
    await ask()
    const wait = moreAttemptsAfterMs[attempt]
    if (wait === undefined || JSON.stringify(documents.session.get()) !== before) return
    timer = setTimeout(() => void learn(attempt + 1), wait)
  }

  const look = () => {
    const now = control.get()
    if (!now) return
    const said = boardsSaid(now, info.session.participantId)
    if (said === known) return
    const isFirst = known === undefined
    known = said
    const isNew = info.endedAt !== now.endedAt || lacksDocuments(now, documents.session.get())
    if (isFirst && !isNew) return
    clearTimeout(timer)
    timer = setTimeout(() => void learn(0), Math.random() * longestWaitMs)
  }
  const end = control.watch(look)
  look()
  return () => {
    end()
    clearTimeout(timer)
  }
}

function boardsSaid({ boards, locks, circles, roster, endedAt }: Control, selfId: string): string {
  return JSON.stringify([
    boards.map(({ id, archived }) => [id, archived, locks.get(id)?.board === true]),
    circles.map(({ id, closed }) => [id, closed]),
    roster.get(selfId)?.circleId ?? null,
    endedAt,
  ])
}

/** A board or a circle was added between the answer that opened the workshop and now. */
function lacksDocuments(
  { boards, circles }: Control,
  session: readonly { boardId: string | null; circleId?: string | undefined }[],
): boolean {
  const hasCircles = session.some(document => document.circleId !== undefined)
  return (
    boards.some(board => !session.some(document => document.boardId === board.id)) ||
    (hasCircles && circles.some(circle => !session.some(document => document.circleId === circle.id)))
  )
}
