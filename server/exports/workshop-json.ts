/** `workshop.json`: the workshop file itself with the time of its export; `expected` is no part of the format. */
import type { ExportFormat } from './export-format.ts'

export const workshopJson: ExportFormat = {
  contentType: 'application/json; charset=utf-8',
  render: (_plan, file) => {
    const { format, formatVersion, exportedAt: _exportedAt, expected: _expected, ...content } = file
    const exportedAt = new Date().toISOString()
    return `${JSON.stringify({ format, formatVersion, exportedAt, ...content }, null, 1)}\n`
  },
}
