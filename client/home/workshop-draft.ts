/**
 * What a moderator fills in for a new workshop, what is missing in it, and what is sent. Pure; the server has the
 * last word, its faults are laid to the fields by `serverFaults`.
 */
import type { LocalisedText } from '../../shared/model/workshop-file.ts'
import type { NewWorkshop } from '../api/workshops.ts'

export interface RegionDraft {
  /** Only tells the rows apart. */
  key: number
  name: string
  /** ISO 3166 code or empty. */
  country: string
}

export interface WorkshopDraft {
  /** By language. */
  titles: Record<string, string>
  languages: string[]
  regions: RegionDraft[]
  date: string
  start: string
  end: string
  planStart: string
  topics: string
  circles: string
  /** Whether regions keep drafts until they release them. */
  privacy: 'open' | 'drafts'
}

export function emptyDraft(language: string): WorkshopDraft {
  return {
    titles: {},
    languages: [language],
    regions: [
      { key: 1, name: '', country: '' },
      { key: 2, name: '', country: '' },
    ],
    date: '',
    start: '09:00',
    end: '16:30',
    planStart: '',
    topics: '',
    circles: '',
    privacy: 'open',
  }
}

/** By field: `title`, `languages`, `regions`, `region.<key>`, and what the server named otherwise. */
export type Faults = Record<string, 'missing' | 'twice' | { expected: string }>

function namedRegions(draft: WorkshopDraft): RegionDraft[] {
  return draft.regions.filter(region => region.name.trim() !== '')
}

export function findFaults(draft: WorkshopDraft): Faults {
  const faults: Faults = {}
  if (Object.values(titlesIn(draft)).length === 0) faults.title = 'missing'
  if (draft.languages.length === 0) faults.languages = 'missing'
  const named = namedRegions(draft)
  if (named.length === 0) faults[`region.${draft.regions[0]?.key}`] = 'missing'
  const seen = new Set<string>()
  for (const region of named) {
    const name = `${region.name.trim()} ${region.country}`
    if (seen.has(name)) faults[`region.${region.key}`] = 'twice'
    seen.add(name)
  }
  return faults
}

/** The server's `regions[1].name` belongs to the second row that was sent. */
export function serverFaults(
  draft: WorkshopDraft,
  details: readonly { path: string; expected: string }[],
): Faults {
  const named = namedRegions(draft)
  return Object.fromEntries(
    details.map(({ path, expected }) => {
      const row = /^regions\[(\d+)\]/.exec(path)?.[1]
      const region = row === undefined ? undefined : named[Number(row)]
      const field = region ? `region.${region.key}` : (path.split(/[.[]/)[0] ?? path)
      return [field, { expected }]
    }),
  )
}

function titlesIn(draft: WorkshopDraft): Record<string, string> {
  return Object.fromEntries(
    draft.languages
      .map(language => [language, draft.titles[language]?.trim() ?? ''] as const)
      .filter(([, title]) => title !== ''),
  )
}

function titleOf(draft: WorkshopDraft): LocalisedText {
  const titles = titlesIn(draft)
  const [first, ...more] = Object.values(titles)
  return more.length === 0 ? (first ?? '') : titles
}

function linesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    ),
  ]
}

/** `timezone`: the moderator's own, in which the times are meant. Without a date the times are left out. */
export function draftToRequest(draft: WorkshopDraft, timezone: string): NewWorkshop {
  const { date, start, end, planStart } = draft
  return {
    title: titleOf(draft),
    languages: draft.languages,
    regions: namedRegions(draft).map(({ name, country }) => ({
      name: name.trim(),
      ...(country ? { country } : {}),
    })),
    timezone,
    privacy: draft.privacy,
    ...(date ? { date } : {}),
    ...(date && start ? { start } : {}),
    ...(date && end ? { end } : {}),
    planStart: planStart || firstOfNextMonth(date || todayIn(timezone)),
    topics: linesOf(draft.topics).map(label => ({ label })),
    circles: linesOf(draft.circles).map(title => ({ title })),
  }
}

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
}

/** `2027-02-16` gives `2027-03-01`. */
export function firstOfNextMonth(isoDate: string): string {
  const [year = 0, month = 0] = isoDate.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
