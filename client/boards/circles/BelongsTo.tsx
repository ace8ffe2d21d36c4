/**
 * Which action of its circle an indicator or a risk belongs to. Where nobody says so it is the circle's only action, and
 * none where there are several: as the plan reads it.
 */
import { useMemo } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { useText } from '../../i18n/useText.ts'
import { useCardsOf } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { actionTitle } from './circle-facts.ts'
import './belongs-to.css'

const types = ['indicator', 'risk']

export function BelongsTo({ board, card }: { board: OpenBoard; card: Card }) {
  const t = useText()
  const cards = useCardsOf(useMemo(() => [board], [board]))
  const actions = cards.filter(one => one.zone === 'action')
  const { refersTo } = card.fields
  if (!types.includes(card.zone ?? '') || actions.length === 0) return null
  const chosen = actions.find(action => action.id === refersTo)
  const [only] = actions.length === 1 ? actions : []
  if (board.access === 'read') {
    const action = chosen ?? only
    return action ? (
      <p className="note">
        {t('circles.belongsTo')}: {actionTitle(action.text)}
      </p>
    ) : null
  }
  return (
    <div className="note-belongs">
      <SelectField
        label={t('circles.belongsTo')}
        value={chosen?.id ?? ''}
        options={[
          {
            value: '',
            label: only
              ? t('circles.belongsToOnly', { title: actionTitle(only.text) })
              : t('circles.belongsToNone'),
          },
          ...actions.map(({ id, text }) => ({ value: id, label: actionTitle(text) })),
        ]}
        onChange={id => board.actions.setFields(card.id, { refersTo: id === '' ? null : id })}
      />
    </div>
  )
}
