/** What the moderation's menu opens. For moderators only, so that nobody else loads it. */
import { CirclesDialog } from '../boards/circles/CirclesDialog.tsx'
import { NewBoardDialog } from '../boards/template/NewBoardDialog.tsx'
import { EndDialog } from '../ending/EndDialog.tsx'
import { TakeSnapshotDialog } from '../history/TakeSnapshotDialog.tsx'
import { LinkTable } from '../home/LinkTable.tsx'
import { useText } from '../i18n/useText.ts'
import { useControl, useWorkshop } from '../react/workshop-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { BoardsDialog } from './BoardsDialog.tsx'
import '../home/links.css'

export interface ModerationDialogProps {
  open: 'snapshot' | 'links' | 'board' | 'boards' | 'circles' | 'end'
  onClose: () => void
}

export function ModerationDialog({ open, onClose }: ModerationDialogProps) {
  const { info } = useWorkshop()
  if (open === 'snapshot') return <TakeSnapshotDialog workshopId={info.id} isOpen onClose={onClose} />
  if (open === 'board') return <NewBoardDialog onClose={onClose} />
  if (open === 'circles') return <CirclesDialog onClose={onClose} />
  if (open === 'end') return <EndDialog onClose={onClose} />
  if (open === 'boards') return <BoardsDialog onClose={onClose} />
  return <LinksDialog onClose={onClose} />
}

function LinksDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { info } = useWorkshop()
  const { regions } = useControl()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('moderation.shareLinks')}
      wide
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {info.joinLinks && <LinkTable joinLinks={info.joinLinks} regions={[...regions]} />}
    </Dialog>
  )
}
