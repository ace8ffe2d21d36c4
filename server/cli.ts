/**
 * The command line: `zirkel plan …`, `zirkel read-note …` and `zirkel replay …`. Composition root of what needs no
 * server.
 *
 * Standard output carries the answer and nothing else; a failure that people can mend is one line on standard error
 * and exit code 2. A reader that closes the pipe early (`| head`) ends the program quietly.
 */
import { CommandFailure } from './cli/command-failure.ts'
import { helpText } from './cli/help.ts'
import { runPlan } from './cli/plan-command.ts'
import { runReadNote } from './cli/read-note-command.ts'

const commands: Record<string, (args: string[]) => Promise<string>> = {
  plan: runPlan,
  'read-note': runReadNote,
  // loaded when asked for: the others need no database
  replay: async args => (await import('./cli/replay-command.ts')).runReplay(args),
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

await main(process.argv.slice(2))

async function main([name, ...args]: string[]): Promise<void> {
  try {
    process.stdout.write(await answer(name, args))
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    process.stderr.write(`zirkel: ${error.message.replace(/\s+/g, ' ')}\n`)
    process.exitCode = 2
  }
}

async function answer(name: string | undefined, args: string[]): Promise<string> {
  if (name === undefined || name === 'help' || [name, ...args].some(arg => arg === '--help' || arg === '-h'))
    return helpText
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new CommandFailure(`unknown command "${name}"; there are: ${Object.keys(commands).join(', ')}`)
  return command(args)
}
