/** The one table of export formats, by the name in the address and of the downloaded file. */
import type { ExportFormat } from './export-format.ts'
import { planCsv } from './plan-csv.ts'
import { planJson } from './plan-json.ts'
import { planMarkdown } from './plan-markdown.ts'
import { workshopJson } from './workshop-json.ts'

export const exportFormats = {
  'plan.json': planJson,
  'plan.csv': planCsv,
  'plan.md': planMarkdown,
  'workshop.json': workshopJson,
} as const satisfies Record<string, ExportFormat>

export type ExportName = keyof typeof exportFormats

export function isExportName(name: string): name is ExportName {
  return Object.hasOwn(exportFormats, name)
}
