/**
 * What stands on a card below its text: further words, and what people set with one press: the marks of its kind, and its zone as long as it lies in none. Who may
 * only read sees what is set. For hands: the card's menu has the same for keys, so that Tab goes from card to card.
 */
import type { Mark, MarkOption } from '../../shared/boards/contract.ts'
import { supportKey } from '../../shared/boards/template/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import { kindText } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { CardTexts } from './CardTexts.tsx'
import { markValueAfter } from './mark-value.ts'
import { ZoneIcon } from './ZoneIcon.tsx'
import './card-marks.css'

export interface CardMarksProps {
  board: OpenBoard
  card: Card
  /** Small cards show what is set, and no more. */
  isSmall: boolean
}

export function CardMarks({ board, card, isSmall }: CardMarksProps) {
  const { kind, access } = board
  const isUnsorted = access === 'write' && kind.zones.length > 0 && card.zone === null
  const mayPress = access === 'write' && !isSmall
  // who lies in a corner wants it anyway
  const shown = kind.marks.filter(
    mark =>
      (mayPress && mark.field !== supportKey(card.zone ?? '')) ||
      mark.options.some(option => option.value === card.fields[mark.field]),
  )
  const texts = <CardTexts board={board} card={card} mayPress={mayPress} />
  if (!isUnsorted && shown.length === 0) return texts
  return (
    <>
      {texts}
      <div className="card-marks">
        {isUnsorted && <ZoneChoice board={board} card={card} />}
        {shown.map(mark => (
          <MarkChoice key={mark.field} board={board} card={card} mark={mark} mayPress={mayPress} />
        ))}
      </div>
    </>
  )
}

function ZoneChoice({ board, card }: Pick<CardMarksProps, 'board' | 'card'>) {
  const t = useText()
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: presses, no form fields
    <span className="card-mark" role="group" aria-label={t('cards.moveTo')}>
      {board.kind.zones.map(zone => (
        <button
          key={zone.id}
          type="button"
          className="mark-option"
          tabIndex={-1}
          title={kindText(zone.label, language)}
          onClick={() => board.actions.move(card.id, { zone: zone.id })}
        >
          <ZoneIcon zone={zone.id} />
          {zone.letter}
          <span className="sr">{kindText(zone.label, language)}</span>
        </button>
      ))}
    </span>
  )
}

interface MarkChoiceProps extends Pick<CardMarksProps, 'board' | 'card'> {
  mark: Mark
  mayPress: boolean
}

function MarkChoice({ board, card, mark, mayPress }: MarkChoiceProps) {
  const language = useLanguage()
  const value = card.fields[mark.field]
  if (!mayPress) {
    const option = mark.options.find(one => one.value === value)
    return option ? (
      <span className="mark-option" data-set="">
        <OptionFace option={option} language={language} />
      </span>
    ) : null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: presses, no form fields
    <span className="card-mark" role="group" aria-label={kindText(mark.label, language)}>
      {mark.options.map(option => (
        <button
          key={option.letter}
          type="button"
          className="mark-option"
          tabIndex={-1}
          aria-pressed={option.value === value}
          onClick={() =>
            board.actions.setFields(card.id, { [mark.field]: markValueAfter(mark, value, option) })
          }
        >
          <OptionFace option={option} language={language} />
        </button>
      ))}
    </span>
  )
}

function OptionFace({ option, language }: { option: MarkOption; language: ReturnType<typeof useLanguage> }) {
  return (
    <>
      <span className="mark-sign" aria-hidden="true">
        {option.letter}
      </span>
      {kindText(option.label, language)}
    </>
  )
}
