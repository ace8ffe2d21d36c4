/** The workshop's boards for its moderation: of each its name, its lock, away or back. */
import { type SyntheticEvent, useId, useState } from 'react'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import type { ChangeBoard } from '../../shared/protocol/boards.ts'
import { changeBoard } from '../api/boards.ts'
import type { ApiError } from '../api/request.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { boardName } from './board-name.ts'
import type { Board } from './steps.ts'
import './boards-dialog.css'

/** As the server takes it. */
const maxTitle = 120

export function BoardsDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const control = useControl()
  const free = control.boards.filter(board => kindOfBoard(board).step === 'boards')
  const others = control.boards.filter(board => kindOfBoard(board).step !== 'boards')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('boards.title')}
      wide
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <BoardList title={t('boards.free')} boards={free} isNamed />
      <BoardList title={t('boards.steps')} boards={others} />
    </Dialog>
  )
}

interface BoardListProps {
  title: string
  boards: readonly Board[]
  /** Their names may be changed, and they may be put away. */
  isNamed?: boolean
}

function BoardList({ title, boards, isNamed = false }: BoardListProps) {
  const headingId = useId()
  if (boards.length === 0) return null
  return (
    <section className="boards-list" aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      <ul>
        {boards.map(board => (
          <BoardRow key={board.id} board={board} isNamed={isNamed} />
        ))}
      </ul>
    </section>
  )
}

function BoardRow({ board, isNamed }: { board: Board; isNamed: boolean }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const change = useChange(board)
  const [isNaming, setNaming] = useState(false)
  const name = boardName(board, language)
  const isLocked = control.locks.get(board.id)?.board === true
  if (isNaming) return <Naming board={board} name={name} onClose={() => setNaming(false)} />
  const toggleLock = () =>
    change({ locked: !isLocked }, t(isLocked ? 'boards.unlocked' : 'boards.locked', { name }), {
      locked: isLocked,
    })
  const toggleAway = () =>
    change({ archived: !board.archived }, t(board.archived ? 'boards.back' : 'boards.away', { name }), {
      archived: board.archived,
    })
  return (
    <li data-away={board.archived || undefined}>
      <span className="boards-name">
        {name}
        {board.archived && <span className="quiet"> · {t('boards.isAway')}</span>}
        {isLocked && <span className="quiet"> · {t('boards.isLocked')}</span>}
      </span>
      <Button
        size="s"
        onClick={toggleLock}
        aria-label={`${t(isLocked ? 'boards.unlock' : 'boards.lock')}: ${name}`}
      >
        {t(isLocked ? 'boards.unlock' : 'boards.lock')}
      </Button>
      {isNamed && (
        <>
          <Button size="s" onClick={() => setNaming(true)} aria-label={`${t('boards.rename')}: ${name}`}>
            {t('boards.rename')}
          </Button>
          <Button
            size="s"
            onClick={toggleAway}
            aria-label={`${t(board.archived ? 'boards.bringBack' : 'boards.putAway')}: ${name}`}
          >
            {t(board.archived ? 'boards.bringBack' : 'boards.putAway')}
          </Button>
        </>
      )}
    </li>
  )
}

function Naming({ board, name, onClose }: { board: Board; name: string; onClose: () => void }) {
  const t = useText()
  const change = useChange(board)
  const [title, setTitle] = useState(name)
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    const next = title.trim()
    if (next !== '' && next !== name)
      void change({ title: next }, t('boards.renamed', { name: next }), { title: name })
    onClose()
  }
  return (
    <li>
      <form className="boards-naming" onSubmit={save}>
        <TextField
          label={t('boards.name')}
          value={title}
          maxLength={maxTitle}
          onChange={setTitle}
          ref={focusOnce}
        />
        <Button type="submit" size="s" kind="primary">
          {t('common.save')}
        </Button>
        <Button size="s" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </form>
    </li>
  )
}

/** What one wanted to write is where one writes. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.select()
}

/** Asks the server, says what came of it, and offers the way back. */
function useChange(board: Board) {
  const t = useText()
  const errorText = useErrorText()
  const { info } = useWorkshop()
  const tell = (error: ApiError) => showToast(errorText(error), { kind: 'stop' })
  return async (asked: ChangeBoard, said: string, back: ChangeBoard) => {
    const answer = await changeBoard(info.id, board.id, asked)
    if (!answer.ok) return tell(answer.error)
    const undo = async () => {
      const undone = await changeBoard(info.id, board.id, back)
      if (!undone.ok) tell(undone.error)
    }
    showToast(said, { action: { label: t('common.undo'), run: () => void undo() } })
  }
}
