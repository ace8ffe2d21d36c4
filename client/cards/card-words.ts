/** What a card says besides its text, in the reader's language: topic, what to do with it, type. */
import type { Zone } from '../../shared/boards/contract.ts'
import { dispositions } from '../../shared/boards/swot/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import type { Translate } from '../i18n/active-language.ts'
import type { Language } from '../i18n/languages.ts'
import { kindText, localised } from '../i18n/localised.ts'

const dispositionWords = {
  keep_improve: { short: 'cards.keepShort', long: 'cards.keepLong' },
  develop_strengthen: { short: 'cards.developShort', long: 'cards.developLong' },
  give_up_avoid: { short: 'cards.giveUpShort', long: 'cards.giveUpLong' },
} as const

export type DispositionId = (typeof dispositions)[number]
export const dispositionIds = dispositions

export function dispositionWord(id: DispositionId, length: 'short' | 'long', t: Translate): string {
  return t(dispositionWords[id][length])
}

/** Undefined on cards of kinds that have none. */
export function dispositionOf(card: Card): DispositionId | undefined {
  return dispositions.find(id => id === card.fields.disposition)
}

export function topicLabel(control: Control, topicId: string | null, language: Language): string {
  if (topicId === null) return ''
  const topic = control.topics.find(one => one.id === topicId)
  return topic ? localised(topic.label, language) : topicId
}

export function zoneLabel(zone: Zone | undefined, language: Language): string {
  return zone ? kindText(zone.label, language) : ''
}

/** Topics as people look for them: by label, as their language sorts. */
export function sortedTopics(control: Control, language: Language): { id: string; label: string }[] {
  return control.topics
    .map(topic => ({ id: topic.id, label: localised(topic.label, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** Enough of a text to know the card by, for messages. */
export function shortText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()} …`
}
