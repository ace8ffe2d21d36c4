/** What stands in a mark's field after an option was pressed: the option, or nothing where it stood there already. */
import type { Mark, MarkOption } from '../../shared/boards/contract.ts'

export function markValueAfter(
  mark: Pick<Mark, 'options'>,
  before: unknown,
  pressed: MarkOption,
): string | true | null {
  const isOne = mark.options.includes(pressed)
  return isOne && before !== pressed.value ? pressed.value : null
}
