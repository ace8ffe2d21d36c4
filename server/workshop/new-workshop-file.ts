/**
 * A new workshop as a workshop file, so that there is one way in for all: what `POST /api/workshops` asks for, with
 * the ids and codes that were left out, the six boards of a workshop day and a place for circle notes.
 */
import type { LocalisedText, WorkshopFile } from '../../shared/model/workshop-file.ts'
import { fileFormat, fileFormatVersion } from '../../shared/model/workshop-file.ts'
import { addMonths } from '../../shared/plan/extract/calendar.ts'
import type { CreateWorkshop } from '../../shared/protocol/create-workshop.ts'
import type { Failure } from '../../shared/protocol/error-body.ts'
import { fail, type Result, succeed } from '../../shared/result.ts'
import { idFromName, uniqueId } from './id-from-name.ts'

const boards = [
  { id: 'b-checkin', type: 'expectations' },
  { id: 'b-competence', type: 'competences' },
  { id: 'b-swot', type: 'swot', perRegion: true },
  { id: 'b-synergy', type: 'synergy_map' },
  { id: 'b-circle', type: 'circle_notes', perCircle: true },
  { id: 'b-plan', type: 'action_plan' },
]

const defaultCircles = [{ title: { en: 'Innovation circle', de: 'Innovationszirkel' } }]

/** `today` (ISO day) stands in for a date that nobody gave: time horizons of the plan must count from somewhere. */
export function newWorkshopFile(asked: CreateWorkshop, today: string): Result<WorkshopFile, Failure> {
  const regions = withIds(asked.regions, 'r-', region => region.name)
  const topics = withIds(asked.topics ?? [], 't-', topic => topic.label)
  const circles = withIds(
    asked.circles?.length ? asked.circles : defaultCircles,
    'z-',
    circle => circle.title,
  )
  const fault =
    firstDouble('regions', regions) ??
    firstDouble('topics', topics) ??
    firstDouble('circles', circles) ??
    strangeHost(asked.hostRegion, regions)
  if (fault) return fail(fault)

  const { title, languages, privacy, template, date, timezone, start, end, hostRegion } = asked
  const planStart = asked.planStart ?? firstOfNextMonth(date ?? today)
  const workshop = {
    title,
    languages: [...new Set(languages)],
    privacy,
    template,
    date,
    planStart,
    timezone,
    start,
    end,
    hostRegion,
  }
  return succeed({
    format: fileFormat,
    formatVersion: fileFormatVersion,
    workshop: withoutAbsent(workshop),
    regions: withCodes(regions).map(withoutAbsent),
    topics: topics.map(withoutAbsent),
    circles,
    boards,
    cards: [],
  })
}

/** Those that came with an id keep it; the others get one from their name. */
function withIds<T extends { id?: string | undefined }>(
  entries: readonly T[],
  prefix: string,
  nameOf: (entry: T) => LocalisedText,
): (T & { id: string })[] {
  const taken = new Set(entries.flatMap(entry => entry.id ?? []))
  return entries.map(entry => ({
    ...entry,
    id: entry.id ?? uniqueId(idFromName(prefix, nameOf(entry)), taken),
  }))
}

/** A short name for lists and neutral order: `DE-DOR` for Dortmund. */
function withCodes<T extends { id: string; code?: string | undefined; country?: string | undefined }>(
  regions: T[],
): (T & { code: string })[] {
  const taken = new Set(regions.flatMap(region => region.code ?? []))
  return regions.map(region => {
    const place = region.id.replace(/^r-/, '').slice(0, 3)
    const code = [region.country, place].filter(Boolean).join('-').toUpperCase()
    return { ...region, code: region.code ?? uniqueId(code, taken) }
  })
}

function firstDouble(list: string, entries: { id: string }[]): Failure | undefined {
  const index = entries.findIndex(({ id }, at) => entries.findIndex(other => other.id === id) < at)
  if (index < 0) return undefined
  const path = `${list}[${index}].id`
  return {
    kind: 'invalid',
    message: `Give every entry of ${list} an id of its own: ${path} is there twice.`,
    details: [{ path, expected: 'an id that no other entry has' }],
  }
}

function strangeHost(hostRegion: string | undefined, regions: { id: string }[]): Failure | undefined {
  if (hostRegion === undefined || regions.some(region => region.id === hostRegion)) return undefined
  const expected = `one of ${regions.map(region => region.id).join(', ')}`
  return {
    kind: 'invalid',
    message: `Correct hostRegion: it must be ${expected}.`,
    details: [{ path: 'hostRegion', expected }],
  }
}

/** A key that nobody gave stays absent in the file. */
function withoutAbsent<T extends object>(entry: T): { [key in keyof T]: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never
}

function firstOfNextMonth(day: string): string {
  return addMonths(`${day.slice(0, 7)}-01`, 1)
}
