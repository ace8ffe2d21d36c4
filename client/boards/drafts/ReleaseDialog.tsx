/** The same choice as beside one's own board, as a sheet: where there is no room beside it. */
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChooseCards } from './ChooseCards.tsx'
import type { DraftsPanelProps } from './DraftsPanel.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { useRegionDrafts } from './use-region-drafts.ts'

export function ReleaseDialog({ board, onClose }: DraftsPanelProps & { onClose: () => void }) {
  const t = useText()
  const drafts = useRegionDrafts(board)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isShown, setIsShown] = useState(false)
  const mayDecide = useWorkshop().info.session.role === 'region_lead'
  const cards = drafts.kept.filter(card => chosen.has(card.id))
  if (isShown && cards.length > 0)
    return <PreviewDialog board={board} cards={cards} onDone={onClose} onClose={() => setIsShown(false)} />
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('drafts.title')}
      actions={
        <>
          {mayDecide && (
            <Button
              kind="primary"
              aria-disabled={cards.length === 0}
              onClick={() => cards.length > 0 && setIsShown(true)}
            >
              {t('drafts.preview', { n: cards.length })}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <p className="note">{mayDecide ? t('drafts.chooseText') : t('drafts.leadDecides')}</p>
      <ChooseCards board={board} drafts={drafts} chosen={chosen} onChosen={setChosen} mayDecide={mayDecide} />
    </Dialog>
  )
}
