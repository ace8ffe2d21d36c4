/**
 * Options of the test programs, `--name value` each. What is not understood ends the program with exit code 2 and
 * two lines on standard error: what was wrong, and the usage.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'

export const positiveNumber = z.coerce.number().positive()
export const wholeNumber = z.coerce.number().int().nonnegative()

export function readOptions<S extends z.ZodObject>(usage: string, schema: S): z.infer<S> {
  const options = Object.fromEntries(
    Object.keys(schema.shape).map(name => [name, { type: 'string' as const }]),
  )
  try {
    return schema.parse(parseArgs({ options }).values)
  } catch (error) {
    console.error(`${wrong(error)}\nusage: ${usage}`)
    process.exit(2)
  }
}

function wrong(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error)
  return error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ')
}
