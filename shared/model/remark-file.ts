/**
 * Comments and reactions in the workshop file: keys `comments` and `reactions` of a card, absent where there are none.
 * What stands there in another shape is an unknown key like any other, kept on the card as it is.
 */
import * as Y from 'yjs'
import { commentKey } from './comments.ts'
import { idPattern } from './document-id.ts'
import { isObject, isString } from './plain-shape.ts'
import { type Json, samePlain } from './plain-value.ts'
import {
  byTime,
  type Comment,
  type ReactionId,
  type Remarks,
  reactionIds,
  reactionKey,
  readRemarks,
  readTime,
} from './remarks.ts'
import { findRootMap } from './root-map.ts'
import type { FileCard } from './workshop-file.ts'
import { commentsRoot, reactionsRoot } from './y-names.ts'

/** Without those of its keys that are remarks. */
export function withoutRemarks(card: FileCard): FileCard {
  const { comments, reactions, ...bare } = card
  return {
    ...bare,
    ...(comments !== undefined && !readFileComments(comments) && { comments }),
    ...(reactions !== undefined && !readFileReactions(reactions) && { reactions }),
  } as FileCard
}

/** With what is said about it, where something is. */
export function withRemarks(card: FileCard, remarks: Remarks | undefined): FileCard {
  if (!remarks) return card
  const comments = remarks.comments.map(fileComment)
  const hasReactions = Object.keys(remarks.reactions).length > 0
  return {
    ...card,
    ...(comments.length > 0 && { comments }),
    ...(hasReactions && { reactions: remarks.reactions }),
  }
}

/** Everybody who said something about it. */
export function remarkAuthors(card: FileCard): string[] {
  const comments = readFileComments(card.comments) ?? []
  const reactions = readFileReactions(card.reactions) ?? {}
  return [...comments.flatMap(({ author }) => author ?? []), ...Object.values(reactions).flat()]
}

interface KeyedCard {
  /** In the document. */
  key: string
  card: FileCard
}

/**
 * Makes what is said in a document what the file says, writing only what differs; what is missing is made by the
 * server. To be called inside a transaction.
 */
export function mendRemarks(
  doc: Y.Doc,
  cards: readonly KeyedCard[],
  ownerOf: Parameters<typeof readRemarks>[1],
): void {
  const living = readRemarks(doc, ownerOf)
  const wanted = new Map(cards.map(({ key, card }) => [key, card]))
  for (const [cardId, remarks] of living) {
    const card = wanted.get(cardId)
    dropComments(doc, cardId, remarks, card)
  }
  dropReactions(doc, new Set(living.keys()), wanted)
  for (const { key, card } of cards) {
    createComments(doc, key, readFileComments(card.comments) ?? [])
    createReactions(doc, key, readFileReactions(card.reactions) ?? {}, living.get(key))
  }
}

/** Those that the file has not, or has otherwise; they are made anew then. */
function dropComments(doc: Y.Doc, cardId: string, { comments }: Remarks, card: FileCard | undefined): void {
  const kept = new Map((readFileComments(card?.comments) ?? []).map(comment => [comment.id, comment]))
  const yComments = findRootMap(doc, commentsRoot)
  for (const comment of comments)
    if (!samePlain(kept.get(comment.id), comment)) yComments?.delete(commentKey(cardId, comment.id))
}

function createComments(doc: Y.Doc, cardId: string, comments: readonly Comment[]): void {
  const yComments = findRootMap(doc, commentsRoot)
  for (const { id, text, author, at, resolved } of comments) {
    const key = commentKey(cardId, id)
    if (yComments?.get(key) instanceof Y.Map) continue
    const yComment = new Y.Map<unknown>([['text', new Y.Text(text)]])
    if (author !== null) yComment.set('author', author)
    if (at !== null) yComment.set('at', at)
    if (resolved) yComment.set('resolved', true)
    yComments?.set(key, yComment)
  }
}

/** Of these cards, in one pass over all that was ever given. */
function dropReactions(
  doc: Y.Doc,
  cardIds: ReadonlySet<string>,
  wanted: ReadonlyMap<string, FileCard>,
): void {
  const kept = new Map([...cardIds].map(id => [id, readFileReactions(wanted.get(id)?.reactions) ?? {}]))
  const yReactions = findRootMap(doc, reactionsRoot)
  for (const key of [...(yReactions?.keys() ?? [])]) {
    const [cardId = '', reaction, participantId = ''] = key.split('/')
    const people = kept.get(cardId)
    if (people && !people[reaction as ReactionId]?.includes(participantId)) yReactions?.delete(key)
  }
}

function createReactions(
  doc: Y.Doc,
  cardId: string,
  wanted: Remarks['reactions'],
  living: Remarks | undefined,
): void {
  const yReactions = findRootMap(doc, reactionsRoot)
  for (const id of reactionIds) {
    for (const participantId of wanted[id] ?? []) {
      const key = reactionKey(cardId, id, participantId)
      const isThere = yReactions?.has(key) && living?.reactions[id]?.includes(participantId)
      if (!isThere) yReactions?.set(key, true)
    }
  }
}

function fileComment({ id, text, author, at, resolved }: Comment): Json {
  return { id, author, at, text, ...(resolved && { resolved }) }
}

/** Undefined for anything that is not exactly what we write. */
function readFileComments(value: unknown): Comment[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const comments = value.map(readFileComment).filter(comment => comment !== undefined)
  const inOrder = comments.every((comment, index) => {
    const before = comments[index - 1]
    return before === undefined || byTime(before, comment) < 0
  })
  const areDistinct = new Set(comments.map(comment => comment.id)).size === value.length
  return areDistinct && inOrder ? comments : undefined
}

function readFileComment(value: unknown): Comment | undefined {
  if (!isObject(value) || !isString(value.text) || !isString(value.id) || !idPattern.test(value.id as string))
    return undefined
  const { id, author, at, text, resolved } = value
  const comment = {
    id: id as string,
    author: isString(author) ? (author as string) : null,
    at: readTime(at),
    text: (text as string).toWellFormed(),
    resolved: resolved === true,
  }
  return samePlain(fileComment(comment), value) ? comment : undefined
}

function readFileReactions(value: unknown): Remarks['reactions'] | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) return undefined
  const areOurs = Object.entries(value).every(([id, people]) => {
    if (!reactionIds.some(one => one === id) || !Array.isArray(people) || people.length === 0) return false
    const isId = (one: unknown) => isString(one) && one !== '' && !(one as string).includes('/')
    return people.every(isId) && samePlain([...new Set(people)].sort(), people)
  })
  return areOurs ? (value as Remarks['reactions']) : undefined
}
