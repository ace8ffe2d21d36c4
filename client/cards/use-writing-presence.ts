/** Lets the others see which card one writes in, for as long as the component lives. */
import { useEffect } from 'react'
import type { OpenBoard } from '../store/workshop-store.ts'

export function useWritingPresence({ presence }: OpenBoard, cardId: string | undefined): void {
  useEffect(() => {
    presence.setField('card', cardId)
    return () => presence.setField('card', undefined)
  }, [presence, cardId])
}
