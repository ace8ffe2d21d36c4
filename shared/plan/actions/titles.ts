/** plan.A3: an action's title in each language somebody wrote it in. The program translates nothing. */
import type { FileCard, WorkshopFile } from '../../model/workshop-file.ts'
import { byCodeUnit } from '../code-unit-order.ts'

/** The note's own language, else its region's, else the workshop's first; `und` where nobody said. */
export function titleLanguage(file: WorkshopFile, note: FileCard): string {
  const region = file.regions.find(each => each.id === note.region)
  return note.lang || region?.lang || file.workshop.languages?.[0] || 'und'
}

/** The note's translations are of its title; of a longer one the first line counts. The original is never replaced. */
export function titlesByLanguage(title: string, lang: string, note: FileCard): Record<string, string> {
  const translations = Object.entries(note.translations ?? {})
    .map(([language, text]) => [language, text.trim().split('\n', 1)[0]?.trim() ?? ''] as const)
    .filter(([language, text]) => language !== lang && text !== '')
    .sort(([a], [b]) => byCodeUnit(a, b))
  return Object.fromEntries([[lang, title], ...translations])
}
