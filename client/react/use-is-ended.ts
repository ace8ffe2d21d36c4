/** Whether moderation has ended the workshop: then nobody writes or decides anything. */
import { useControl } from './workshop-context.ts'

export function useIsEnded(): boolean {
  return useControl().endedAt !== null
}
