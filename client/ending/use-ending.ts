/** Asks the server to end the workshop or to open it again, says what came of it, and offers the way back. */
import { endWorkshop } from '../api/end.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { showToast } from '../ui/toast-queue.ts'

/** The returned function resolves with what went wrong, in the reader's words, or undefined. */
export function useEnding(): (ended: boolean) => Promise<string | undefined> {
  const t = useText()
  const errorText = useErrorText()
  const { id } = useWorkshop().info
  const set = async (ended: boolean): Promise<string | undefined> => {
    const answer = await endWorkshop(id, ended)
    if (!answer.ok) return errorText(answer.error)
    const undo = () => void set(!ended).then(tellFault)
    showToast(t(ended ? 'ending.done' : 'ending.opened'), {
      action: { label: t('common.undo'), run: undo },
    })
    return undefined
  }
  return set
}

export function tellFault(fault: string | undefined): void {
  if (fault !== undefined) showToast(fault, { kind: 'stop' })
}
