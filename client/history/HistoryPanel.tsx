/**
 * The snapshots of a workshop, newest first, for its moderators: take one, read one as a file, go back to one. Going
 * back says what happens before it does, and can itself be undone.
 */
import { useState } from 'react'
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { RefusalNotice } from '../app/RefusalPage.tsx'
import { workshopRefusal } from '../app/refusal-of-error.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SnapshotTable } from './SnapshotTable.tsx'
import { TakeSnapshotDialog } from './TakeSnapshotDialog.tsx'
import { useSnapshots } from './use-snapshots.ts'
import './history.css'

interface HistoryPanelProps {
  workshopId: string
  /** The boards have gone back to a snapshot. */
  onRestored?: () => void
}

export function HistoryPanel({ workshopId, onRestored }: HistoryPanelProps) {
  const t = useText()
  const { loading, reload } = useSnapshots(workshopId)
  if (loading.state === 'asking')
    return (
      <p className="history-loading" role="status">
        {t('history.loading')}
      </p>
    )
  if (loading.state === 'refused')
    return <RefusalNotice reason={workshopRefusal(loading.error)} onRetry={() => void reload()} />
  return (
    <LoadedHistory
      workshopId={workshopId}
      snapshots={loading.snapshots}
      onChanged={() => void reload()}
      onRestored={onRestored}
    />
  )
}

interface LoadedHistoryProps {
  workshopId: string
  snapshots: readonly Snapshot[]
  onChanged: () => void
  onRestored: (() => void) | undefined
}

function LoadedHistory({ workshopId, snapshots, onChanged, onRestored }: LoadedHistoryProps) {
  const t = useText()
  const [takes, setTakes] = useState(false)
  const [restores, setRestores] = useState<Snapshot | null>(null)
  return (
    <div className="history">
      <header>
        <div>
          <h2>{t('history.title')}</h2>
          <p className="note">{t('history.intro')}</p>
        </div>
        <Button kind="primary" onClick={() => setTakes(true)}>
          {t('history.take')}
        </Button>
      </header>
      {snapshots.length === 0 ? (
        <EmptyState title={t('history.empty')}>
          <p>{t('history.emptyText')}</p>
        </EmptyState>
      ) : (
        <SnapshotTable workshopId={workshopId} snapshots={snapshots} onRestore={setRestores} />
      )}
      <TakeSnapshotDialog
        workshopId={workshopId}
        isOpen={takes}
        onClose={() => setTakes(false)}
        onTaken={onChanged}
      />
      {restores && (
        <RestoreDialog
          workshopId={workshopId}
          snapshot={restores}
          onClose={() => setRestores(null)}
          onRestored={() => {
            onChanged()
            onRestored?.()
          }}
        />
      )}
    </div>
  )
}
