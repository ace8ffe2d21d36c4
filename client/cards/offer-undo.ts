/** What was just done, said with the way back. To be called right after the step, before anything else is written. */
import type { Translate } from '../i18n/active-language.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { showToast } from '../ui/toast-queue.ts'

/** Takes the step back; if others of one's own came after it, `otherwise` makes good what it did. */
export function offerUndo(
  { undo }: Pick<WorkshopStore, 'undo'>,
  message: string,
  t: Translate,
  otherwise: () => void = () => undefined,
): void {
  const step = undo.stepCount()
  const run = () => {
    if (undo.stepCount() === step) undo.undo()
    else otherwise()
  }
  showToast(message, { action: { label: t('common.undo'), run } })
}
