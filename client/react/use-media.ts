/** Whether the window is of a kind that asks for another layout, not only for other sizes. */
import { useSyncExternalStore } from 'react'

/** Below this width there is room for one column only. */
export const phoneQuery = '(max-width: 44rem)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    listener => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
