/**
 * The schemas of what leaves this server as a file, for other programs: JSON Schema 2020-12, without a session.
 * A schema's `$id` is the same on every server. What a schema cannot say, an import says in its answer.
 */
import { z } from 'zod'
import { workshopFileSchema } from '../../shared/model/workshop-file.ts'
import { planSchema } from '../../shared/plan/plan-schema.ts'
import type { Routes } from './parts.ts'

const published = [
  {
    name: 'workshop.json',
    schema: workshopFileSchema,
    $id: 'urn:zirkel:workshop-file:1',
    title: 'Workshop file',
    description:
      'A whole workshop: what POST /api/imports takes, and what a snapshot and the export workshop.json are. Keys not named here are kept. Beyond this schema, ids are unique and cards name boards, regions and circles of the file.',
  },
  {
    name: 'plan.json',
    schema: planSchema,
    $id: 'urn:zirkel:plan:1',
    title: 'Action plan',
    description:
      'What the rules make of a workshop file. Plan and actions may gain keys; the objects below them have exactly these.',
  },
]

/** Schemas change with a new version of the server only. */
const cacheSeconds = 3600

export const schemaRoutes: Routes = app => {
  for (const { name, schema, ...annotations } of published) {
    const { $schema, ...keywords } = z.toJSONSchema(schema)
    const text = `${JSON.stringify({ $schema, ...annotations, ...keywords }, null, 2)}\n`
    app.get(
      `/schemas/${name}`,
      {
        schema: {
          summary: `JSON Schema: ${annotations.title}`,
          response: {
            200: {
              description: 'JSON Schema 2020-12',
              content: { 'application/schema+json': { schema: z.looseObject({ title: z.string() }) } },
            },
          },
        },
      },
      async (_request, reply) =>
        reply
          .type('application/schema+json; charset=utf-8')
          .header('cache-control', `public, max-age=${cacheSeconds}`)
          .send(text as never),
    )
  }
}
