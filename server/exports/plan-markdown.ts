/**
 * `plan.md`: the plan as readable minutes. First the five ELMOS columns, then every action with the place each value
 * comes from, then the checks by pitfall, what stayed open, and how the plan came about.
 */
import { textIn } from '../../shared/plan/localised.ts'
import type { ExportFormat } from './export-format.ts'
import { actionSection } from './markdown-action.ts'
import { createMinutes, type Minutes, themeLine } from './markdown-minutes.ts'
import { checksSection, financingSection, methodSection, openSections } from './markdown-sections.ts'
import { markdownText } from './markdown-text.ts'

export const planMarkdown: ExportFormat = {
  contentType: 'text/markdown; charset=utf-8',
  render: (plan, file, lang) => {
    const minutes = createMinutes(plan, file, lang)
    const blocks = [
      ...titleBlock(minutes),
      ...overview(minutes),
      ...plan.actions.flatMap(action => actionSection(minutes, action)),
      ...checksSection(minutes),
      ...financingSection(minutes),
      ...openSections(minutes),
      ...methodSection(minutes),
    ]
    return `${blocks.join('\n\n')}\n`
  },
}

function titleBlock({ plan, file, lang, words }: Minutes): string[] {
  const { title, date, place } = file.workshop
  const facts = [textIn(title, [lang]), date, typeof place === 'string' ? place : undefined]
  return [
    `# ${markdownText(textIn(plan.title, [lang]) || words('plan'))}`,
    facts
      .filter(fact => fact !== undefined)
      .map(markdownText)
      .join(' · '),
    `${words('start')}: ${plan.start} · ${words('evaluation')}: ${markdownText(plan.evaluationOwner ?? words('notStated'))}`,
  ]
}

function overview(minutes: Minutes): string[] {
  const { plan, lang, words } = minutes
  const heading = `## ${words('fiveColumns')}`
  if (plan.actions.length === 0) return [heading, words('noAction')]
  const head = (['theme', 'action', 'horizon', 'owner', 'participants'] as const).map(word => words(word))
  const rows = plan.actions.map(action => [
    themeLine(minutes, action),
    `${action.rank}. ${textIn(action.titleByLang, [lang]) || action.title}`,
    action.due ?? words('notStated'),
    action.owner.text ?? words('notStated'),
    action.participants.join(', '),
  ])
  return [heading, table(head, rows)]
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(row => line(row.map(markdownText)))].join('\n')
}
