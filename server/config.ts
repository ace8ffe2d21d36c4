/**
 * The only reader of the environment. Every variable is checked at the start; each fault is one line that names the
 * variable and what was expected. Units are in the names. Nobody else knows where a setting came from; tests and
 * measurements build on `defaultConfig`.
 */
import { isIP } from 'node:net'
import { z } from 'zod'
import { fail, type Result, succeed } from '../shared/result.ts'
import { type LogLevel, logLevels } from './log.ts'
import { defaultRoomLimits } from './room/limits.ts'
import { defaultSyncLimits } from './sync/limits.ts'

export interface Config {
  /** 0 takes any free port. */
  port: number
  host: string
  dataDir: string
  /** Origin that people reach this server by, without a trailing slash; null: the origin of each request. */
  publicUrl: string | null
  /** Addresses or networks of reverse proxies whose X-Forwarded-* headers are believed. */
  trustedProxies: string[]
  ticketLifetimeMs: number
  /** The least that is logged. */
  logLevel: LogLevel
  limits: HttpLimits
  sync: SyncSettings
  pictures: PictureLimits
}

export interface PictureLimits {
  /** A photo of a telephone as it comes has 3 to 6 MB; our pages make it smaller before they send it. */
  maxBytes: number
  /** Every browser that shows it needs four bytes a pixel: 40 million are 160 MB, the most that an old laptop bears. */
  maxPixels: number
  /** Five photos of each of 38 people, and some more: at most 2 GB on disk, as a rule a tenth of that. */
  perWorkshop: number
  /** Per address: a whole room of people that put in some each. */
  perMinute: number
  /** So long after nobody could find a card or a snapshot that names it, a picture goes. Longer than a browser stays offline. */
  unnamedDays: number
}

export interface HttpLimits {
  /** Per address. A whole venue of 200 people often shares one, and each opens some 20 documents when it reloads. */
  requestsPerMinute: number
  /** Per address: 200 people joining within one minute, twice over, and some who try again. */
  joinsPerMinute: number
  /** Per address: workshops made, new or from a file. */
  creationsPerMinute: number
  /** A workshop of 1,000 cards is about 1 MB as a file; 20 MB leaves room for ten times the largest planned. */
  importMaxBytes: number
  /** All other bodies hold names and ids. */
  bodyMaxBytes: number
  /** People who ever joined one workshop: five times the largest planned day. */
  participantsPerWorkshop: number
}

export interface SyncSettings {
  /** A frame may hold one card of 64 KB, or a day's offline work of many. */
  maxFrameBytes: number
  /** Without sockets for this long a room leaves memory. */
  idleUnloadMs: number
  /** Open at once, by one address: 300 people behind one, 10 documents each, twice over. */
  socketsPerAddress: number
  /** Opened by one address: the same 300 people after a power cut, twice over. */
  socketJoinsPerMinute: number
  /** Of one socket, typing, dragging and cursors together. Who sends faster is read more slowly. */
  framesPerSecond: number
  /** Of a document's state: from here on moderators are warned; see `room/limits.ts`. */
  largeDocumentBytes: number
  /** From here on a document takes only deletions. */
  maxDocumentBytes: number
  /** People in a document up to whom their pointers are shown to each other. */
  cursorPeople: number
}

export const defaultConfig: Config = {
  port: 4400,
  host: '::',
  dataDir: './data',
  publicUrl: null,
  trustedProxies: [],
  ticketLifetimeMs: 60_000,
  logLevel: 'info',
  limits: {
    requestsPerMinute: 12_000,
    joinsPerMinute: 600,
    creationsPerMinute: 60,
    importMaxBytes: 20_000_000,
    bodyMaxBytes: 100_000,
    participantsPerWorkshop: 1_000,
  },
  sync: {
    maxFrameBytes: defaultSyncLimits.maxFrameBytes,
    idleUnloadMs: defaultRoomLimits.idleUnloadMs,
    socketsPerAddress: defaultSyncLimits.socketsPerAddress,
    socketJoinsPerMinute: defaultSyncLimits.socketJoinsPerMinute,
    framesPerSecond: defaultSyncLimits.framesPerSecond,
    cursorPeople: defaultRoomLimits.cursorPeople,
    largeDocumentBytes: defaultRoomLimits.largeDocumentBytes,
    maxDocumentBytes: defaultRoomLimits.maxDocumentBytes,
  },
  pictures: {
    maxBytes: 8_000_000,
    maxPixels: 40_000_000,
    perWorkshop: 250,
    perMinute: 240,
    unnamedDays: 30,
  },
}

const wholeNumber = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine(value => value >= min && value <= max, expected)
}

const origin = z
  .string()
  .refine(isOrigin, 'an address such as https://zirkel.example.org, without a path')
  .transform(value => new URL(value).origin)

const networks = z
  .string()
  .transform(value =>
    value
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
  )
  .refine(parts => parts.every(isNetwork), 'IP addresses or networks such as 10.0.0.0/8, separated by commas')

const variables = {
  PORT: wholeNumber(0, 65_535),
  HOST: z.string().regex(/^[\w.:%-]+$/, 'a host name or an IP address'),
  DATA_DIR: z.string().min(1, 'a folder'),
  PUBLIC_URL: origin,
  TRUSTED_PROXIES: networks,
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }),
  TICKET_LIFETIME_SECONDS: wholeNumber(1, 86_400),
  REQUESTS_PER_MINUTE: wholeNumber(1, 10_000_000),
  JOINS_PER_MINUTE: wholeNumber(1, 10_000_000),
  CREATIONS_PER_MINUTE: wholeNumber(1, 10_000_000),
  IMPORT_MAX_MB: wholeNumber(1, 500),
  PARTICIPANTS_PER_WORKSHOP: wholeNumber(1, 100_000),
  MAX_FRAME_KB: wholeNumber(64, 100_000),
  IDLE_UNLOAD_SECONDS: wholeNumber(1, 86_400),
  SOCKETS_PER_ADDRESS: wholeNumber(1, 10_000_000),
  SOCKET_JOINS_PER_MINUTE: wholeNumber(1, 10_000_000),
  FRAMES_PER_SECOND: wholeNumber(1, 1_000_000),
  LARGE_DOCUMENT_MB: wholeNumber(1, 1_000),
  MAX_DOCUMENT_MB: wholeNumber(1, 1_000),
  CURSOR_PEOPLE: wholeNumber(0, 100_000),
  PICTURE_MAX_MB: wholeNumber(1, 100),
  PICTURES_PER_WORKSHOP: wholeNumber(0, 100_000),
} as const

type Read = { [name in keyof typeof variables]?: z.output<(typeof variables)[name]> | undefined }

/** An empty variable counts as not set. Failure: one line for each fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Result<Config, string[]> {
  const read: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, schema] of Object.entries(variables)) {
    const text = environment[name]
    if (text === undefined || text === '') continue
    const result = schema.safeParse(text)
    if (result.success) read[name] = result.data
    else faults.push(`${name} must be ${result.error.issues[0]?.message}, not "${shown(text)}".`)
  }
  return faults.length > 0 ? fail(faults) : succeed(withDefaults(read as Read))
}

function withDefaults(read: Read): Config {
  const { limits, sync, pictures } = defaultConfig
  return {
    port: read.PORT ?? defaultConfig.port,
    host: read.HOST ?? defaultConfig.host,
    dataDir: read.DATA_DIR ?? defaultConfig.dataDir,
    publicUrl: read.PUBLIC_URL ?? null,
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    ticketLifetimeMs: scaled(read.TICKET_LIFETIME_SECONDS, 1000) ?? defaultConfig.ticketLifetimeMs,
    logLevel: read.LOG_LEVEL ?? defaultConfig.logLevel,
    limits: {
      requestsPerMinute: read.REQUESTS_PER_MINUTE ?? limits.requestsPerMinute,
      joinsPerMinute: read.JOINS_PER_MINUTE ?? limits.joinsPerMinute,
      creationsPerMinute: read.CREATIONS_PER_MINUTE ?? limits.creationsPerMinute,
      importMaxBytes: scaled(read.IMPORT_MAX_MB, 1_000_000) ?? limits.importMaxBytes,
      bodyMaxBytes: limits.bodyMaxBytes,
      participantsPerWorkshop: read.PARTICIPANTS_PER_WORKSHOP ?? limits.participantsPerWorkshop,
    },
    sync: {
      maxFrameBytes: scaled(read.MAX_FRAME_KB, 1000) ?? sync.maxFrameBytes,
      idleUnloadMs: scaled(read.IDLE_UNLOAD_SECONDS, 1000) ?? sync.idleUnloadMs,
      socketsPerAddress: read.SOCKETS_PER_ADDRESS ?? sync.socketsPerAddress,
      socketJoinsPerMinute: read.SOCKET_JOINS_PER_MINUTE ?? sync.socketJoinsPerMinute,
      framesPerSecond: read.FRAMES_PER_SECOND ?? sync.framesPerSecond,
      largeDocumentBytes: scaled(read.LARGE_DOCUMENT_MB, 1_000_000) ?? sync.largeDocumentBytes,
      maxDocumentBytes: scaled(read.MAX_DOCUMENT_MB, 1_000_000) ?? sync.maxDocumentBytes,
      cursorPeople: read.CURSOR_PEOPLE ?? sync.cursorPeople,
    },
    pictures: {
      ...pictures,
      maxBytes: scaled(read.PICTURE_MAX_MB, 1_000_000) ?? pictures.maxBytes,
      perWorkshop: read.PICTURES_PER_WORKSHOP ?? pictures.perWorkshop,
    },
  }
}

const scaled = (value: number | undefined, factor: number) =>
  value === undefined ? undefined : value * factor

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  )
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const addressBits = isIP(address) === 4 ? 32 : 128
  const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= addressBits)
  return isIP(address) > 0 && isPrefix && rest.length === 0
}

/** Enough of a wrong value to recognise it, on one line. */
function shown(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
