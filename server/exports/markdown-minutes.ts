/** What every section of the minutes looks things up in. */
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { textIn } from '../../shared/plan/localised.ts'
import type { Plan, PlanAction, PlanLink, PlanStrategy } from '../../shared/plan/plan.ts'
import type { ExportLanguage } from './export-format.ts'
import { markdownText } from './markdown-text.ts'
import { themeText } from './theme-text.ts'
import { type Words, wordsIn } from './words.ts'

export interface Minutes {
  plan: Plan
  file: WorkshopFile
  lang: ExportLanguage
  words: Words
  linksById: Map<string, PlanLink>
  /** Ready for Markdown; the id where the region is gone. */
  regionName: (id: string | null) => string
  topicName: (id: string) => string
}

export function createMinutes(plan: Plan, file: WorkshopFile, lang: ExportLanguage): Minutes {
  const nameIn = (names: Map<string, string>) => (id: string | null) =>
    markdownText((id && names.get(id)) || (id ?? '–'))
  const regions = new Map(file.regions.map(({ id, name }) => [id, textIn(name, [lang])]))
  const topics = new Map((file.topics ?? []).map(({ id, label }) => [id, textIn(label, [lang])]))
  return {
    plan,
    file,
    lang,
    words: wordsIn(lang),
    linksById: new Map(plan.links.map(link => [link.id, link])),
    regionName: nameIn(regions),
    topicName: nameIn(topics),
  }
}

/** "Complementarity Charging and billing: Dortmund → Bern", or the id of a link that is gone. */
export function linkText({ linksById, words, regionName, topicName }: Minutes, id: string): string {
  const link = linksById.get(id)
  if (!link) return markdownText(id)
  const { kind, topic, giver, receiver, regions, status } = link
  const between =
    giver && receiver ? `${regionName(giver)} → ${regionName(receiver)}` : regions.map(regionName).join(', ')
  return `${words(`kind_${kind}`)} ${topicName(topic)}: ${between} (${words(`link_${status}`)}; ${markdownText(id)})`
}

/** "SO Charging and billing: what it says (made of Dortmund: …, Tampere: …; its id)". */
export function strategyText({ words, regionName, topicName }: Minutes, strategy: PlanStrategy): string {
  const { id, type, topic, text, sources } = strategy
  const head = [type, topic && topicName(topic)].filter(Boolean).join(' ')
  const made = sources.map(source => `${regionName(source.region)}: ${markdownText(source.text)}`).join(', ')
  const origin = [made && `${words('madeOf')} ${made}`, markdownText(id)].filter(Boolean).join('; ')
  return `${head ? `${head}: ` : ''}${markdownText(text)} (${origin})`
}

/** Not yet Markdown; empty where there is no theme. What nobody wrote is marked as suggested. */
export function themeLine({ file, lang, words }: Minutes, action: PlanAction): string {
  const text = themeText(action, file, lang) ?? ''
  return text === '' || action.theme !== null ? text : `${text} (${words('suggested')})`
}
