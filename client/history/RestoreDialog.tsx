/** Says what going back to a snapshot does, then does it; the message afterwards offers the way back. */
import { useState } from 'react'
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { restoreSnapshot } from '../api/snapshots.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { formatInstant } from '../i18n/later-formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { snapshotLabel } from './snapshot-label.ts'

interface RestoreDialogProps {
  workshopId: string
  snapshot: Snapshot
  onClose: () => void
  onRestored: () => void
}

export function RestoreDialog({ workshopId, snapshot, onClose, onRestored }: RestoreDialogProps) {
  const t = useText()
  const language = useLanguage()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const time = formatInstant(snapshot.createdAt, language)

  async function goBack(target: Snapshot): Promise<void> {
    const answer = await restoreSnapshot(workshopId, target.id)
    if (!answer.ok) return setFault(errorText(answer.error))
    onRestored()
    showToast(t('history.restored', { label: snapshotLabel(target, t) }), {
      action: { label: t('history.undoRestore'), run: () => void goBack(answer.value) },
    })
    onClose()
  }

  async function restore() {
    setBusy(true)
    await goBack(snapshot)
    setBusy(false)
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('history.restoreTitle', { label: snapshotLabel(snapshot, t) })}
      actions={
        <>
          <Button kind="stop" busy={busy} onClick={() => void restore()}>
            {t('history.restoreDo', { time })}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('history.restoreText', { time })}</p>
      <p>{t('history.restoreKept')}</p>
      {fault && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
