/** Text from a file or from standard input; every way in which that can fail, as a sentence. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { CommandFailure } from './command-failure.ts'

/** `-` is standard input. A byte-order mark, as Windows editors write it, is dropped. */
export async function readInput(path: string): Promise<string> {
  const content = path === '-' ? await text(process.stdin) : await readFromFile(path)
  return content.replace(/^\uFEFF/, '')
}

export function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new CommandFailure(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function readFromFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandFailure(`cannot read ${path}: ${reason(error)}`)
  }
}

/** For failures of the file system; anything else is thrown on. */
export function reason(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
      return 'permission denied'
    default:
      return error.message
  }
}
