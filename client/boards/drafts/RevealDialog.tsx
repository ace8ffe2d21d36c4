/** Showing at once what all regions have chosen: counts first, then the deed. What they keep stays with them. */
import { useState } from 'react'
import type { DraftCounts } from '../../../shared/protocol/draft-counts.ts'
import { revealCards } from '../../api/releases.ts'
import { useErrorText } from '../../app/useErrorText.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import '../../ui/table.css'

export interface RevealDialogProps {
  boardId: string
  byRegion: ReadonlyMap<string, DraftCounts[number]> | undefined
  onClose: () => void
}

export function RevealDialog({ boardId, byRegion, onClose }: RevealDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const { info } = useWorkshop()
  const [busy, setBusy] = useState(false)
  const ready = [...(byRegion?.values() ?? [])].reduce((sum, count) => sum + count.ready, 0)
  const reveal = async () => {
    setBusy(true)
    const answer = await revealCards(info.id, boardId)
    setBusy(false)
    if (!answer.ok) return showToast(errorText(answer.error), { kind: 'stop' })
    const n = Object.values(answer.value.released).reduce((sum, count) => sum + count, 0)
    showToast(t('drafts.released', { n }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('drafts.revealTitle')}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            aria-disabled={ready === 0}
            onClick={() => ready > 0 && void reveal()}
          >
            {t('drafts.reveal', { n: ready })}
          </Button>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <p className="note">{ready > 0 ? t('drafts.revealText') : t('drafts.revealNothing')}</p>
      <Counts byRegion={byRegion} />
    </Dialog>
  )
}

function Counts({ byRegion }: Pick<RevealDialogProps, 'byRegion'>) {
  const t = useText()
  const language = useLanguage()
  const { regions } = useControl()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('drafts.region')}</th>
          <th scope="col" className="num">
            {t('drafts.title')}
          </th>
          <th scope="col" className="num">
            {t('drafts.readyColumn')}
          </th>
          <th scope="col" className="num">
            {t('drafts.releasedColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {regions.map(region => {
          const count = byRegion?.get(region.id)
          return (
            <tr key={region.id}>
              <th scope="row">
                <RegionMark slot={region.slot} code={region.code} name={localised(region.name, language)} />
              </th>
              <td className="num">{count?.drafts ?? '–'}</td>
              <td className="num">{count?.ready ?? '–'}</td>
              <td className="num">{count?.released ?? '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
