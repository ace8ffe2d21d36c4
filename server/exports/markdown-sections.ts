/** What the minutes say of the plan as a whole: checks, money, what stayed open, method. */
import type { QualityFinding } from '../../shared/plan/plan.ts'
import { checkText } from './check-texts.ts'
import { linkText, type Minutes, strategyText } from './markdown-minutes.ts'
import { markdownText } from './markdown-text.ts'

export function checksSection({ plan, lang, words }: Minutes): string[] {
  const ranks = new Map(plan.actions.map(action => [action.id, action.rank]))
  const line = (finding: QualityFinding) => {
    const concerned = finding.actions.map(id => ranks.get(id)).join(', ')
    const text = markdownText(checkText(finding, lang))
    const where = concerned === '' ? '' : ` (${words('action')} ${concerned})`
    return `- ${finding.ok ? '✓' : '✗'} ${words(finding.ok ? 'passed' : 'failed')} · check.${finding.id}: ${text}${where}`
  }
  const byPitfall = Map.groupBy(plan.quality, finding => finding.pitfall)
  const blocks = [...byPitfall].flatMap(([pitfall, findings]) => [
    `### ${words(pitfall)}`,
    findings.map(line).join('\n'),
  ])
  return [`## ${words('checks')}`, ...blocks]
}

export function financingSection({ plan, words }: Minutes): string[] {
  const mix = plan.financingMix
  if (mix === null) return [`## ${words('financing')}`, words('notStated')]
  const rows = mix.labels.map(
    (year, index) => `| ${year} | ${mix.own[index] ?? ''} | ${mix.public[index] ?? ''} |`,
  )
  const head = [
    `| ${words('financingYear')} | ${words('ownShare')} | ${words('publicShare')} |`,
    '| ---: | ---: | ---: |',
  ]
  const breakEven = `${words('breakEven')}: ${mix.breakEvenIndex ?? words('none')}`
  return [
    `## ${words('financing')}`,
    [...head, ...rows].join('\n'),
    mix.note === undefined ? breakEven : `${breakEven}. ${markdownText(mix.note)}`,
  ]
}

export function openSections(minutes: Minutes): string[] {
  const { plan, words } = minutes
  const used = new Set(plan.actions.flatMap(action => action.basedOn))
  const open = plan.links.filter(link => link.status === 'accepted' && !used.has(link.id))
  const withReason = ({ link, reason }: { link: string; reason: string | null }) =>
    reason === null ? linkText(minutes, link) : `${linkText(minutes, link)}: ${markdownText(reason)}`
  const noteText = (id: string) => `${markdownText(id)}: ${markdownText(plan.notes[id]?.text ?? '')}`
  return [
    ...list(
      words('openLinks'),
      open.map(link => linkText(minutes, link.id)),
      words('none'),
    ),
    ...list(words('parked'), plan.parked.map(withReason), words('none')),
    ...list(words('rejected'), plan.rejected.map(withReason), words('none')),
    ...list(
      words('strategies'),
      plan.strategies.map(strategy => strategyText(minutes, strategy)),
    ),
    ...list(
      words('unusable'),
      plan.unusable.map(({ note }) => noteText(note)),
    ),
    ...list(words('unattached'), plan.unattached.map(noteText)),
  ]
}

export function methodSection({ plan, words, regionName }: Minutes): string[] {
  const { used, skipped, cards, people, dots, weights } = plan.method
  const steps = [`${words('steps')}: ${used.join(', ') || words('none')}`]
  if (skipped.length > 0) steps.push(`${words('skipped')}: ${skipped.join(', ')}`)
  const regions = Object.keys(cards).map(
    id =>
      `${regionName(id)} ${people[id]} ${words('people')}, ${cards[id]} ${words('cardsCounted')}, ${dots[id]} ${words('dots')}`,
  )
  return [
    `## ${words('method')}`,
    [...steps.map(markdownText), ...regions, words('formula', weights)].map(line => `- ${line}`).join('\n'),
    `${words('snapshot')} ${plan.snapshotHash} · ${words('rules')} ${plan.rulesVersion}`,
  ]
}

/** Left out when empty, unless there is a word for that. */
function list(heading: string, lines: string[], whenEmpty?: string): string[] {
  if (lines.length === 0 && whenEmpty === undefined) return []
  return [`## ${heading}`, lines.map(line => `- ${line}`).join('\n') || (whenEmpty ?? '')]
}
