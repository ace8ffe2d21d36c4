/** The button in a board's line of tools that offers it as picture and on paper. What it needs comes when it is pressed. */
import { type ReactNode, Suspense, useState } from 'react'
import { useText } from '../i18n/useText.ts'

export interface PictureToolProps {
  className?: string
  preload: () => void
  /** The dialog, once it has been asked for. */
  children: (dialog: { isOpen: boolean; onClose: () => void }) => ReactNode
}

export function PictureTool({ className, preload, children }: PictureToolProps) {
  const t = useText()
  const [isOpen, setOpen] = useState<boolean>()
  return (
    <>
      <button
        type="button"
        className={className}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(true)}
      >
        {t('workshop.pictures')}
      </button>
      {isOpen !== undefined && <Suspense>{children({ isOpen, onClose: () => setOpen(false) })}</Suspense>}
    </>
  )
}
