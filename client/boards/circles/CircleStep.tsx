/** The circles' pages: one circle, or all of them side by side. */
import type { OpenBoard } from '../../store/workshop-store.ts'
import { CircleBoard } from './CircleBoard.tsx'
import { CirclesOverview } from './CirclesOverview.tsx'
import './circles.css'

export function CircleStep({ boards, isOne }: { boards: readonly OpenBoard[]; isOne: boolean }) {
  const [first] = boards
  return (
    <div className="circle-page">
      {isOne && first ? (
        <CircleBoard key={first.documentId} board={first} />
      ) : (
        <CirclesOverview boards={boards} />
      )}
    </div>
  )
}
