/** Every place, card and person of the workshop and every command, found by one field. */
import { useText } from '../i18n/useText.ts'
import { typedAhead } from '../keys/key-sheet.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { FindSheet } from './FindSheet.tsx'
import { useFinderGroups } from './use-finder-groups.ts'

export function Finder({ place, onClose }: { place: Place; onClose: () => void }) {
  const t = useText()
  return (
    <FindSheet
      label={t('keys.find')}
      groups={useFinderGroups(place)}
      begun={typedAhead.get}
      onClose={onClose}
    />
  )
}
