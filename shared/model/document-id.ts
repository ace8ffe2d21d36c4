/**
 * Document ids: which Yjs documents a workshop consists of, and how their ids are spelled.
 *
 * `control` · `<boardId>` · `<boardId>.<regionId>` · `<boardId>.<circleId>` · `<boardId>.<regionId>~drafts`.
 * Pure names; who may read or write a document is decided in `server/access`.
 */

/** Ids of boards, regions, circles and cards: letters, digits, `_` and `-`, at most 64 of them. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

export type DocumentName =
  | { kind: 'control' }
  /** `part` is the region's or circle's id where the board has a document for each. */
  | { kind: 'board'; boardId: string; part?: string }
  | { kind: 'drafts'; boardId: string; part: string }

export const controlId = 'control'

export function formatDocumentId(name: DocumentName): string {
  switch (name.kind) {
    case 'control':
      return controlId
    case 'board':
      return name.part === undefined ? name.boardId : `${name.boardId}.${name.part}`
    case 'drafts':
      return `${name.boardId}.${name.part}~drafts`
  }
}

/** Undefined for anything that no workshop can contain. */
export function parseDocumentId(id: string): DocumentName | undefined {
  if (id === controlId) return { kind: 'control' }
  const match = /^([A-Za-z0-9][\w-]{0,63})(?:\.([A-Za-z0-9][\w-]{0,63})(~drafts)?)?$/.exec(id)
  if (!match?.[1]) return undefined
  const [, boardId, part, drafts] = match
  if (part === undefined) return { kind: 'board', boardId }
  return drafts ? { kind: 'drafts', boardId, part } : { kind: 'board', boardId, part }
}
