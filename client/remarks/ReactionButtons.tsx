/** The few reactions with their counts; one's own is pressed, and pressed again it is taken back. */
import { type Remarks, reactionIds } from '../../shared/model/remarks.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { RemarkActions } from '../store/remark-actions.ts'
import { reactionSigns, reactionWords } from './reaction-words.ts'

export interface ReactionButtonsProps {
  remarks: Remarks
  actions: RemarkActions | undefined
  /** On a card: those that somebody gave, for hands alone. */
  onlyGiven?: boolean
}

export function ReactionButtons({ remarks, actions, onlyGiven = false }: ReactionButtonsProps) {
  const t = useText()
  const { participantId } = useWorkshop().info.session
  const shown = reactionIds.filter(id => !onlyGiven || remarks.reactions[id])
  return shown.map(id => {
    const people = remarks.reactions[id] ?? []
    const isOwn = people.includes(participantId)
    const face = (
      <>
        <b aria-hidden="true">{reactionSigns[id]}</b>
        <span className={onlyGiven ? 'sr' : undefined}>{t(reactionWords[id])}</span> {people.length}
      </>
    )
    if (!actions)
      return (
        <span key={id} className="remark">
          {face}
        </span>
      )
    return (
      <button
        key={id}
        type="button"
        className="remark"
        tabIndex={onlyGiven ? -1 : undefined}
        title={t(reactionWords[id])}
        aria-pressed={isOwn}
        onClick={() => actions.react(id, !isOwn)}
      >
        {face}
      </button>
    )
  })
}
