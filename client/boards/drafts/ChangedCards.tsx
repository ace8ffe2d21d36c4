/** Cards whose draft says more than all see: both texts, to release the change or to let stand what is there. */

import { useRelease } from '../../cards/use-release.ts'
import { useText } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { changedWords } from './changed-words.ts'
import { DraftWords } from './DraftRow.tsx'
import { letterOf } from './letter-of.ts'
import type { ChangedCard } from './use-region-drafts.ts'

export interface ChangedCardsProps {
  board: OpenBoard
  changed: readonly ChangedCard[]
  mayDecide: boolean
}

export function ChangedCards({ board, changed, mayDecide }: ChangedCardsProps) {
  const t = useText()
  if (changed.length === 0) return null
  return (
    <section className="draft-part">
      <h3>{t('drafts.changedTitle')}</h3>
      <ul className="draft-list">
        {changed.map(one => (
          <li key={one.draft.id}>
            <Changed board={board} changed={one} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changed({
  board,
  changed,
  mayDecide,
}: {
  board: OpenBoard
  changed: ChangedCard
  mayDecide: boolean
}) {
  const t = useText()
  const { draft, copy } = changed
  const { ask, busy } = useRelease(board.boardId, true)
  const asked = [{ id: draft.id, seen: draft.text }]
  return (
    <>
      <p className="draft-row">
        <DraftWords card={draft} letter={letterOf(board, draft)}>
          {changedWords(copy.text, draft.text).map(({ from, words, isNew }) =>
            isNew ? <ins key={from}>{words}</ins> : words,
          )}
        </DraftWords>
      </p>
      <p className="draft-others">
        {copy.text === draft.text ? t('drafts.otherFields') : t('drafts.othersSee', { text: copy.text })}
      </p>
      {mayDecide && (
        <p className="draft-deeds">
          <Button size="s" busy={busy} onClick={() => void ask('release', asked)}>
            {t('drafts.releaseChange')}
            <span className="sr">: {draft.text}</span>
          </Button>
          <Button kind="bare" size="s" busy={busy} onClick={() => void ask('keep', asked)}>
            {t('drafts.keep')}
            <span className="sr">: {copy.text}</span>
          </Button>
        </p>
      )}
    </>
  )
}
