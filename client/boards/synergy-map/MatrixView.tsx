/** Topics against regions, a letter for each quadrant with cards: a grid that arrows go about in, Enter opens a cell. */
import { Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { FileCard } from '../../../shared/model/workshop-file.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import type { Cell, Choice } from './choice.ts'
import { type MatrixRow, readMatrix } from './matrix.ts'
import type { SynergyMap } from './use-synergies.ts'
import '../../ui/letter.css'
import '../../ui/table.css'

interface MatrixViewProps {
  map: SynergyMap
  choice: Choice
  onCell: (cell: Cell) => void
}

export function MatrixView({ map, choice, onCell }: MatrixViewProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const { regions } = control
  const rows = useMemo(() => {
    const labelOf = ({ topic }: MatrixRow) => topicLabel(control, topic, language)
    return readMatrix(map).sort((a, b) => labelOf(a).localeCompare(labelOf(b), language))
  }, [map, control, language])
  const grid = useRef<HTMLTableElement>(null)
  const [here, setHere] = useState<CellPlace>({ row: 0, column: 0 })
  const chosenTopic =
    choice.kind === 'cell'
      ? choice.topic
      : choice.kind === 'link'
        ? map.linksById.get(choice.id)?.topic
        : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const next = goTo(
      event.key,
      placeOf(event.target) ?? here,
      { rows: rows.length, columns: regions.length + 1 },
      event.ctrlKey,
    )
    if (!next) return
    event.preventDefault()
    setHere(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <div className="synergy-matrix">
      <p className="sr" id="synergy-matrix-keys">
        {t('synergies.matrixKeys')}
      </p>
      <table
        ref={grid}
        className="table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one goes about in (WAI-ARIA)
        role="grid"
        aria-label={t('synergies.matrixLabel')}
        aria-describedby="synergy-matrix-keys"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t('synergies.topic')}</th>
            {regions.map(region => (
              <th key={region.id} scope="col">
                <RegionMark slot={region.slot} code={region.code} />
                <span className="sr">{localised(region.name, language)}</span>
              </th>
            ))}
            <th scope="col" className="num">
              {t('synergies.links')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.topic}
              row={row}
              index={index}
              here={here}
              isChosen={row.topic === chosenTopic}
              onCell={(column, region) => {
                setHere({ row: index, column })
                onCell({ topic: row.topic, region, cards: cardIds(row, region) })
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cardIds({ cells }: MatrixRow, region: string | undefined): string[] {
  const cards = region === undefined ? [...cells.values()].flat() : (cells.get(region) ?? [])
  return cards.map(card => card.id)
}

function placeOf(target: EventTarget): CellPlace | undefined {
  const [row, column] = (target instanceof HTMLElement ? target.dataset.cell : undefined)?.split(' ') ?? []
  return column === undefined ? undefined : { row: Number(row), column: Number(column) }
}

interface CellPlace {
  row: number
  column: number
}

/** As in any grid: arrows, Home and End of the row, with Ctrl of the grid. */
function goTo(
  key: string,
  { row, column }: CellPlace,
  size: { rows: number; columns: number },
  isFar: boolean,
): CellPlace | undefined {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const places: Record<string, CellPlace> = {
    ArrowUp: { row: Math.max(0, row - 1), column },
    ArrowDown: { row: Math.min(lastRow, row + 1), column },
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(lastColumn, column + 1) },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? lastRow : row, column: lastColumn },
  }
  return places[key]
}

interface RowProps {
  row: MatrixRow
  index: number
  here: CellPlace
  isChosen: boolean
  onCell: (column: number, region: string | undefined) => void
}

function Row({ row, index, here, isChosen, onCell }: RowProps) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const topic = topicLabel(control, row.topic, language)
  const last = control.regions.length
  const inTabOrder = (column: number) => (here.row === index && here.column === column ? 0 : -1)
  const cellWords = (cards: readonly FileCard[]) =>
    countWords(cards)
      .map(({ id, n }) => t(id, { n }))
      .join(', ')
  return (
    <tr aria-current={isChosen || undefined}>
      <th scope="row">{topic}</th>
      {control.regions.map((region, column) => {
        const cards = row.cells.get(region.id) ?? []
        const what = cards.length === 0 ? t('synergies.cellNone') : cellWords(cards)
        const name = localised(region.name, language)
        return (
          <td key={region.id}>
            <button
              type="button"
              className="matrix-cell"
              data-cell={`${index} ${column}`}
              tabIndex={inTabOrder(column)}
              onClick={() => onCell(column, region.id)}
            >
              <span className="sr">{t('synergies.cellOf', { topic, region: name, what })}</span>
              {letters(cards).map(({ letter, n }) => (
                <Fragment key={letter}>
                  <span className="letter" data-paper={letter} aria-hidden="true">
                    {letter}
                  </span>
                  {n > 1 && (
                    <span className="matrix-cell-count" aria-hidden="true">
                      {n}
                    </span>
                  )}
                </Fragment>
              ))}
            </button>
          </td>
        )
      })}
      <td className="num">
        <button
          type="button"
          className="matrix-cell"
          data-cell={`${index} ${last}`}
          tabIndex={inTabOrder(last)}
          onClick={() => onCell(last, undefined)}
        >
          <span className="sr">{`${topic}: ${t('synergies.links')} `}</span>
          {row.linkCount}
        </button>
      </td>
    </tr>
  )
}

function letters(cards: readonly FileCard[]): { letter: string; n: number }[] {
  const byLetter = Map.groupBy(cards, card => card.quadrant ?? '')
  return Array.from(byLetter, ([letter, list]) => ({ letter, n: list.length }))
}

const quadrantWords: Record<string, MessageId> = {
  S: 'synergies.strengths',
  W: 'synergies.weaknesses',
  O: 'synergies.opportunities',
  T: 'synergies.threats',
}

function countWords(cards: readonly FileCard[]): { id: MessageId; n: number }[] {
  return letters(cards).flatMap(({ letter, n }) => {
    const id = quadrantWords[letter]
    return id ? [{ id, n }] : []
  })
}
