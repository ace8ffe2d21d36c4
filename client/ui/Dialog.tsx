/**
 * A sheet above the page that asks one thing. Focus stays inside, Escape and a press outside leave, and focus goes
 * back to where it came from. `actions` is the row of buttons, the deed first. The sheet itself comes on demand.
 */
import { type ReactNode, Suspense, useState } from 'react'
import { lazyPart } from '../react/lazy-part.ts'
import './dialog.css'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  actions?: ReactNode
  /** `alertdialog` where something would be lost. */
  role?: 'dialog' | 'alertdialog'
  /** For reading: a wide sheet. */
  wide?: boolean
}

export const dialogSheet = lazyPart<DialogProps>(async () => (await import('./DialogSheet.tsx')).DialogSheet)

export function Dialog(props: DialogProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen)
  if (props.isOpen && !wasOpened) setWasOpened(true)
  if (!wasOpened) return null
  return (
    <Suspense>
      <dialogSheet.Part {...props} />
    </Suspense>
  )
}
