/** What a snapshot is called: by whoever took it; by what was gone back to; or the end of the workshop. */
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import type { Translate } from '../i18n/active-language.ts'

export function snapshotLabel({ label, cause }: Pick<Snapshot, 'label' | 'cause'>, t: Translate): string {
  if (cause === 'ended') return t('history.endOfWorkshop')
  return cause === 'before_restore' ? t('history.beforeGoingBack', { label }) : label
}
