/** On a narrow screen the overview stands behind this: what waits for one's own region, else what is decided. */
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import type { SynergyMap } from './use-synergies.ts'
import { useWaiting } from './use-waiting.ts'

export function OverviewWay({ map, onOpen }: { map: SynergyMap; onOpen: () => void }) {
  const t = useText()
  const waiting = useWaiting(map)?.length ?? 0
  return (
    <Button size="s" className="synergy-way" onClick={onOpen}>
      {waiting > 0 ? `${t('synergies.waitsForYou')}: ${waiting}` : t('synergies.overview')}
    </Button>
  )
}
