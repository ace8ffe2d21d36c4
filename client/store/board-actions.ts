/**
 * What a person may do to the cards of one document, each as one undoable step (typing as bursts). On a document
 * that may only be read every action does nothing.
 */
import type * as Y from 'yjs'
import type { BoardKind } from '../../shared/boards/contract.ts'
import { findYCard, type Position, readText } from '../../shared/model/card.ts'
import {
  addCard,
  deleteCards,
  type FieldPatch,
  moveCard,
  type NewCard,
  type Place,
  setCardText,
  setFields,
  setFieldText,
  setPosition,
} from '../../shared/model/card-writes.ts'
import { toPlain } from '../../shared/model/plain-value.ts'
import type { SharedText } from './text-draft.ts'
import type { UndoHistory } from './undo-history.ts'

export interface BoardActions {
  /** Adds a card as the beginning of a burst of typing. */
  begin(card: NewCard): void
  /** Adds cards as one step; their ids in order. */
  addAll(cards: readonly NewCard[]): string[]
  move(cardId: string, target: { zone?: string | null; place?: Place }): void
  setFields(cardId: string, patch: FieldPatch): void
  /** On maps: places of cards that are there, and cards that get one, as one step. */
  arrange(places: readonly CardPlace[], added?: readonly NewCard[]): void
  remove(cardIds: readonly string[]): void
  /** A deed that comes with whatever offers it, as one step. */
  perform(deed: (doc: Y.Doc, origin: unknown) => void): void
  /** Places and fields of several cards, as one step. */
  change(change: BoardChange): void
  sharedText(cardId: string): SharedText
  /** Of the words that a card carries besides its text. */
  fieldText(cardId: string, field: string): SharedText
}

export interface CardPlace {
  cardId: string
  pos: Position
}

/** By card id; of cards that are gone nothing is written. */
export interface BoardChange {
  places?: ReadonlyMap<string, Position>
  fields?: ReadonlyMap<string, FieldPatch>
}

export function createBoardActions(
  doc: Y.Doc,
  kind: BoardKind,
  access: 'write' | 'read',
  history: UndoHistory,
): BoardActions {
  if (access === 'read') return readOnlyActions(doc, kind)
  return {
    begin: card => {
      history.pause(doc)
      history.type(doc, origin => addCard(doc, kind, card, origin))
    },
    addAll: cards => history.step(doc, origin => cards.map(card => addCard(doc, kind, card, origin))),
    move: (cardId, target) => history.step(doc, origin => moveCard(doc, kind, cardId, target, origin)),
    setFields: (cardId, patch) => history.step(doc, origin => setFields(doc, cardId, patch, origin)),
    arrange: (places, added = []) =>
      history.step(doc, origin => {
        for (const { cardId, pos } of places) setPosition(doc, cardId, pos, origin)
        for (const card of added) addCard(doc, kind, card, origin)
      }),
    remove: cardIds => history.step(doc, origin => deleteCards(doc, cardIds, origin)),
    perform: deed => history.step(doc, origin => deed(doc, origin)),
    change: ({ places = new Map(), fields = new Map() }) =>
      history.step(doc, origin => {
        for (const [id, pos] of places) setPosition(doc, id, pos, origin)
        for (const [id, patch] of fields) setFields(doc, id, patch, origin)
      }),
    sharedText: cardId => ({
      read: () => readCardText(doc, kind, cardId),
      write: text => history.type(doc, origin => setCardText(doc, kind, cardId, text, origin)),
    }),
    fieldText: (cardId, field) => ({
      read: () => readFieldText(doc, cardId, field),
      write: text => history.type(doc, origin => setFieldText(doc, cardId, field, text, origin)),
    }),
  }
}

function readOnlyActions(doc: Y.Doc, kind: BoardKind): BoardActions {
  return {
    begin: () => undefined,
    addAll: () => [],
    move: () => undefined,
    setFields: () => undefined,
    arrange: () => undefined,
    remove: () => undefined,
    perform: () => undefined,
    change: () => undefined,
    sharedText: cardId => ({ read: () => readCardText(doc, kind, cardId), write: () => undefined }),
    fieldText: (cardId, field) => ({ read: () => readFieldText(doc, cardId, field), write: () => undefined }),
  }
}

function readFieldText(doc: Y.Doc, cardId: string, field: string): string {
  const words = toPlain(findYCard(doc, cardId)?.get(field))
  return typeof words === 'string' ? words : ''
}

function readCardText(doc: Y.Doc, kind: BoardKind, cardId: string): string {
  const yCard = findYCard(doc, cardId)
  return yCard ? readText(yCard, kind) : ''
}
