/** What a format of the plan is: how it is announced, and how it is written. */
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import type { Plan } from '../../shared/plan/plan.ts'

export const exportLanguages = ['en', 'de'] as const
export type ExportLanguage = (typeof exportLanguages)[number]

export interface ExportFormat {
  contentType: string
  /** `plan` must have been built from `file`; `lang` is the language of the words around the content. */
  render: (plan: Plan, file: WorkshopFile, lang: ExportLanguage) => string | Uint8Array
}
