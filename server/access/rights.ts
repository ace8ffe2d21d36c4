/**
 * The table of rights: what a role may do with a document. A pure function, asked at every write; it knows no
 * sessions, sockets or documents' contents. Rights are per document, never inside one.
 */
import type { Role } from '../../shared/protocol/roles.ts'

export type DocumentAccess = 'write' | 'read' | undefined

/** What the table needs to know of a person. */
export interface Person {
  role: Role
  regionId: string | null
  /** The circle the person was assigned to; undefined while there is no assignment. */
  circleId?: string | undefined
}

/**
 * Whether a document takes writing. `shut`: moderation locked the board, put it away, or closed the circle; its own
 * people go on, and drafts are their region's. `ended`: the workshop has ended, for everybody.
 */
export type Standing = 'open' | 'shut' | 'ended'

/** What the table needs to know of a document that exists. */
export type DocumentFacts =
  | { kind: 'control' }
  | { kind: 'board'; scope: 'shared' }
  | { kind: 'board'; scope: 'region'; regionId: string }
  | { kind: 'board'; scope: 'circle'; circleId: string }
  | { kind: 'drafts'; regionId: string }

export function accessTo(
  person: Person,
  document: DocumentFacts,
  standing: Standing = 'open',
): DocumentAccess {
  const access = accessWhileOpen(person, document)
  if (access !== 'write' || standing === 'open') return access
  if (standing === 'ended') return 'read'
  return document.kind === 'drafts' || person.role === 'moderator' ? 'write' : 'read'
}

function accessWhileOpen(person: Person, document: DocumentFacts): DocumentAccess {
  switch (document.kind) {
    case 'control':
      return 'read'
    case 'drafts':
      return writesCards(person.role) && person.regionId === document.regionId ? 'write' : undefined
    case 'board':
      return mayWriteBoard(person, document) ? 'write' : 'read'
  }
}

function mayWriteBoard(person: Person, board: Extract<DocumentFacts, { kind: 'board' }>): boolean {
  if (person.role === 'moderator') return true
  if (!writesCards(person.role)) return false
  switch (board.scope) {
    case 'shared':
      return true
    case 'region':
      return person.regionId === board.regionId
    case 'circle':
      return person.circleId === undefined || person.circleId === board.circleId
  }
}

/** Those who write as people of a region. */
export const writesCards = (role: Role) => role === 'participant' || role === 'region_lead'

/** For whom a person answers to a link: people of a region for it alone, moderators as such, others for nobody. */
export function answersLinksAs({ role, regionId }: Person): { region: string } | 'moderation' | undefined {
  if (role === 'moderator') return 'moderation'
  return writesCards(role) && regionId !== null ? { region: regionId } : undefined
}
