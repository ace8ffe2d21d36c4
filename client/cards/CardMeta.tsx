/** The small line below a card's text: region where it matters, topic or one to confirm, what to do with the card. */
import { Suspense, useMemo } from 'react'
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import type { Language } from '../i18n/languages.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useObservable } from '../react/workshop-context.ts'
import { cardRemarks, remarksShown } from '../remarks/remarks-shown.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { boardName } from '../workshop/board-name.ts'
import { dispositionOf, dispositionWord } from './disposition-words.ts'
import { groupWord } from './group-word.ts'
import { suggestedTopic } from './topic-suggestion.ts'
import { topicLabel } from './topic-words.ts'
import { useDraftWord } from './use-draft-word.ts'

export interface CardMetaProps {
  board: OpenBoard
  card: Card
  showRegion: boolean | undefined
}

export function CardMeta({ board, card, showRegion }: CardMetaProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const topic = topicLabel(control, card.topic, language)
  const disposition = board.kind.id === 'swot' ? dispositionOf(card) : undefined
  const region = showRegion && control.regions.find(one => one.id === card.region)
  const suggested = useMemo(
    () => (board.access === 'write' ? suggestedTopic(card, control) : undefined),
    [board, card, control],
  )
  const draftWord = useDraftWord(board, card)
  const origin = originWord(card, control, language)
  const remarks = useObservable(remarksShown) && (
    <Suspense>
      <cardRemarks.Part board={board} card={card} />
    </Suspense>
  )
  if (!topic && !disposition && !region && !suggested && !card.group && !draftWord && !origin) return remarks
  return (
    <>
      <p className="card-meta">
        {draftWord && <b>{t(draftWord)}</b>}
        {region && <span>{region.code}</span>}
        {origin && <span>{t('cards.from', { name: origin })}</span>}
        {topic && <span>{topic}</span>}
        {card.group && <span>{groupWord(card.group, t)}</span>}
        {suggested && (
          <button
            type="button"
            className="card-suggestion"
            onClick={() => board.actions.setFields(card.id, { topic: suggested })}
          >
            {t('cards.suggestedTopic', { topic: topicLabel(control, suggested, language) })}
          </button>
        )}
        {disposition && <span>{dispositionWord(disposition, 'short', t)}</span>}
      </p>
      {remarks}
    </>
  )
}

/** The board that it was moved or copied from, with whose it was; nothing where that board is gone. */
function originWord({ origin }: Card, control: Control, language: Language): string | undefined {
  const board = origin && control.boards.find(one => one.id === origin.board)
  if (!board) return undefined
  const region = control.regions.find(one => one.id === origin.region)
  const circle = control.circles.find(one => one.id === origin.circle)
  return [boardName(board, language), region?.code ?? localised(circle?.title, language)]
    .filter(Boolean)
    .join(', ')
}
