/** `zirkel read-note --as …`: texts in, what the reading rules find in each out. */
import { isIsoDay } from '../../shared/plan/extract/calendar.ts'
import { readAs, readingKinds } from '../../shared/plan/extract/read-as.ts'
import { CommandFailure } from './command-failure.ts'
import { oneOf, parseOptions } from './options.ts'
import { parseJson, readInput } from './read-input.ts'

/** The plan start of the worked example. */
const defaultPlanStart = '2027-03-01'

export async function runReadNote(args: string[]): Promise<string> {
  const line = parseOptions(args, ['as', 'plan-start'])
  const kind = oneOf(line, 'as', readingKinds)
  if (kind === undefined) throw new CommandFailure(`read-note needs --as, one of ${readingKinds.join(', ')}`)
  const planStart = line.options['plan-start'] ?? defaultPlanStart
  if (!isIsoDay(planStart))
    throw new CommandFailure(`--plan-start is a date as YYYY-MM-DD, not "${planStart}"`)
  if (line.positionals.length > 0) throw new CommandFailure('read-note takes its texts on standard input')
  const texts = readTexts(parseJson(await readInput('-'), 'standard input'))
  return `${JSON.stringify(
    texts.map(text => readAs(kind, text, planStart)),
    null,
    1,
  )}\n`
}

function readTexts(value: unknown): string[] {
  if (!Array.isArray(value)) throw new CommandFailure('standard input must be a JSON array of texts')
  return value.map((text: unknown, index) => {
    if (typeof text !== 'string')
      throw new CommandFailure(`entry [${index}] on standard input must be a text`)
    return text
  })
}
