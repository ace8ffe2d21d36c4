/** `zirkel plan FILE`: a workshop file in, its action plan out. */
import { writeFile } from 'node:fs/promises'
import { parseFileShape } from '../../shared/model/parse-workshop-file.ts'
import type { WorkshopFile } from '../../shared/model/workshop-file.ts'
import { buildPlan } from '../../shared/plan/build-plan.ts'
import { type ExportLanguage, exportLanguages } from '../exports/export-format.ts'
import { exportFormats } from '../exports/index.ts'
import { CommandFailure } from './command-failure.ts'
import { oneOf, parseOptions } from './options.ts'
import { parseJson, readInput, reason } from './read-input.ts'

/** The answer for standard output; empty when it went to a file. */
export async function runPlan(args: string[]): Promise<string> {
  const line = parseOptions(args, ['format', 'out', 'lang'])
  const format = oneOf(line, 'format', ['json', 'md', 'csv']) ?? 'json'
  const chosenLanguage = oneOf(line, 'lang', exportLanguages)
  const [path, ...rest] = line.positionals
  if (path === undefined || rest.length > 0)
    throw new CommandFailure('plan takes one FILE, or "-" for standard input')
  const file = readWorkshop(parseJson(await readInput(path), nameOf(path)), nameOf(path))
  const rendered = exportFormats[`plan.${format}`].render(
    buildPlan(file),
    file,
    chosenLanguage ?? languageOf(file),
  )
  if (line.options.out === undefined) return rendered.toString()
  await write(line.options.out, rendered)
  return ''
}

function readWorkshop(value: unknown, name: string): WorkshopFile {
  const parsed = parseFileShape(value)
  if (parsed.ok) return parsed.file
  const [first, ...others] = parsed.problems
  const where = first?.path ? `at ${first.path}` : 'the whole of it'
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  throw new CommandFailure(`${name} is no workshop file: ${where}: expected ${first?.expected}${more}`)
}

/** The first of the workshop's languages that there are words for. */
function languageOf(file: WorkshopFile): ExportLanguage {
  const languages: string[] = file.workshop.languages ?? []
  return (
    languages.map(code => exportLanguages.find(known => known === code)).find(known => known !== undefined) ??
    'en'
  )
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    throw new CommandFailure(`cannot write ${path}: ${reason(error)}`)
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path
}
