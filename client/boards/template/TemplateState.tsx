/** Above a board made of data: what it is for, and what its kind counts. */
import { kindText } from '../../i18n/localised.ts'
import { useLanguage } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { StageFigures } from './StageFigures.tsx'
import { SupportFigures } from './SupportFigures.tsx'
import '../board-notes.css'
import './template-board.css'

export function TemplateState({ boards }: { boards: readonly OpenBoard[] }) {
  const language = useLanguage()
  const kind = boards[0]?.kind
  if (!kind) return null
  const isTriangle = kind.shape === 'triangle'
  if (!kind.intro && !isTriangle && kind.measure === 'none') return null
  return (
    <div className="board-notes">
      {kind.intro && <p>{kindText(kind.intro, language)}</p>}
      {kind.measure === 'conversion' && <StageFigures kind={kind} boards={boards} />}
      {isTriangle && <SupportFigures kind={kind} boards={boards} />}
    </div>
  )
}
