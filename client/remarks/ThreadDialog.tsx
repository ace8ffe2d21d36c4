/** The thread of a card: what was said, by whom and when; one's own words; reactions; resolved or open. */
import { type SyntheticEvent, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { maxCommentText } from '../../shared/model/remark-writes.ts'
import { type Comment, isResolved } from '../../shared/model/remarks.ts'
import { shortText } from '../cards/card-words.ts'
import { formatTime } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useCard, useControl, useWorkshop } from '../react/workshop-context.ts'
import type { RemarkActions } from '../store/remark-actions.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RegionMark } from '../ui/RegionMark.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ReactionButtons } from './ReactionButtons.tsx'
import type { OpenThread } from './thread-sheet.ts'
import { useRemarks } from './use-remarks.ts'
import './remarks.css'

export function ThreadDialog({ thread, onClose }: { thread: OpenThread; onClose: () => void }) {
  const t = useText()
  const [board] = useBoards([thread.documentId])
  return (
    <Dialog isOpen onClose={onClose} title={t('remarks.title')}>
      {board && <ThreadOf board={board} cardId={thread.cardId} onClose={onClose} />}
    </Dialog>
  )
}

interface ThreadOfProps {
  board: OpenBoard
  cardId: string
  onClose: () => void
}

function ThreadOf({ board, cardId, onClose }: ThreadOfProps) {
  const t = useText()
  const card = useCard(board, cardId)
  return card ? (
    <Thread board={board} card={card} onClose={onClose} />
  ) : (
    <p className="note">{t('remarks.cardGone')}</p>
  )
}

function Thread({ board, card, onClose }: Omit<ThreadOfProps, 'cardId'> & { card: Card }) {
  const t = useText()
  const { remarks, actions } = useRemarks(board, card)
  const { comments } = remarks
  const isDone = isResolved(remarks)
  return (
    <div className="thread">
      <blockquote lang={card.lang ?? undefined}>{card.text}</blockquote>
      {/* biome-ignore lint/a11y/useSemanticElements: presses, no form fields */}
      <div className="remarks" role="group" aria-label={t('remarks.reactions')}>
        <ReactionButtons remarks={remarks} actions={actions} />
      </div>
      {comments.length === 0 && <p className="note">{t('remarks.none')}</p>}
      {comments.length > 0 && (
        <p className="thread-state">{isDone ? t('remarks.isResolved') : t('remarks.isOpen')}</p>
      )}
      <ul>
        {comments.map(comment => (
          <CommentLine key={comment.id} comment={comment} actions={actions} />
        ))}
      </ul>
      {actions ? <CommentForm actions={actions} /> : <ReadOnly board={board} />}
      <footer className="dialog-actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
        {actions && comments.length > 0 && (
          <Button onClick={() => actions.resolve(!isDone)}>
            {isDone ? t('remarks.reopen') : t('remarks.resolve')}
          </Button>
        )}
      </footer>
    </div>
  )
}

/** Comments are written where the card is: who may not write there is told why. */
function ReadOnly({ board }: { board: OpenBoard }) {
  const t = useText()
  const { locks, endedAt } = useControl()
  const { role } = useWorkshop().info.session
  if (endedAt !== null) return <p className="note">{t('errors.workshopEndedTitle')}</p>
  if (locks.get(board.boardId)?.board) return <p className="note">{t('remarks.locked')}</p>
  const isGuest = role === 'observer' || role === 'screen'
  return <p className="note">{t(isGuest ? 'remarks.guest' : 'remarks.notYours')}</p>
}

interface CommentLineProps {
  comment: Comment
  actions: RemarkActions | undefined
}

function CommentLine({ comment: { id, text, author, at }, actions }: CommentLineProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { session } = useWorkshop().info
  const person = author === null ? undefined : control.roster.get(author)
  const known = control.participants.find(one => (one.id ?? one.alias) === author)
  const region = control.regions.find(one => one.id === (person?.regionId ?? known?.region))
  const mayRemove = actions && (author === session.participantId || session.role === 'moderator')
  return (
    <li>
      <p className="thread-by">
        {region && <RegionMark slot={region.slot} code={region.code} />}
        <b>{person?.alias ?? known?.alias ?? author ?? session.alias}</b>
        {at && <time dateTime={at}>{formatTime(at, language)}</time>}
        {mayRemove && (
          <Button
            kind="bare"
            size="s"
            aria-label={t('remarks.remove', { text: shortText(text) })}
            onClick={() => actions.removeComment(id)}
          >
            {t('common.delete')}
          </Button>
        )}
      </p>
      <p className="thread-text">{text}</p>
    </li>
  )
}

function CommentForm({ actions }: { actions: RemarkActions }) {
  const t = useText()
  const [text, setText] = useState('')
  const over = text.length - maxCommentText
  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '' || over > 0) return
    actions.comment(text.trim())
    setText('')
  }
  return (
    <form className="thread-form" onSubmit={add}>
      <TextField
        label={t('remarks.new')}
        value={text}
        rows={2}
        error={over > 0 ? t('remarks.tooLong', { over }) : null}
        onChange={setText}
      />
      <Button type="submit" kind="primary">
        {t('remarks.add')}
      </Button>
    </form>
  )
}
