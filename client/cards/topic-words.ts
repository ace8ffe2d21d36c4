/** Topics of the workshop, in the reader's language. */
import type { Control } from '../../shared/model/control.ts'
import type { Language } from '../i18n/languages.ts'
import { localised } from '../i18n/localised.ts'

export function topicLabel(control: Control, topicId: string | null, language: Language): string {
  if (topicId === null) return ''
  const topic = control.topics.find(one => one.id === topicId)
  return topic ? localised(topic.label, language) : topicId
}

/** Topics as people look for them: by label, as their language sorts. */
export function sortedTopics(control: Control, language: Language): { id: string; label: string }[] {
  return control.topics
    .map(topic => ({ id: topic.id, label: localised(topic.label, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
