/** The drafts of a region to choose from; nothing is chosen until somebody chooses it. */
import type { Card } from '../../../shared/model/card.ts'
import { useRelease } from '../../cards/use-release.ts'
import { useText } from '../../i18n/useText.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangedCards } from './ChangedCards.tsx'
import { DraftWords } from './DraftRow.tsx'
import { letterOf } from './letter-of.ts'
import type { RegionDrafts } from './use-region-drafts.ts'

export interface ChooseCardsProps {
  board: OpenBoard
  drafts: RegionDrafts
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
  /** Only the region's coordination decides; others read. */
  mayDecide: boolean
}

export function ChooseCards({ board, drafts, chosen, onChosen, mayDecide }: ChooseCardsProps) {
  const t = useText()
  const { kept, ready, changed } = drafts
  const toggle = (id: string) => onChosen(chosen.symmetricDifference(new Set([id])))
  const isAll = kept.length > 0 && kept.every(card => chosen.has(card.id))
  return (
    <>
      {kept.length === 0 && <p className="note">{t('drafts.none')}</p>}
      {mayDecide && kept.length > 1 && (
        <Button
          kind="bare"
          size="s"
          className="draft-all"
          onClick={() => onChosen(isAll ? new Set() : new Set(kept.map(card => card.id)))}
        >
          {isAll ? t('drafts.chooseNone') : t('drafts.chooseAll')}
        </Button>
      )}
      <ul className="draft-list">
        {kept.map(card => (
          <li key={card.id}>
            {mayDecide ? (
              <label className="draft-row">
                <input type="checkbox" checked={chosen.has(card.id)} onChange={() => toggle(card.id)} />
                <DraftWords card={card} letter={letterOf(board, card)} />
              </label>
            ) : (
              <span className="draft-row">
                <DraftWords card={card} letter={letterOf(board, card)} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <ReadyCards board={board} cards={ready} mayDecide={mayDecide} />
      <ChangedCards board={board} changed={changed} mayDecide={mayDecide} />
    </>
  )
}

function ReadyCards({
  board,
  cards,
  mayDecide,
}: {
  board: OpenBoard
  cards: readonly Card[]
  mayDecide: boolean
}) {
  const t = useText()
  const { ask, busy } = useRelease(board.boardId)
  if (cards.length === 0) return null
  return (
    <section className="draft-part">
      <h3>{t('drafts.readyTitle')}</h3>
      <ul className="draft-list">
        {cards.map(card => (
          <li key={card.id} className="draft-row">
            <DraftWords card={card} letter={letterOf(board, card)} />
            {mayDecide && (
              <Button kind="bare" size="s" busy={busy} onClick={() => void ask('unchoose', [card])}>
                {t('drafts.unchoose')}
                <span className="sr">: {card.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
