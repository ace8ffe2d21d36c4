/** Every error of the HTTP interface: `{"error": {"kind", "message", "details"?}}`. */
import { z } from 'zod'

/** The closed set of kinds, with the HTTP status of each. */
export const errorStatuses = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unprocessable: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorKind = keyof typeof errorStatuses

export const errorBody = z.object({
  error: z.object({
    kind: z.enum(Object.keys(errorStatuses) as [ErrorKind, ...ErrorKind[]]),
    /** One sentence that says what to do. */
    message: z.string(),
    /** For bad input: what is wrong where. */
    details: z
      .array(
        z.object({
          path: z.string(),
          expected: z.string(),
          /** Which rule it breaks, of a workshop file, and the figures and names in `expected`: to word it anew. */
          rule: z.string().optional(),
          values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>

/** A refusal on its way to becoming an answer: what a function returns that a request may have to be refused by. */
export type Failure = ErrorBody['error']
