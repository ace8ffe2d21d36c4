/** What the routes work with; `main.ts` puts it together. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { AccessControl } from '../access/access.ts'
import type { Seal } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Tickets } from '../access/tickets.ts'
import type { WorkshopViews } from '../access/workshop-views.ts'
import type { Config } from '../config.ts'
import type { PlanCache } from '../history/read-plan.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Documents } from '../room/port.ts'
import type { PictureStore } from '../storage/pictures.ts'
import type { Storage } from '../storage/port.ts'
import type { Roster } from '../workshop/roster.ts'
import type { Readiness } from './readiness.ts'

export interface Parts {
  config: Config
  log: Log
  metrics: Metrics
  storage: Storage
  documents: Documents
  access: AccessControl
  sessions: Sessions
  tickets: Tickets
  views: WorkshopViews
  seal: Seal
  plans: PlanCache
  roster: Roster
  pictures: PictureStore
  readiness: Readiness
  /** The built pages; need not exist. */
  clientDir: string
  now: () => Date
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** Registers the routes of one subject, with paths below `/api`. */
export type Routes = (app: App, parts: Parts) => void
