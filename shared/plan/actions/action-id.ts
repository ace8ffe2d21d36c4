/** plan.A2: an action is called by what it came from, so its id stays when its text is edited. */
import { byCodeUnit } from '../code-unit-order.ts'
import { sha256 } from '../sha256.ts'

/** Eight hexadecimal digits tell the few dozen actions of a workshop apart (3.2). */
const digits = 8

export function actionId(note: string, links: string[]): string {
  return `A-${sha256([note, ...links].sort(byCodeUnit).join('\n')).slice(0, digits)}`
}
