/** Words that every board needs for its cards: the zone in the reader's language, the card itself in a message. */
import type { Zone } from '../../shared/boards/contract.ts'
import type { Language } from '../i18n/languages.ts'
import { kindText } from '../i18n/localised.ts'

export function zoneLabel(zone: Zone | undefined, language: Language): string {
  return zone ? kindText(zone.label, language) : ''
}

/** Enough of a text to know the card by, for messages. */
export function shortText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()} …`
}
