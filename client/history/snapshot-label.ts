/** What a snapshot is called: by whoever took it, or, of one taken before going back, by what was gone back to. */
import type { Snapshot } from '../../shared/protocol/snapshot.ts'
import type { Translate } from '../i18n/active-language.ts'

export function snapshotLabel({ label, cause }: Pick<Snapshot, 'label' | 'cause'>, t: Translate): string {
  return cause === 'before_restore' ? t('history.beforeGoingBack', { label }) : label
}
