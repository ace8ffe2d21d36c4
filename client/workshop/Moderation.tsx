/** What only the moderation does: take a snapshot, go and build the plan, hand out the links. */
import { useState } from 'react'
import { takeSnapshot } from '../api/snapshots.ts'
import { navigate } from '../app/navigation.ts'
import { LinkTable } from '../home/LinkTable.tsx'
import { formatTime } from '../i18n/formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { placePath } from './workshop-path.ts'
import '../home/links.css'

type Open = 'snapshot' | 'links' | undefined

export function Moderation() {
  const t = useText()
  const [open, setOpen] = useState<Open>()
  return (
    <>
      <MenuButton label={t('workshop.moderation')} kind="plain" groups={useModerationGroups(setOpen)} />
      <ModerationDialogs open={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

export function useModerationGroups(setOpen: (open: Open) => void): MenuGroup[] {
  const t = useText()
  const { info } = useWorkshop()
  return [
    {
      id: 'moderation',
      entries: [
        { id: 'snapshot', label: t('workshop.takeSnapshot'), onAction: () => setOpen('snapshot') },
        {
          id: 'plan',
          label: t('workshop.buildPlan'),
          onAction: () => navigate(placePath(info.id, { step: 'plan' })),
        },
        { id: 'links', label: t('workshop.shareLinks'), onAction: () => setOpen('links') },
      ],
    },
  ]
}

export function ModerationDialogs({ open, onClose }: { open: Open; onClose: () => void }) {
  if (open === 'snapshot') return <SnapshotDialog onClose={onClose} />
  return open === 'links' ? <LinksDialog onClose={onClose} /> : null
}

function SnapshotDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const language = useLanguage()
  const { info } = useWorkshop()
  const [label, setLabel] = useState(() =>
    t('workshop.snapshotName', { time: formatTime(new Date(), language) }),
  )
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const take = async () => {
    setBusy(true)
    const answer = await takeSnapshot(info.id, label.trim())
    setBusy(false)
    if (!answer.ok)
      return setError(answer.error.kind === 'network' ? t('errors.network') : answer.error.message)
    showToast(t('workshop.snapshotTaken', { label: answer.value.label }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.takeSnapshot')}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={label.trim() === ''} onClick={() => void take()}>
            {t('workshop.takeSnapshot')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('workshop.snapshotLabel')}
        value={label}
        maxLength={200}
        error={error}
        hint={t('workshop.snapshotHint')}
        onChange={setLabel}
      />
    </Dialog>
  )
}

function LinksDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { info } = useWorkshop()
  const { regions } = useControl()
  return (
    <Dialog isOpen onClose={onClose} title={t('workshop.shareLinks')} wide>
      {info.joinLinks && <LinkTable joinLinks={info.joinLinks} regions={[...regions]} />}
    </Dialog>
  )
}
