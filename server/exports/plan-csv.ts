/** `plan.csv`: one row an action, the five ELMOS columns first, for spreadsheets. */
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { textIn } from '../../shared/plan/localised.ts'
import type { Plan, PlanAction } from '../../shared/plan/plan.ts'
import { type CsvValue, csvRow } from './csv-cell.ts'
import type { ExportFormat, ExportLanguage } from './export-format.ts'
import { indicatorText } from './indicator-text.ts'
import { themeText } from './theme-text.ts'
import { type ExportWord, type Words, wordsIn } from './words.ts'

/** Without it, Excel takes UTF-8 for the code page of the machine and umlauts are lost. */
const byteOrderMark = '\uFEFF'

interface Row {
  action: PlanAction
  plan: Plan
  file: WorkshopFile
  lang: ExportLanguage
  words: Words
  regionNames: Map<string, string>
}

const columns: [ExportWord, (row: Row) => CsvValue][] = [
  ['theme', ({ action, file, lang }) => themeText(action, file, lang)],
  ['action', ({ action, lang }) => textIn(action.titleByLang, [lang]) || action.title],
  ['horizon', ({ action }) => action.due],
  ['owner', ({ action }) => action.owner.text],
  ['participants', ({ action }) => action.participants.join(', ')],
  ['rank', ({ action }) => action.rank],
  ['priority', ({ action }) => action.score.priority],
  ['status', ({ action, words }) => words(`status_${action.status}`)],
  ['start', ({ action }) => action.start],
  ['months', ({ action }) => action.horizonMonths],
  ['costMin', ({ action }) => action.cost?.min ?? null],
  ['costMax', ({ action }) => action.cost?.max ?? null],
  ['currency', ({ action }) => action.cost?.currency ?? null],
  ['funding', ({ action, words }) => action.funding.map(source => words(`funding_${source}`)).join(', ')],
  ['outcome', ({ action }) => action.outcome],
  ['indicators', ({ action, words }) => action.indicators.map(each => indicatorText(each, words)).join(', ')],
  ['regions', ({ action, regionNames }) => action.regions.map(id => regionNames.get(id) ?? id).join(', ')],
  ['groups', ({ action, words }) => action.groups.map(group => words(`group_${group}`)).join(', ')],
  ['reviews', ({ action }) => action.reviews.join(', ')],
  ['votesRaw', ({ action }) => action.score.votesRaw],
  ['votesBalanced', ({ action }) => action.score.votesBalanced],
  ['impact', ({ action }) => action.impact],
  ['feasibility', ({ action }) => action.feasibility],
  ['flags', ({ action }) => action.flags.join(', ')],
  ['openChecks', ({ action, plan }) => failedChecks(plan, action).join(', ')],
  ['links', ({ action }) => action.basedOn.join(', ')],
  ['note', ({ action }) => action.sourceNote],
  ['id', ({ action }) => action.id],
]

export const planCsv: ExportFormat = {
  contentType: 'text/csv; charset=utf-8; header=present',
  render: (plan, file, lang) => {
    const words = wordsIn(lang)
    const regionNames = new Map(file.regions.map(region => [region.id, textIn(region.name, [lang])]))
    const head = csvRow(
      columns.map(([word]) => words(word)),
      lang,
    )
    const rows = plan.actions.map(action =>
      csvRow(
        columns.map(([, read]) => read({ action, plan, file, lang, words, regionNames })),
        lang,
      ),
    )
    return byteOrderMark + head + rows.join('')
  },
}

function failedChecks(plan: Plan, action: PlanAction): string[] {
  return plan.quality.filter(finding => finding.actions.includes(action.id)).map(finding => finding.id)
}
