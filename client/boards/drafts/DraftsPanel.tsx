/** Beside a region's own board: what only it sees, to be released by its coordination. */
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { useIsEnded } from '../../react/use-is-ended.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { ChooseCards } from './ChooseCards.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { useRegionDrafts } from './use-region-drafts.ts'
import './drafts.css'

export interface DraftsPanelProps {
  board: OpenBoard & Required<Pick<OpenBoard, 'parts'>>
}

export function DraftsPanel({ board }: DraftsPanelProps) {
  const t = useText()
  const { session } = useWorkshop().info
  const region = useControl().regions.find(one => one.id === board.regionId)
  const drafts = useRegionDrafts(board)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isShown, setIsShown] = useState(false)
  const mayDecide = !useIsEnded() && session.role === 'region_lead'
  const cards = drafts.kept.filter(card => chosen.has(card.id))
  const n = drafts.kept.length + drafts.ready.length
  return (
    <aside className="drafts-panel" aria-labelledby="drafts-title">
      <header>
        <h2 id="drafts-title">{t('drafts.title')}</h2>
        <p>
          {region && <RegionMark slot={region.slot} code={region.code} />} {t('drafts.onlyOwn', { n })}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches what only scrolls */}
      <section className="drafts-scroll" aria-labelledby="drafts-title" tabIndex={0}>
        <ChooseCards
          board={board}
          drafts={drafts}
          chosen={chosen}
          onChosen={setChosen}
          mayDecide={mayDecide}
        />
      </section>
      <footer>
        {mayDecide ? (
          <Button
            kind="primary"
            size="l"
            aria-disabled={cards.length === 0}
            onClick={() => cards.length > 0 && setIsShown(true)}
          >
            {t('drafts.preview', { n: cards.length })}
          </Button>
        ) : (
          <p className="note">{t('drafts.leadDecides')}</p>
        )}
      </footer>
      {isShown && cards.length > 0 && (
        <PreviewDialog
          board={board}
          cards={cards}
          onDone={() => {
            setChosen(new Set())
            setIsShown(false)
          }}
          onClose={() => setIsShown(false)}
        />
      )}
    </aside>
  )
}
