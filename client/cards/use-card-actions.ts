/** What a person does to one card, with what is said about it: one place for menus, keys and buttons. */
import type { Disposition } from '../../shared/boards/swot/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import type { NewCard } from '../../shared/model/card-writes.ts'
import type { Json } from '../../shared/model/plain-value.ts'
import type { Translate } from '../i18n/active-language.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import type { OpenBoard, WorkshopStore } from '../store/workshop-store.ts'
import { cardBeside, focusCard } from './card-focus.ts'
import { shortText, zoneLabel } from './card-words.ts'
import { offerUndo } from './offer-undo.ts'

export interface CardActions {
  edit(card: Card): void
  remove(card: Card): void
  setTopic(card: Card, topic: string | null): void
  setDisposition(card: Card, disposition: Disposition): void
  moveTo(card: Card, zone: string): void
}

export function useCardActions(board: OpenBoard): CardActions {
  const store = useWorkshop()
  const t = useText()
  const language = useLanguage()
  const { documentId, kind, actions } = board
  return {
    edit: card => {
      if (board.access === 'write')
        store.editing.set({ kind: 'card', documentId, cardId: card.id, zone: card.zone })
    },
    remove: card => removeCard(store, board, card, t),
    setTopic: (card, topic) => actions.setFields(card.id, { topic }),
    setDisposition: (card, disposition) => actions.setFields(card.id, { disposition }),
    moveTo: (card, zone) => {
      actions.move(card.id, { zone })
      focusCard(documentId, card.id)
      const label = zoneLabel(
        kind.zones.find(one => one.id === zone),
        language,
      )
      offerUndo(store, t('cards.movedTo', { zone: label }), t, () => undefined)
    },
  }
}

function removeCard(store: WorkshopStore, board: OpenBoard, card: Card, t: Translate): void {
  const beside = cardBeside(board.documentId, card.id)
  board.actions.remove([card.id])
  if (beside) focusCard(board.documentId, beside.slice(board.documentId.length + 1))
  offerUndo(store, t('cards.deleted', { text: shortText(card.text) }), t, () => {
    board.actions.addAll([cardToNew(card)])
  })
}

/** The card once more, as a new one of this person. */
export function cardToNew(card: Card): NewCard {
  const fields = Object.fromEntries(
    Object.entries(card.fields).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
  return { text: card.text, zone: card.zone, topic: card.topic, group: card.group, fields }
}
