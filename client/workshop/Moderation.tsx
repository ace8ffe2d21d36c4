/** What only the moderation does: take a snapshot, go and build the plan, hand out the links. */
import { useState } from 'react'
import { navigate } from '../app/navigation.ts'
import { TakeSnapshotDialog } from '../history/TakeSnapshotDialog.tsx'
import { LinkTable } from '../home/LinkTable.tsx'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
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
        { id: 'snapshot', label: t('common.takeSnapshot'), onAction: () => setOpen('snapshot') },
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
  const { info } = useWorkshop()
  if (open === 'snapshot') return <TakeSnapshotDialog workshopId={info.id} isOpen onClose={onClose} />
  return open === 'links' ? <LinksDialog onClose={onClose} /> : null
}

function LinksDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { info } = useWorkshop()
  const { regions } = useControl()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.shareLinks')}
      wide
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {info.joinLinks && <LinkTable joinLinks={info.joinLinks} regions={[...regions]} />}
    </Dialog>
  )
}
