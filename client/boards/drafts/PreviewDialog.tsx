/** What the others will see, before they do: words, topic and assessment of each card, and nothing else of it. */
import type { Card } from '../../../shared/model/card.ts'
import { dispositionOf, dispositionWord } from '../../cards/disposition-words.ts'
import { groupWord } from '../../cards/group-word.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { useRelease } from '../../cards/use-release.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { letterOf } from './letter-of.ts'

export interface PreviewDialogProps {
  board: OpenBoard
  cards: readonly Card[]
  onDone: () => void
  onClose: () => void
}

export function PreviewDialog({ board, cards, onDone, onClose }: PreviewDialogProps) {
  const t = useText()
  const { ask, busy } = useRelease(board.boardId)
  const asked = cards.map(({ id, text }) => ({ id, seen: text }))
  const decide = async (deed: 'release' | 'choose') => {
    if (await ask(deed, asked)) onDone()
  }
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('drafts.previewTitle')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void decide('release')}>
            {t('drafts.releaseNow', { n: cards.length })}
          </Button>
          <Button busy={busy} onClick={() => void decide('choose')}>
            {t('drafts.atReveal')}
          </Button>
          <Button kind="bare" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p className="note">{t('drafts.previewText')}</p>
      <ul className="draft-preview">
        {cards.map(card => (
          <li key={card.id} className="card" data-paper={card.zone ?? undefined}>
            <Face board={board} card={card} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Face({ board, card }: { board: OpenBoard; card: Card }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const disposition = board.kind.id === 'swot' ? dispositionOf(card) : undefined
  const letter = letterOf(board, card)
  return (
    <>
      <p className="card-text" lang={card.lang ?? undefined}>
        {card.text}
      </p>
      <p className="card-meta">
        {letter && <b>{letter}</b>}
        {card.topic && <span>{topicLabel(control, card.topic, language)}</span>}
        {card.group && <span>{groupWord(card.group, t)}</span>}
        {disposition && <span>{dispositionWord(disposition, 'short', t)}</span>}
      </p>
    </>
  )
}
