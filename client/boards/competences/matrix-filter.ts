/** Which cards the matrix counts, and which of them a cell of it stands for. */
import type { KnowledgeType } from '../../../shared/boards/competences/kind.ts'
import type { CompetenceCard } from '../../../shared/boards/competences/matrix.ts'

export interface MatrixFilter {
  /** Empty: any. */
  group: string
  topic: string
  exchange: '' | 'gives' | 'seeks'
}

export const allMatrixCards: MatrixFilter = { group: '', topic: '', exchange: '' }

export interface MatrixCell {
  /** Undefined: all regions. */
  regionId: string | undefined
  /** Null: cards without a type. */
  type: KnowledgeType | null | 'all'
}

export function passes(card: CompetenceCard, { group, topic, exchange }: MatrixFilter): boolean {
  if (group !== '' && card.group !== group) return false
  if (topic !== '' && card.topic !== topic) return false
  return exchange === '' || card.fields[exchange] === true
}

export function isIn(card: CompetenceCard, type: KnowledgeType | null, cell: MatrixCell): boolean {
  if (cell.regionId !== undefined && card.region !== cell.regionId) return false
  return cell.type === 'all' || cell.type === type
}

export function isSameCell(a: MatrixCell | undefined, b: MatrixCell): boolean {
  return a !== undefined && a.regionId === b.regionId && a.type === b.type
}
