/**
 * What was understood of an action, and the form for those who do not type labels: a press on a value opens a field,
 * Enter writes it under its label into the note, in the note's language, and it is read out of there again.
 */
import { useEffect, useRef, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { formatDate, formatNumber } from '../../i18n/formats.ts'
import { formatMoney } from '../../i18n/later-formats.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { readLabel, type WrittenField, writeLabel } from '../../notes/label-writing.ts'
import type { ReadMark } from '../../notes/NoteText.tsx'
import type { Certainty, Understanding, Understood as UnderstoodValue } from '../../notes/understand.ts'
import { useControl } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Badge, type BadgeKind } from '../../ui/Badge.tsx'
import { suggestCombo } from '../../ui/combo-field.ts'
import { SuggestField } from '../../ui/SuggestField.tsx'
import { useOrganisationOptions } from '../../workshop/use-organisation-options.ts'
import '../../ui/table.css'

export interface UnderstoodProps {
  board: OpenBoard
  card: Card
  understanding: Understanding
  marks: readonly ReadMark[]
}

export function Understood({ board, card, understanding, marks }: UnderstoodProps) {
  const t = useText()
  const canWrite = board.access === 'write'
  useEffect(() => {
    if (canWrite) suggestCombo.preload()
  }, [canWrite])
  return (
    <section className="understood" aria-label={t('circles.understood')}>
      <h2>
        {t('circles.understood')}
        {canWrite && <span>{t('circles.understoodHint')}</span>}
      </h2>
      <table className="table">
        <tbody>
          {understanding.fields.map(field => (
            <Row
              key={field.field}
              board={board}
              card={card}
              field={field}
              reading={understanding.reading}
              letter={marks.find(mark => mark.span === field.spans[0])?.letter}
            />
          ))}
        </tbody>
      </table>
      {understanding.reading.flags.includes('duplicate_label') && (
        <p className="note">{t('circles.duplicateLabel')}</p>
      )}
    </section>
  )
}

interface RowProps {
  board: OpenBoard
  card: Card
  field: UnderstoodValue
  reading: Understanding['reading']
  letter: string | undefined
}

const fieldWords = {
  owner: 'circles.owner',
  participants: 'circles.participants',
  horizon: 'circles.due',
  indicator: 'circles.indicator',
  cost: 'circles.cost',
  funding: 'circles.funding',
  theme: 'circles.theme',
} as const

const hints = {
  owner: 'circles.ownerHint',
  participants: 'circles.participantsHint',
  horizon: 'circles.dueHint',
  indicator: 'circles.indicatorHint',
  cost: 'circles.costHint',
  funding: 'circles.fundingHint',
  theme: 'circles.themeHint',
} as const

function Row({ board, card, field, reading, letter }: RowProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const value = useValueText(field.field, reading)
  const words = t(fieldWords[field.field])
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <tr>
      <td className="understood-letter">{letter}</td>
      <th scope="row">{words}</th>
      <td>
        {isOpen ? (
          <ValueField
            board={board}
            card={card}
            field={field.field}
            label={words}
            shown={value}
            onClose={close}
          />
        ) : board.access === 'write' ? (
          <button ref={button} type="button" className="understood-value" onClick={() => setOpen(true)}>
            {value || <span className="quiet">{t(hints[field.field])}</span>}
            <span className="sr"> {t('circles.change', { field: words })}</span>
          </button>
        ) : (
          value || <span className="quiet">{t('circles.missing')}</span>
        )}
      </td>
      <td>
        <CertaintyBadge field={field.field} certainty={field.certainty} card={card} />
      </td>
    </tr>
  )
}

interface ValueFieldProps {
  board: OpenBoard
  card: Card
  field: WrittenField
  label: string
  shown: string
  onClose: () => void
}

/** As much of the note as stands behind a field; a value that was read elsewhere begins as what is shown. */
function ValueField({ board, card, field, label, shown, onClose }: ValueFieldProps) {
  const t = useText()
  const organisations = useOrganisationOptions()
  const isLeft = useRef(false)
  const [value, setValue] = useState(() => readLabel(card.text, field) || (field === 'horizon' ? '' : shown))
  const leave = (isWritten: boolean) => {
    if (isLeft.current) return
    isLeft.current = true
    const shared = board.actions.sharedText(card.id)
    if (isWritten) shared.write(writeLabel(shared.read(), field, value, card.lang))
    onClose()
  }
  const shared = {
    value,
    autoFocus: true,
    placeholder: t(hints[field as keyof typeof hints] ?? 'circles.themeHint'),
  }
  return (
    <form
      className="understood-form"
      onSubmit={event => {
        event.preventDefault()
        leave(true)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') leave(false)
      }}
    >
      {field === 'owner' || field === 'participants' ? (
        <SuggestField
          {...shared}
          label={label}
          labelHidden
          isList={field === 'participants'}
          options={organisations}
          onChange={setValue}
          onEnter={() => leave(true)}
          onLeave={() => leave(true)}
        />
      ) : (
        <input
          {...shared}
          className="input"
          aria-label={label}
          onChange={event => setValue(event.target.value)}
          onBlur={() => leave(true)}
        />
      )}
    </form>
  )
}

function useValueText(field: UnderstoodValue['field'], reading: Understanding['reading']): string {
  const t = useText()
  const language = useLanguage()
  const { owner, participants, horizon, indicators, cost, funding, theme } = reading
  switch (field) {
    case 'owner':
      return owner?.value.text ?? ''
    case 'participants':
      return participants.map(each => each.value).join(', ')
    case 'horizon':
      if (!horizon?.value.due) return ''
      return horizon.value.months === null
        ? formatDate(horizon.value.due, language)
        : t('circles.dueAfter', { date: formatDate(horizon.value.due, language), n: horizon.value.months })
    case 'indicator':
      return indicators.map(each => indicatorText(each.value, language, t)).join('; ')
    case 'cost':
      return cost ? moneyText(cost.value, language) : ''
    case 'funding':
      return funding?.value.programme ?? ''
    case 'theme':
      return theme?.value ?? ''
  }
}

function moneyText(
  { min, max, currency }: NonNullable<Understanding['reading']['cost']>['value'],
  language: string,
): string {
  const amounts = [...new Set([min, max])].filter(amount => amount !== null)
  return amounts.map(amount => formatMoney(amount, currency, language)).join(' – ')
}

function indicatorText(
  { baseline, target, unit }: Understanding['reading']['indicators'][number]['value'],
  language: string,
  t: ReturnType<typeof useText>,
): string {
  const to = target === null ? '' : formatNumber(target, language)
  const figures = baseline === null ? to : t('circles.fromTo', { from: formatNumber(baseline, language), to })
  return unit ? `${figures} ${unit}` : figures
}

const certainties: Record<
  Certainty,
  {
    kind: BadgeKind
    words: 'circles.sure' | 'circles.likely' | 'circles.unsure' | 'circles.missing' | 'circles.unknown'
  }
> = {
  high: { kind: 'done', words: 'circles.sure' },
  medium: { kind: 'open', words: 'circles.likely' },
  low: { kind: 'warn', words: 'circles.unsure' },
  missing: { kind: 'warn', words: 'circles.missing' },
  unknown: { kind: 'warn', words: 'circles.unknown' },
}

function CertaintyBadge({ field, certainty, card }: { field: string; certainty: Certainty; card: Card }) {
  const t = useText()
  const isConfirmed = useConfirmed(card.id)
  if (field === 'owner' && certainty !== 'missing' && certainty !== 'unknown')
    return (
      <Badge kind={isConfirmed ? 'done' : 'open'}>
        {t(isConfirmed ? 'circles.confirmed' : 'circles.unconfirmed')}
      </Badge>
    )
  const { kind, words } = certainties[certainty]
  return <Badge kind={kind}>{t(words)}</Badge>
}

/** Whether the owner said yes, as the plan has it. */
function useConfirmed(noteId: string): boolean {
  const { planEdits } = useControl().settings
  const edits = planEdits as { actions?: Record<string, { ownerConfirmed?: unknown }> } | undefined
  return edits?.actions?.[noteId]?.ownerConfirmed === true
}
