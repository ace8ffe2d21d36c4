/** What every route declares: its answer, and that all else is an error body. For `/api/openapi.json`. */
import { z } from 'zod'
import { errorBody } from '../../shared/protocol/error-body.ts'

export const answers = <Status extends number, Schema extends z.core.$ZodType>(
  status: Status,
  schema: Schema,
) =>
  ({ [status]: schema, '4xx': errorBody, '5xx': errorBody }) as { [status in Status]: Schema } & {
    '4xx': typeof errorBody
    '5xx': typeof errorBody
  }

/** Ids of workshops are made by us; anything else is simply not found. */
export const workshopParams = z.object({ id: z.string().max(64) })
