/** The line above a board in workshops with drafts: to its own people how many they keep, to moderators how many all do. */
import { useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { releaseSheet } from '../../cards/release-sheet.ts'
import { useText } from '../../i18n/useText.ts'
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useControl, useObservable, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import type { DraftsPanelProps } from './DraftsPanel.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { RevealDialog } from './RevealDialog.tsx'
import { useDraftCounts } from './use-draft-counts.ts'
import { useRegionDrafts } from './use-region-drafts.ts'
import './drafts.css'

export interface DraftsBarProps {
  boards: readonly OpenBoard[]
}

export function DraftsBar({ boards }: DraftsBarProps) {
  const { role } = useWorkshop().info.session
  const own = boards.find((board): board is DraftsPanelProps['board'] => board.parts !== undefined)
  const [first] = boards
  if (own) return <OwnDrafts board={own} />
  if (role === 'moderator' && first?.kind.scope === 'region') return <AllDrafts boardId={first.boardId} />
  return null
}

function OwnDrafts({ board }: DraftsPanelProps) {
  const t = useText()
  const { role } = useWorkshop().info.session
  const isEnded = useIsEnded()
  const region = useControl().regions.find(one => one.id === board.regionId)
  const { kept, ready, changed } = useRegionDrafts(board)
  const [isOpen, setIsOpen] = useState(false)
  const asked = useAskedFor(board)
  return (
    <div className="drafts-bar">
      <p>
        {region && <RegionMark slot={region.slot} code={region.code} />}{' '}
        {t('drafts.onlyOwn', { n: kept.length + ready.length })}
        {changed.length > 0 && <b> {t('drafts.changedCount', { n: changed.length })}</b>}
      </p>
      <Button size="s" onClick={() => setIsOpen(true)}>
        {role === 'region_lead' && !isEnded ? t('drafts.open') : t('drafts.look')}
      </Button>
      {isOpen && <ReleaseDialog board={board} onClose={() => setIsOpen(false)} />}
      {asked.length > 0 && (
        <PreviewDialog
          board={board}
          cards={asked}
          onDone={() => releaseSheet.set(undefined)}
          onClose={() => releaseSheet.set(undefined)}
        />
      )}
    </div>
  )
}

/** Cards that somebody wants to release from where they lie. */
function useAskedFor({ documentId, parts }: DraftsPanelProps['board']): Card[] {
  const asked = useObservable(releaseSheet)
  if (asked?.documentId !== documentId) return []
  return asked.cardIds.flatMap(id => parts.drafts.cards.findCard(id) ?? [])
}

function AllDrafts({ boardId }: { boardId: string }) {
  const t = useText()
  const { regions } = useControl()
  const { info } = useWorkshop()
  const isEnded = useIsEnded()
  const { byRegion, ask } = useDraftCounts(info.id, boardId)
  const [isOpen, setIsOpen] = useState(false)
  const counts = [...(byRegion?.values() ?? [])]
  const ready = counts.reduce((sum, count) => sum + count.ready, 0)
  return (
    <div className="drafts-bar">
      <p>{t('drafts.counts')}</p>
      <ul className="drafts-counts">
        {regions.map(region => {
          const count = byRegion?.get(region.id)
          return (
            <li key={region.id}>
              <RegionMark slot={region.slot} code={region.code} />{' '}
              {count ? t('drafts.countOf', { drafts: count.drafts, ready: count.ready }) : '–'}
            </li>
          )
        })}
      </ul>
      {!isEnded && (
        <Button size="s" onClick={() => setIsOpen(true)}>
          {t('drafts.reveal', { n: ready })}
        </Button>
      )}
      {isOpen && (
        <RevealDialog
          boardId={boardId}
          byRegion={byRegion}
          onClose={() => {
            setIsOpen(false)
            ask()
          }}
        />
      )}
    </div>
  )
}
