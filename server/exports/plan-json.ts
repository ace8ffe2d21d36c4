/** `plan.json`: the plan as it is, indented for people; the same plan gives the same bytes. */
import type { ExportFormat } from './export-format.ts'

export const planJson: ExportFormat = {
  contentType: 'application/json; charset=utf-8',
  render: plan => `${JSON.stringify(plan, null, 2)}\n`,
}
