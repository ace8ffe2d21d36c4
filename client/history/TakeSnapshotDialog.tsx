/** Asks for the snapshot's name, with the time of day as a suggestion, and takes it. Usable from anywhere. */
import { type SyntheticEvent, useState } from 'react'
import { takeSnapshot } from '../api/snapshots.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { formatTime } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast-queue.ts'
import './history.css'

interface TakeSnapshotDialogProps {
  workshopId: string
  isOpen: boolean
  onClose: () => void
  onTaken?: () => void
}

export function TakeSnapshotDialog({ isOpen, onClose, ...rest }: TakeSnapshotDialogProps) {
  const t = useText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('history.takeTitle')}>
      <SnapshotForm onClose={onClose} {...rest} />
    </Dialog>
  )
}

/** As the server takes it. */
const maxLabelLength = 200

/** Its own component, so that each opening starts anew. */
function SnapshotForm({ workshopId, onClose, onTaken }: Omit<TakeSnapshotDialogProps, 'isOpen'>) {
  const t = useText()
  const language = useLanguage()
  const errorText = useErrorText()
  const [label, setLabel] = useState(() =>
    t('history.suggestion', { time: formatTime(new Date(), language) }),
  )
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  function findFault(trimmed: string): string | null {
    if (trimmed === '') return t('history.labelMissing')
    if (trimmed.length > maxLabelLength)
      return t('history.labelTooLong', { max: maxLabelLength, n: trimmed.length })
    return null
  }

  async function take(event: SyntheticEvent) {
    event.preventDefault()
    const found = findFault(label.trim())
    setFault(found)
    if (found || busy) return
    setBusy(true)
    const answer = await takeSnapshot(workshopId, label.trim())
    setBusy(false)
    if (!answer.ok) return setFault(errorText(answer.error))
    showToast(t('history.taken', { label: answer.value.label }))
    onTaken?.()
    onClose()
  }

  return (
    <form className="history-form" noValidate onSubmit={event => void take(event)}>
      <p>{t('history.takeText')}</p>
      <TextField
        label={t('history.label')}
        hint={t('history.labelHint')}
        value={label}
        error={fault}
        onChange={setLabel}
        onFocus={event => event.target.select()}
      />
      <footer className="dialog-actions">
        <Button type="submit" kind="primary" busy={busy}>
          {t('history.take')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </footer>
    </form>
  )
}
