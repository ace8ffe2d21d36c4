/** Which documents a workshop file becomes, and which of them each of its cards lives in. */
import type { BoardKind } from '../boards/contract.ts'
import { boardKind, kindOfBoard } from '../boards/registry.ts'
import { type DocumentName, formatDocumentId } from './document-id.ts'
import type { FileCard, WorkshopFile } from './workshop-file.ts'

/** What the file says, else `drafts` as soon as one card is its region's alone: better hidden than shown. */
export function privacyOf(file: Pick<WorkshopFile, 'workshop' | 'cards'>): 'open' | 'drafts' {
  return file.workshop.privacy === 'drafts' || file.cards.some(isDraft) ? 'drafts' : 'open'
}

export function isDraft(card: Pick<FileCard, 'visibility'>): boolean {
  return card.visibility === 'region'
}

/**
 * Control first, then board by board in the file's order; boards without a card too. With privacy `drafts` every
 * board of a scope `region` has drafts for every region; other boards where the file brings a draft along.
 */
export function documentNames(
  file: Pick<WorkshopFile, 'workshop' | 'regions' | 'circles' | 'boards' | 'cards'>,
): DocumentName[] {
  const names: DocumentName[] = [{ kind: 'control' }]
  const hasDrafts = privacyOf(file) === 'drafts'
  for (const board of file.boards) {
    const { id: boardId } = board
    const { scope } = kindOfBoard(board)
    if (scope === 'shared') names.push({ kind: 'board', boardId })
    const parts = scope === 'region' ? file.regions : scope === 'circle' ? (file.circles ?? []) : []
    for (const part of parts) names.push({ kind: 'board', boardId, part: part.id })
    if (!hasDrafts) continue
    const brought = new Set(
      file.cards.filter(card => card.board === boardId && isDraft(card)).map(card => card.region),
    )
    for (const { id: part } of file.regions) {
      if (scope === 'region' || brought.has(part)) names.push({ kind: 'drafts', boardId, part })
    }
  }
  return names
}

/** The id of the document that a card of a checked file lives in. */
export function documentIdOfCard(card: FileCard, kinds: ReadonlyMap<string, BoardKind>): string {
  const boardId = card.board
  if (isDraft(card) && card.region) return formatDocumentId({ kind: 'drafts', boardId, part: card.region })
  const { scope } = kinds.get(boardId) ?? boardKind('')
  const part = scope === 'region' ? card.region : scope === 'circle' ? card.circle : undefined
  return formatDocumentId(part ? { kind: 'board', boardId, part } : { kind: 'board', boardId })
}

/** By board id. */
export function kindsOfFile(file: Pick<WorkshopFile, 'boards'>): Map<string, BoardKind> {
  return new Map(file.boards.map(board => [board.id, kindOfBoard(board)]))
}
