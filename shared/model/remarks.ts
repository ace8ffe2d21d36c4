/**
 * What people say about cards: comments, one thread a card, and reactions. They stand beside the cards in the same
 * document, each an entry of its own, so that nothing of them is lost when two speak at once and a card that is
 * deleted and brought back has them still. Whose they are follows from the client id that made them, as for cards.
 * Total: what is no remark is skipped. Remarks on cards that are gone are read and shown by nobody.
 */
import type * as Y from 'yjs'
import type { OwnerOf } from './card.ts'
import { readCommentText, yCommentsOf } from './comments.ts'
import { findRootMap, makerOf, writerOf } from './root-map.ts'
import { reactionsRoot, serverOwner } from './y-names.ts'

/** Few, so that they can be counted at a glance. */
export const reactionIds = ['agree', 'important', 'unclear'] as const
export type ReactionId = (typeof reactionIds)[number]

export interface Comment {
  readonly id: string
  readonly text: string
  /** Participant id; on comments from a file whatever stands for a person there; null while nobody has said. */
  readonly author: string | null
  /** ISO time stamp by the author's clock; null where there is none that can be read. */
  readonly at: string | null
  /** A thread is resolved when each of its comments is: a new one opens it again. */
  readonly resolved: boolean
}

export interface Remarks {
  /** By time, then id. */
  readonly comments: readonly Comment[]
  /** Participant ids in order, each once; reactions that nobody gave are left out. */
  readonly reactions: Readonly<Partial<Record<ReactionId, readonly string[]>>>
}

/** `<cardId>/<reaction>/<participantId>`: no id has a slash. */
export const reactionKey = (cardId: string, reaction: ReactionId, participantId: string) =>
  `${cardId}/${reaction}/${participantId}`

/** By card id. */
export function readRemarks(doc: Y.Doc, ownerOf: OwnerOf): Map<string, Remarks> {
  const comments = Map.groupBy(readComments(doc, ownerOf), ({ cardId }) => cardId)
  const reactions = Map.groupBy(readReactions(doc, ownerOf), ({ cardId }) => cardId)
  const cardIds = new Set([...comments.keys(), ...reactions.keys()])
  return new Map(
    Array.from(cardIds, cardId => [
      cardId,
      {
        comments: (comments.get(cardId) ?? []).map(({ comment }) => comment).sort(byTime),
        reactions: countReactions(reactions.get(cardId) ?? []),
      },
    ]),
  )
}

export function isResolved({ comments }: Pick<Remarks, 'comments'>): boolean {
  return comments.length > 0 && comments.every(comment => comment.resolved)
}

export function byTime(a: Pick<Comment, 'id' | 'at'>, b: Pick<Comment, 'id' | 'at'>): number {
  const [atA, atB] = [a.at ?? '', b.at ?? '']
  if (atA !== atB) return atA < atB ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

interface PlacedComment {
  cardId: string
  comment: Comment
}

function readComments(doc: Y.Doc, ownerOf: OwnerOf): PlacedComment[] {
  return Array.from(yCommentsOf(doc), ([key, cardId, yComment]) => ({
    cardId,
    comment: {
      id: key.slice(cardId.length + 1),
      text: readCommentText(yComment),
      author: readAuthor(yComment, ownerOf),
      at: readTime(yComment.get('at')),
      resolved: yComment.get('resolved') === true,
    },
  }))
}

function readAuthor(yComment: Y.Map<unknown>, ownerOf: OwnerOf): string | null {
  const maker = makerOf(yComment)
  const owner = maker === undefined ? undefined : ownerOf(maker)
  if (owner !== serverOwner) return owner ?? null
  const author = yComment.get('author')
  const writer = writerOf(yComment, 'author')
  return typeof author === 'string' && writer !== undefined && ownerOf(writer) === serverOwner ? author : null
}

/** As `Date.toISOString` writes it; nothing else sorts by its letters. */
export function readTime(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? value : null
}

interface PlacedReaction {
  cardId: string
  reaction: ReactionId
  participantId: string
}

/** Whoever wrote the entry gave the reaction, whatever its key says; the key counts where the server wrote it. */
function readReactions(doc: Y.Doc, ownerOf: OwnerOf): PlacedReaction[] {
  const yReactions = findRootMap(doc, reactionsRoot)
  return [...(yReactions?.entries() ?? [])].flatMap(([key, value]) => {
    const [cardId, name, named, ...more] = key.split('/')
    const reaction = reactionIds.find(one => one === name)
    if (!yReactions || value !== true || !cardId || !reaction || !named || more.length > 0) return []
    const writer = writerOf(yReactions, key)
    const owner = writer === undefined ? undefined : ownerOf(writer)
    // one's own counts before the server has told whose the client id is
    const participantId = owner === undefined || owner === serverOwner ? named : owner
    return [{ cardId, reaction, participantId }]
  })
}

function countReactions(given: readonly PlacedReaction[]): Remarks['reactions'] {
  const entries = reactionIds.flatMap(id => {
    const people = given.filter(({ reaction }) => reaction === id).map(({ participantId }) => participantId)
    return people.length > 0 ? [[id, [...new Set(people)].sort()] as const] : []
  })
  return Object.fromEntries(entries)
}
