/**
 * Files to download. Plans are for everyone who takes part, since they hold what was released to all; the whole
 * workshop is for moderators; a room screen has nobody who could take a file away.
 */
import { z } from 'zod'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { errorBody } from '../../shared/protocol/error-body.ts'
import { type Role, roles } from '../../shared/protocol/roles.ts'
import { type ExportLanguage, exportLanguages } from '../exports/export-format.ts'
import { type ExportName, exportFormats, isExportName } from '../exports/index.ts'
import { readPlan } from '../history/read-plan.ts'
import { withPictures } from '../workshop/file-pictures.ts'
import { workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse, refuse } from './refusal.ts'
import { whoAsksAs } from './who-asks.ts'

export const exportRoutes: Routes = (app, parts) => {
  app.get(
    '/workshops/:id/exports/:name',
    {
      schema: {
        summary: `A file to download: ${Object.keys(exportFormats).join(', ')}`,
        params: workshopParams.extend({ name: z.string().max(64) }),
        querystring: z.object({
          snapshot: z.string().max(64).optional(),
          lang: z.enum(exportLanguages).optional(),
          /** Reserved: what only a region, or the public, may see. */
          edition: z.undefined({ error: 'left out: editions are not there yet' }).optional(),
        }),
        response: {
          200: { description: 'The file', content: { '*/*': { schema: z.unknown() } } },
          '4xx': errorBody,
          '5xx': errorBody,
        },
      },
    },
    async (request, reply) => {
      const { id, name } = request.params
      if (!isExportName(name)) return refuse('not_found', `There is no such file: ask for ${listOfNames()}.`)
      const { workshopId } = await whoAsksAs(readersOf(name), parts, request, id)
      const { snapshot, lang } = request.query
      const { plan, file } = orRefuse(await readPlan(parts, workshopId, snapshot))
      const { contentType, render } = exportFormats[name]
      const whole = name === 'workshop.json' ? await withPictures(parts, workshopId, file) : file
      return reply
        .type(contentType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(render(plan, whole, lang ?? languageOf(file)))
    },
  )
}

const readersOf = (name: ExportName): readonly Role[] =>
  name === 'workshop.json' ? ['moderator'] : roles.filter(role => role !== 'screen')

/** The workshop's first language that we have words in. */
function languageOf(file: WorkshopFile): ExportLanguage {
  return file.workshop.languages?.find(isExportLanguage) ?? 'en'
}

function isExportLanguage(language: string): language is ExportLanguage {
  return (exportLanguages as readonly string[]).includes(language)
}

function listOfNames(): string {
  const names = Object.keys(exportFormats)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
