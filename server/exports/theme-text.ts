/** The theme of an action as exports print it. */
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { textIn } from '../../shared/plan/localised.ts'
import type { PlanAction } from '../../shared/plan/plan.ts'
import type { ExportLanguage } from './export-format.ts'

type Theme = Pick<PlanAction, 'theme' | 'themeSuggested' | 'themeTopic'>

/** What was written, as it was written; else the suggested topic's label in `lang`. Null where there is neither. */
export function themeText(
  { theme, themeSuggested, themeTopic }: Theme,
  { topics }: WorkshopFile,
  lang: ExportLanguage,
): string | null {
  if (theme !== null) return theme
  const topic = topics?.find(each => each.id === themeTopic)
  return (topic && textIn(topic.label, [lang])) || themeSuggested
}
