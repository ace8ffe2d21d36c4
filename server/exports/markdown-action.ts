/** One action of the minutes: its values, each with the rule and the very words it was read from. */
import { textIn } from '../../shared/plan/localised.ts'
import type { PlanAction, Provenance } from '../../shared/plan/plan.ts'
import { strategiesBehind } from '../../shared/plan/strategies.ts'
import { indicatorText } from './indicator-text.ts'
import { linkText, type Minutes, strategyText, themeLine } from './markdown-minutes.ts'
import { markdownText } from './markdown-text.ts'
import type { ExportWord, Words } from './words.ts'

/** A value, already Markdown, and the name under which `provenance` knows it. */
type Value = [ExportWord, string, string]

export function actionSection(minutes: Minutes, action: PlanAction): string[] {
  const { lang, words } = minutes
  const title = markdownText(textIn(action.titleByLang, [lang]) || action.title)
  const values = [...elmosValues(minutes, action), ...furtherValues(minutes, action)]
  return [
    ...(action.rank === 1 ? [`## ${words('details')}`] : []),
    `### ${action.rank}. ${title}`,
    scoreLine(action, words),
    values.map(value => valueLine(minutes, action, value)).join('\n'),
    ...linkLines(minutes, action),
    ...strategyLines(minutes, action),
    ...cardLines(minutes, action),
  ]
}

function scoreLine({ score, status, id, sourceNote, impact, feasibility }: PlanAction, words: Words): string {
  const rated = (value: number | null) => value ?? words('notRated')
  return [
    `${words('priority')} ${score.priority}`,
    `${words('status')}: ${words(`status_${status}`)}`,
    `${words('votesRaw')} ${score.votesRaw}, ${words('votesBalanced')} ${score.votesBalanced}`,
    `${words('impact')} ${rated(impact)}, ${words('feasibility')} ${rated(feasibility)}`,
    `${words('note')} ${markdownText(sourceNote)}, ${id}`,
  ].join(' · ')
}

function elmosValues(minutes: Minutes, action: PlanAction): Value[] {
  const { words } = minutes
  const { theme, title, due, horizonMonths, owner, participants } = action
  const months = horizonMonths === null ? '' : ` (${horizonMonths} ${words('months')})`
  return [
    ['theme', orNot(themeLine(minutes, action) || null, words), theme === null ? 'themeSuggested' : 'theme'],
    ['action', markdownText(title), 'title'],
    ['horizon', due === null ? words('notStated') : `${action.start} – ${due}${months}`, 'due'],
    ['owner', ownerText(owner, words), 'owner'],
    ...participants.map(
      (text, index): Value => ['participants', markdownText(text), `participants.${index}`],
    ),
  ]
}

function furtherValues({ words, plan, regionName }: Minutes, action: PlanAction): Value[] {
  const {
    cost,
    funding,
    outcome,
    indicators,
    risks,
    milestones,
    groups,
    regions,
    reviews,
    description,
    flags,
  } = action
  const amount = cost && (cost.min === cost.max ? `${cost.min}` : `${cost.min} – ${cost.max}`)
  const list = (texts: string[]) => texts.join(', ') || words('none')
  return [
    ['cost', cost ? markdownText(`${amount} ${cost.currency ?? ''}`) : words('notStated'), 'cost'],
    ['funding', list(funding.map(source => words(`funding_${source}`))), 'funding'],
    ['outcome', orNot(outcome, words), 'outcome'],
    ...indicators.map(
      (each, i): Value => ['indicators', markdownText(indicatorText(each, words)), `indicators.${i}`],
    ),
    ...risks.map((id, i): Value => ['risks', markdownText(plan.notes[id]?.text ?? id), `risks.${i}`]),
    ...(risks.length === 0 ? [['risks', words('noneNamed'), ''] satisfies Value] : []),
    ...milestones.map(
      ({ date, text }, i): Value => [
        'milestones',
        markdownText([date, text].filter(Boolean).join(' ')),
        `milestones.${i}`,
      ],
    ),
    ['regions', list(regions.map(regionName)), 'regions'],
    ['groups', list(groups.map(group => words(`group_${group}`))), 'groups'],
    ['reviews', list(reviews), 'reviews'],
    ...(description === ''
      ? []
      : [['description', markdownText(description), 'description'] satisfies Value]),
    ...(flags.length === 0 ? [] : [['flags', markdownText(flags.join(', ')), ''] satisfies Value]),
  ]
}

function valueLine({ plan, words }: Minutes, action: PlanAction, [label, text, field]: Value): string {
  const origin = Object.hasOwn(action.provenance, field) ? action.provenance[field] : undefined
  const source =
    origin && originText(origin, words, origin.note === null ? undefined : plan.notes[origin.note]?.text)
  return `- **${words(label)}:** ${text}${source ? ` — _${source}_` : ''}`
}

/** "read.E2, note n004, characters 120–124: “CARS”". */
function originText(
  { rule, note, span, confidence }: Provenance,
  words: Words,
  text: string | undefined,
): string {
  const parts = [`${words('rule')} ${rule}`]
  if (note !== null) parts.push(`${words('note')} ${markdownText(note)}`)
  if (span && text !== undefined) {
    parts.push(
      `${words('characters')} ${span.from}–${span.to}: “${markdownText(text.slice(span.from, span.to))}”`,
    )
  }
  if (confidence === 'low') parts.push('?')
  return parts.join(', ')
}

function linkLines(minutes: Minutes, { basedOn }: PlanAction): string[] {
  const lines = basedOn.map(id => `- ${linkText(minutes, id)}`)
  return [`${minutes.words('links')}:`, lines.join('\n') || minutes.words('noLink')]
}

function strategyLines(minutes: Minutes, action: PlanAction): string[] {
  const behind = strategiesBehind(minutes.plan.strategies, action)
  if (behind.length === 0) return []
  const lines = behind.map(strategy => `- ${strategyText(minutes, strategy)}`)
  return [`${minutes.words('strategies')}:`, lines.join('\n')]
}

function cardLines({ words, regionName }: Minutes, { background }: PlanAction): string[] {
  if (background.length === 0) return []
  const lines = background.map(
    each => `- ${regionName(each.region)}: ${markdownText(each.text)} (${markdownText(each.card)})`,
  )
  return [`${words('cards')}:`, lines.join('\n')]
}

function ownerText({ text, confirmed }: PlanAction['owner'], words: Words): string {
  if (text === null) return words('notStated')
  return `${markdownText(text)} (${words(confirmed ? 'confirmed' : 'unconfirmed')})`
}

function orNot(text: string | null, words: Words): string {
  return text === null ? words('notStated') : markdownText(text)
}
