/** One row a snapshot: its name, when and why it was taken, its check sum, and what one can do with it. */
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import { snapshotAddress } from '../api/snapshots.ts'
import { formatInstant } from '../i18n/later-formats.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useIsEnded } from '../react/use-is-ended.ts'
import { Button } from '../ui/Button.tsx'
import { snapshotLabel } from './snapshot-label.ts'
import '../ui/table.css'

interface SnapshotTableProps {
  workshopId: string
  snapshots: readonly Snapshot[]
  onRestore: (snapshot: Snapshot) => void
}

export function SnapshotTable({ workshopId, snapshots, onRestore }: SnapshotTableProps) {
  const t = useText()
  return (
    <table className="table history-table">
      <thead>
        <tr>
          <th scope="col">{t('history.colLabel')}</th>
          <th scope="col">{t('history.colTime')}</th>
          <th scope="col">{t('history.colCause')}</th>
          <th scope="col">{t('history.colHash')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {snapshots.map(snapshot => (
          <SnapshotRow key={snapshot.id} workshopId={workshopId} snapshot={snapshot} onRestore={onRestore} />
        ))}
      </tbody>
    </table>
  )
}

interface SnapshotRowProps extends Omit<SnapshotTableProps, 'snapshots'> {
  snapshot: Snapshot
}

function SnapshotRow({ workshopId, snapshot, onRestore }: SnapshotRowProps) {
  const t = useText()
  const language = useLanguage()
  const isEnded = useIsEnded()
  const { id, createdAt, hash, cause } = snapshot
  const label = snapshotLabel(snapshot, t)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{formatInstant(createdAt, language)}</td>
      <td>{t(`history.cause_${cause}`)}</td>
      <td className="history-hash" title={hash}>
        {`${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`}
      </td>
      <td className="history-acts">
        <a
          href={snapshotAddress(workshopId, id)}
          download={`${label}.json`}
          aria-label={t('history.fileOf', { label })}
        >
          {t('history.file')}
        </a>
        {!isEnded && (
          <Button size="s" aria-label={t('history.restoreTo', { label })} onClick={() => onRestore(snapshot)}>
            {t('history.restore')}
          </Button>
        )}
      </td>
    </tr>
  )
}
