/**
 * The topic of a card, chosen at the card. What the card's words suggest stands first and says so: it counts, like any
 * other, when it is chosen.
 */
import { type RefObject, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Popover } from 'react-aria-components/Popover'
import type { Card } from '../../shared/model/card.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { ChoiceCombo } from '../ui/ChoiceCombo.tsx'
import type { ComboOption } from '../ui/combo-options.ts'
import { suggestedTopic } from './topic-suggestion.ts'
import { useTopicOptions } from './use-topic-options.ts'
import './topic-sheet.css'

export interface TopicSheetProps {
  card: Card
  triggerRef: RefObject<Element | null>
  onChoose: (topic: string | null) => void
  onClose: () => void
}

export function TopicSheet({ card, triggerRef, onChoose, onClose }: TopicSheetProps) {
  const t = useText()
  return (
    <I18nProvider locale={useLanguage()}>
      <Popover
        className="topic-sheet"
        aria-label={t('common.topic')}
        placement="bottom start"
        triggerRef={triggerRef}
        isOpen
        onOpenChange={isOpen => {
          if (!isOpen) onClose()
        }}
      >
        <ChoiceCombo
          label={t('common.topic')}
          options={useOptionsFor(card)}
          value={card.topic}
          none={t('cards.noTopic')}
          onChange={onChoose}
          onClose={onClose}
        />
      </Popover>
    </I18nProvider>
  )
}

function useOptionsFor(card: Card): ComboOption[] {
  const t = useText()
  const control = useControl()
  const options = useTopicOptions()
  return useMemo(() => {
    const id = suggestedTopic(card, control)
    const suggested = options.find(option => option.id === id)
    if (!suggested) return options
    return [{ ...suggested, hint: t('combo.suggested') }, ...options.filter(option => option !== suggested)]
  }, [card, control, options, t])
}
