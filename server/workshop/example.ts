/** The worked example that is shipped: a whole workshop of five regions, from expectations to actions. */
import { readFile } from 'node:fs/promises'

const file = new URL('./example/workshop.json', import.meta.url)

/** As parsed JSON, for the same way in as any other workshop file. */
export const readExample = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))
