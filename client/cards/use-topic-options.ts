/** The topics of the workshop to choose from, by label as the language sorts; each is found by its aliases too. */
import { useMemo } from 'react'
import { allTexts } from '../../shared/plan/localised.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import type { ComboOption } from '../ui/combo-options.ts'
import { sortedTopics } from './topic-words.ts'

export function useTopicOptions(): ComboOption[] {
  const language = useLanguage()
  const control = useControl()
  return useMemo(() => {
    const byId = new Map(control.topics.map(topic => [topic.id, topic]))
    return sortedTopics(control, language).map(({ id, label }) => {
      const topic = byId.get(id)
      return { id, label, alsoCalled: topic ? [...allTexts(topic.label), ...topic.aliases] : [] }
    })
  }, [control, language])
}
