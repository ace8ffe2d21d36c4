/** What is to be done with a strength or weakness, in the reader's language. */
import { type Disposition, dispositions } from '../../shared/boards/swot/kind.ts'
import type { Card } from '../../shared/model/card.ts'
import type { Translate } from '../i18n/active-language.ts'

const dispositionWords = {
  keep_improve: { short: 'cards.keepShort', long: 'cards.keepLong' },
  develop_strengthen: { short: 'cards.developShort', long: 'cards.developLong' },
  give_up_avoid: { short: 'cards.giveUpShort', long: 'cards.giveUpLong' },
} as const

export function dispositionWord(id: Disposition, length: 'short' | 'long', t: Translate): string {
  return t(dispositionWords[id][length])
}

/** Undefined on cards of kinds that have none. */
export function dispositionOf(card: Card): Disposition | undefined {
  return dispositions.find(id => id === card.fields.disposition)
}
