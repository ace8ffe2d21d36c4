/**
 * The control document as it is read: what the workshop is, who takes part, whose a client id is. The server alone
 * writes it (`control-writes.ts`); browsers only read. Total: settings that do not fit are left out one by one.
 */
import type * as Y from 'yjs'
import { type Role, roles } from '../protocol/roles.ts'
import { type BoardLock, readBoardLocks } from './board-locks.ts'
import { type LinkEntry, readLinkEntries } from './link-entries.ts'
import {
  type Check,
  hasShape,
  isBoolean,
  isId,
  isListOf,
  isLocalisedText,
  isObject,
  isString,
  nullish,
  optional,
} from './plain-shape.ts'
import { type Json, toPlain } from './plain-value.ts'
import { findRootMap } from './root-map.ts'
import { readEndedAt } from './workshop-end.ts'
import type {
  Board,
  Circle,
  FileParticipant,
  LocalisedText,
  Organisation,
  Region,
  Topic,
} from './workshop-file.ts'
import { controlRoots } from './y-names.ts'

export interface ControlRegion {
  id: string
  /** Short and unique to people, e.g. `DE-DO`; made of the name where the file gives none. */
  code: string
  name: LocalisedText
  country: string | null
  lang: string | null
  uiLang: string | null
  timezone: string | null
  attendance: string | null
  /** 1 to 8, by order of code: which pattern stands for the region, so that nothing depends on colour. */
  slot: number
}

export interface ControlCircle {
  id: string
  title: LocalisedText
  sectors: readonly string[]
  /** Ids of the links it is to work on. */
  sourceLinks: readonly string[]
  /** Id of the region that hosts it now; it goes round. */
  host: string | null
  /** Its notes are to be read only. */
  closed: boolean
}

export interface RosterEntry {
  alias: string
  regionId: string | null
  role: Role
  circleId: string | null
}

export interface Control {
  /** The id inside the file; the server's own id of the workshop is another. */
  id: string | null
  title: LocalisedText
  languages: readonly string[]
  notice: LocalisedText | null
  privacy: 'open' | 'drafts'
  date: string | null
  planStart: string | null
  timezone: string | null
  /** `HH:MM` */
  start: string | null
  end: string | null
  hostRegion: string | null
  /** In neutral order: by code. */
  regions: readonly ControlRegion[]
  topics: readonly { id: string; label: LocalisedText; aliases: readonly string[] }[]
  organisations: readonly Organisation[]
  circles: readonly ControlCircle[]
  /** Archived ones were put away: they are shown to nobody, and nothing of them is lost. */
  /** `template`: the description of a board made of data (`shared/boards/template`). */
  boards: readonly {
    id: string
    type: string
    title: LocalisedText | null
    archived: boolean
    template?: Json
  }[]
  /** By board id, where something is locked. */
  locks: ReadonlyMap<string, BoardLock>
  /** When moderation ended the workshop, an ISO time stamp; null while it goes on. */
  endedAt: string | null
  /** Those the file brought along; people who joined are in `roster`. */
  participants: readonly FileParticipant[]
  /** By participant id. */
  roster: ReadonlyMap<string, RosterEntry>
  /** Client id → participant id, or `server`. */
  clients: ReadonlyMap<number, string>
  /** What was decided on links, by link id, as it stands; `link-decision.ts` reads it. */
  linkEntries: ReadonlyMap<string, LinkEntry>
  /** All settings as they stand, by top-level key of the workshop file. */
  settings: Readonly<Record<string, Json>>
}

/** As the workshop file's schemas have them. */
export const settingShapes = {
  region: hasShape({
    id: isId,
    code: optional(isString),
    name: isLocalisedText,
    country: optional(isString),
    lang: optional(isString),
    uiLang: optional(isString),
    timezone: optional(isString),
    attendance: optional(isString),
  }),
  topic: hasShape({ id: isId, label: isLocalisedText, aliases: optional(isListOf(isString)) }),
  organisation: hasShape({
    id: isId,
    name: isLocalisedText,
    region: nullish(isString),
    group: nullish(isString),
    aliases: optional(isListOf(isString)),
  }),
  circle: hasShape({
    id: isId,
    title: isLocalisedText,
    sectors: optional(isListOf(isString)),
    sourceLinks: optional(isListOf(isString)),
    host: nullish(isString),
    closed: optional(isBoolean),
  }),
  board: hasShape({ id: isId, type: isString, title: optional(isLocalisedText) }),
  participant: hasShape({
    id: optional(isString),
    alias: isString,
    region: nullish(isString),
    role: optional(isString),
    group: nullish(isString),
    circle: nullish(isString),
  }),
} as const

/** As many as there are patterns to tell regions apart by. */
const patternSlots = 8

export function readControl(doc: Y.Doc): Control {
  const settings = plainRoot(doc, controlRoots.settings)
  const workshop = asObject(settings.workshop)
  return {
    id: asString(workshop.id),
    title: asText(workshop.title) ?? '',
    languages: asList(workshop.languages).filter(one => typeof one === 'string'),
    notice: asText(settings.notice),
    privacy: workshop.privacy === 'drafts' ? 'drafts' : 'open',
    date: asString(workshop.date),
    planStart: asString(workshop.planStart),
    timezone: asString(workshop.timezone),
    start: asString(workshop.start),
    end: asString(workshop.end),
    hostRegion: asString(workshop.hostRegion),
    regions: neutralOrder(listOf<Region>(settingShapes.region, settings.regions)),
    topics: listOf<Topic>(settingShapes.topic, settings.topics).map(({ id, label, aliases }) => ({
      id,
      label,
      aliases: aliases ?? [],
    })),
    organisations: listOf<Organisation>(settingShapes.organisation, settings.organisations),
    circles: listOf<Circle>(settingShapes.circle, settings.circles).map(controlCircle),
    boards: listOf<Board>(settingShapes.board, settings.boards).map(controlBoard),
    locks: readBoardLocks(doc),
    endedAt: readEndedAt(doc),
    participants: listOf<FileParticipant>(settingShapes.participant, settings.participants),
    roster: readRoster(doc),
    clients: readClients(doc),
    linkEntries: readLinkEntries(doc),
    settings,
  }
}

/** A board as the file states it, as control reads it. */
export function controlBoard({ id, type, title, archived, template }: Board): Control['boards'][number] {
  return {
    id,
    type,
    title: title ?? null,
    archived: archived === true,
    ...(template !== undefined && { template: template as Json }),
  }
}

function controlCircle({ id, title, sectors, sourceLinks, host, closed }: Circle): ControlCircle {
  return {
    id,
    title,
    sectors: sectors ?? [],
    sourceLinks: sourceLinks ?? [],
    host: host ?? null,
    closed: closed === true,
  }
}

/** Sorted by code, then id, with codes and slots for all. */
export function neutralOrder(regions: readonly Region[]): ControlRegion[] {
  const coded = regions.map(region => ({ region, code: region.code ?? codeOf(region) }))
  coded.sort((a, b) => compare(a.code, b.code) || compare(a.region.id, b.region.id))
  return coded.map(({ region, code }, index) => ({
    id: region.id,
    code,
    name: region.name,
    country: region.country ?? null,
    lang: region.lang ?? null,
    uiLang: region.uiLang ?? null,
    timezone: region.timezone ?? null,
    attendance: region.attendance ?? null,
    slot: (index % patternSlots) + 1,
  }))
}

/** First three letters of the name without accents, behind the country if there is one; of the id where the name has none. */
function codeOf(region: Region): string {
  const name =
    typeof region.name === 'string' ? region.name : (region.name.en ?? Object.values(region.name)[0] ?? '')
  const letters =
    name
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFC') || region.id
  const short = Array.from(letters).slice(0, 3).join('').toUpperCase()
  return region.country ? `${region.country}-${short}` : short
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readRoster(doc: Y.Doc): Map<string, RosterEntry> {
  const entries = Object.entries(plainRoot(doc, controlRoots.roster))
  return new Map(
    entries.flatMap(([id, value]) =>
      isObject(value) ? [[id, rosterEntry(value as Record<string, Json>)]] : [],
    ),
  )
}

function rosterEntry({ alias, regionId, role, circleId }: Record<string, Json>): RosterEntry {
  return {
    alias: asString(alias) ?? '',
    regionId: asString(regionId),
    role: roles.find(one => one === role) ?? 'observer',
    circleId: asString(circleId),
  }
}

function readClients(doc: Y.Doc): Map<number, string> {
  const clients = new Map<number, string>()
  for (const [key, owner] of Object.entries(plainRoot(doc, controlRoots.clients))) {
    if (/^\d{1,16}$/.test(key) && typeof owner === 'string') clients.set(Number(key), owner)
  }
  return clients
}

function plainRoot(doc: Y.Doc, name: string): Record<string, Json> {
  return asObject(toPlain(findRootMap(doc, name) ?? null))
}

function asObject(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

function asString(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function asText(value: Json | undefined): LocalisedText | null {
  return isLocalisedText(value) ? (value as LocalisedText) : null
}

/** Those that fit; the shape says that they are such. */
function listOf<T>(fits: Check, value: Json | undefined): T[] {
  return asList(value).filter(fits) as T[]
}
