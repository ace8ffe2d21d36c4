/** Options of a command: `--name value` or `--name=value`; what is not known is refused by name. */
import { parseArgs } from 'node:util'
import { CommandFailure } from './command-failure.ts'

export interface CommandLine {
  positionals: string[]
  options: Record<string, string | undefined>
}

export function parseOptions(args: string[], names: string[]): CommandLine {
  const options = Object.fromEntries(names.map(name => [name, { type: 'string' as const }]))
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    return { positionals, options: values }
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error))
  }
}

/** One of a closed set; undefined where the option was not given. */
export function oneOf<T extends string>(
  line: CommandLine,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const given = line.options[name]
  if (given === undefined) return undefined
  const known = allowed.find(each => each === given)
  if (known === undefined)
    throw new CommandFailure(`--${name} is one of ${allowed.join(', ')}, not "${given}"`)
  return known
}
