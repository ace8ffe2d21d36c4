/**
 * Competences as a table: regions in rows, types of knowledge in columns, what has no type counted apart. Filters hold
 * for all figures; a figure shows its cards. Below, where one region gives what another looks for.
 */
import { useState } from 'react'
import { type CompetenceCard, competenceMatrix, typeOf } from '../../../shared/boards/competences/matrix.ts'
import type { Card } from '../../../shared/model/card.ts'
import { stakeholderGroups } from '../../../shared/model/stakeholder-groups.ts'
import { groupWord } from '../../cards/group-word.ts'
import { useTopicOptions } from '../../cards/use-topic-options.ts'
import { useText } from '../../i18n/useText.ts'
import { useCardsOf, useControl } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { CompetenceCards } from './CompetenceCards.tsx'
import { CompetenceTable } from './CompetenceTable.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import { allMatrixCards, isIn, type MatrixCell, type MatrixFilter, passes } from './matrix-filter.ts'
import './competence-matrix.css'

export function CompetenceMatrix({ boards }: { boards: readonly OpenBoard[] }) {
  const control = useControl()
  const cards = useCardsOf(boards)
  const [filter, setFilter] = useState<MatrixFilter>(allMatrixCards)
  const [cell, setCell] = useState<MatrixCell>()
  const shown = cards.filter(card => passes(card, filter))
  const regions = control.regions.filter(region => boards.some(board => board.regionId === region.id))
  const rows = competenceMatrix(
    shown,
    regions.map(region => region.id),
  )
  return (
    <div className="matrix">
      <Filters filter={filter} onFilter={setFilter} />
      <CompetenceTable kind={boards[0]?.kind} rows={rows} cell={cell} onCell={setCell} />
      {cell && <CompetenceCards boards={boards} cell={cell} cards={shown.filter(inCell(cell))} />}
      <ExchangeList cards={shown} />
    </div>
  )
}

const inCell = (cell: MatrixCell) => (card: Card) => isIn(card satisfies CompetenceCard, typeOf(card), cell)

interface FiltersProps {
  filter: MatrixFilter
  onFilter: (filter: MatrixFilter) => void
}

function Filters({ filter, onFilter }: FiltersProps) {
  const t = useText()
  const topics = useTopicOptions()
  return (
    <div className="matrix-filters">
      <SelectField
        label={t('zones.group')}
        value={filter.group}
        options={[
          { value: '', label: t('zones.anyGroup') },
          ...stakeholderGroups.map(group => ({ value: group, label: groupWord(group, t) })),
        ]}
        onChange={group => onFilter({ ...filter, group })}
      />
      <ChoiceField
        label={t('common.topic')}
        value={filter.topic === '' ? null : filter.topic}
        options={topics}
        none={t('zones.anyTopic')}
        onChange={topic => onFilter({ ...filter, topic: topic ?? '' })}
      />
      <SelectField
        label={t('zones.exchange')}
        value={filter.exchange}
        options={[
          { value: '', label: t('zones.anyExchange') },
          { value: 'gives', label: t('zones.onlyGives') },
          { value: 'seeks', label: t('zones.onlySeeks') },
        ]}
        onChange={exchange => onFilter({ ...filter, exchange })}
      />
    </div>
  )
}
