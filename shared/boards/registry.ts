/** All board kinds. A new kind is a folder beside this file and one line here. */
import { actionPlan } from './action-plan/kind.ts'
import { circleNotes } from './circle-notes/kind.ts'
import { competences } from './competences/kind.ts'
import type { BoardKind } from './contract.ts'
import { expectations } from './expectations/kind.ts'
import { foreignKind } from './foreign-kind.ts'
import { free } from './free/kind.ts'
import { swot } from './swot/kind.ts'
import { synergyMap } from './synergy-map/kind.ts'
import { template, templateKind } from './template/kind.ts'
import { tows } from './tows/kind.ts'

/** In order of the workshop's steps. */
export const boardKinds: readonly BoardKind[] = [
  expectations,
  competences,
  swot,
  tows,
  synergyMap,
  circleNotes,
  actionPlan,
  free,
  template,
]

const kindsById: ReadonlyMap<string, BoardKind> = new Map(boardKinds.map(kind => [kind.id, kind]))

/** Total: a type that no kind has (a newer version's) gets the stand-in. */
export function boardKind(type: string): BoardKind {
  return kindsById.get(type) ?? foreignKind
}

/** What the workshop says of a board. Boards made of data bring their description along. */
export interface BoardStatement {
  type: string
  template?: unknown
}

export function kindOfBoard({ type, template: description }: BoardStatement): BoardKind {
  return type === template.id ? templateKind(description) : boardKind(type)
}
