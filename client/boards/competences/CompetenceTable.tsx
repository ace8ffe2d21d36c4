/** The figures themselves. Each is a button that shows its cards; the arrow keys go from figure to figure. */
import type { KeyboardEvent } from 'react'
import { type KnowledgeType, knowledgeTypes } from '../../../shared/boards/competences/kind.ts'
import { type MatrixRow, sumOfRows } from '../../../shared/boards/competences/matrix.ts'
import type { BoardKind } from '../../../shared/boards/contract.ts'
import { ZoneIcon } from '../../cards/ZoneIcon.tsx'
import { kindText, localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { isSameCell, type MatrixCell } from './matrix-filter.ts'
import { useTypeName } from './use-type-name.ts'
import '../../ui/letter.css'
import '../../ui/table.css'

export interface CompetenceTableProps {
  kind: BoardKind | undefined
  rows: readonly MatrixRow[]
  cell: MatrixCell | undefined
  onCell: (cell: MatrixCell | undefined) => void
}

const columns = [...knowledgeTypes, null, 'all'] as const

export function CompetenceTable({ kind, rows, cell, onCell }: CompetenceTableProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <table className="table matrix-table" onKeyDown={goByArrow}>
      <caption className="sr">{t('zones.matrixTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.region')}</th>
          {kind?.zones.map(zone => (
            <th key={zone.id} scope="col" className="num">
              <span className="matrix-type">
                <ZoneIcon zone={zone.id} />
                <span className="letter" aria-hidden="true">
                  {zone.letter}
                </span>
                {kindText(zone.label, language)}
              </span>
            </th>
          ))}
          <th scope="col" className="num">
            <span className="matrix-type">
              <span className="letter" aria-hidden="true">
                ?
              </span>
              {t('zones.untyped')}
            </span>
          </th>
          <th scope="col" className="num">
            <span className="matrix-type matrix-total">{t('zones.total')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.regionId} regionId={row.regionId} row={row} cell={cell} onCell={onCell} />
        ))}
        <Row regionId={undefined} row={sumOfRows(rows)} cell={cell} onCell={onCell} />
      </tbody>
    </table>
  )
}

interface RowProps extends Pick<CompetenceTableProps, 'cell' | 'onCell'> {
  /** Undefined: the sums. */
  regionId: string | undefined
  row: Omit<MatrixRow, 'regionId'>
}

function Row({ regionId, row, cell, onCell }: RowProps) {
  const t = useText()
  const language = useLanguage()
  const typeName = useTypeName()
  const region = useControl().regions.find(one => one.id === regionId)
  const regionName = region ? localised(region.name, language) : t('zones.allRegionsTotal')
  return (
    <tr data-sum={regionId === undefined || undefined}>
      <th scope="row">
        {region ? <RegionMark slot={region.slot} code={region.code} name={regionName} /> : regionName}
      </th>
      {columns.map(type => {
        const n = figureOf(row, type)
        const here = { regionId, type }
        return (
          <td key={type ?? ''} className="num">
            <button
              type="button"
              className="matrix-figure"
              data-none={n === 0 || undefined}
              aria-pressed={isSameCell(cell, here)}
              aria-label={t('zones.showCards', { n, region: regionName, type: typeName(type) })}
              onClick={() => onCell(isSameCell(cell, here) ? undefined : here)}
            >
              {n}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

function figureOf(row: RowProps['row'], type: KnowledgeType | null | 'all'): number {
  if (type === 'all') return row.total
  return type === null ? row.untyped : row.byType[type]
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function goByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const here = (event.target as HTMLElement).closest('td')
  const row = here?.parentElement
  if (!step || !here || !(row instanceof HTMLTableRowElement)) return
  const to = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[here.cellIndex + step[1]]
  const button = to?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.focus()
}
