/**
 * Cells of a CSV file that German Excel opens as it is: `;` between cells, CRLF after rows, decimal comma in German.
 * Texts that a spreadsheet would run as a formula get a leading apostrophe; numbers stay numbers.
 */
import type { ExportLanguage } from './export-format.ts'

export type CsvValue = string | number | null

/** Also the full-width signs, which Excel reads as their narrow twins. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
/** Excel skips blanks before a formula sign when it splits a line into cells. */
const formulaAfterBlanks = /^\s+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

export function csvRow(values: CsvValue[], lang: ExportLanguage): string {
  return `${values.map(value => csvCell(value, lang)).join(';')}\r\n`
}

function csvCell(value: CsvValue, lang: ExportLanguage): string {
  if (value === null) return ''
  if (typeof value === 'number') return lang === 'de' ? String(value).replace('.', ',') : String(value)
  const safe = formulaStart.test(value) || formulaAfterBlanks.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
