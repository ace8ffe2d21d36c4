/**
 * A sheet above the page that asks one thing. Focus stays inside, Escape and a press outside leave, and focus goes
 * back to where it came from. `actions` is the row of buttons, the deed first.
 */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
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

export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  role = 'dialog',
  wide = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog-frame" data-wide={wide || undefined}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children}
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
