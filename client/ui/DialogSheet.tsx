/** The sheet of a dialog itself, with React Aria's overlay: loaded by `Dialog.tsx`, which everybody else uses. */
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useLanguage } from '../i18n/useText.ts'
import type { DialogProps } from './Dialog.tsx'

export function DialogSheet({
  isOpen,
  onClose,
  title,
  children,
  actions,
  role = 'dialog',
  wide = false,
}: DialogProps) {
  return (
    <I18nProvider locale={useLanguage()}>
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
    </I18nProvider>
  )
}
