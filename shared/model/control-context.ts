/** What the workshop says about the cards of one document: its kind, region and circle, and who is who. */
import type { BoardKind } from '../boards/contract.ts'
import { kindOfBoard } from '../boards/registry.ts'
import type { CardContext, OwnerOf } from './card.ts'
import type { Control } from './control.ts'
import type { DocumentName } from './document-id.ts'

/**
 * Undefined for the control document and for boards that the workshop does not have. `ownerOf` is the server's own
 * knowledge of client ids; browsers go by the control document's.
 */
export function cardContext(
  control: Control,
  name: DocumentName,
  ownerOf?: OwnerOf,
): CardContext | undefined {
  if (name.kind === 'control') return undefined
  const board = control.boards.find(one => one.id === name.boardId)
  if (!board) return undefined
  const kind = kindOfBoard(board)
  const isRegion = name.kind === 'drafts' || isRegionPart(control, kind, name.part)
  return {
    kind,
    boardId: board.id,
    region: isRegion ? (name.part ?? null) : null,
    circle: isRegion ? null : (name.part ?? null),
    visibility: name.kind === 'drafts' ? 'region' : 'workshop',
    ownerOf: ownerOf ?? (clientId => control.clients.get(clientId)),
    regionOf: participantId => control.roster.get(participantId)?.regionId ?? null,
    langOf: regionId => control.regions.find(region => region.id === regionId)?.lang ?? null,
  }
}

function isRegionPart(control: Control, kind: BoardKind, part: string | undefined): boolean {
  if (part === undefined) return false
  if (kind.scope !== 'shared') return kind.scope === 'region'
  return control.regions.some(region => region.id === part)
}
