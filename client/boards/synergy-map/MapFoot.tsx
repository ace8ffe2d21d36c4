/** Under the picture: how many links it shows, more of them, which exchange is which, and the way back to the rules' order. */
import { useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { isTopicKey } from './map-topics.ts'
import { letterOf } from './synergies.ts'
import { shownAtOnce } from './synergy-list.ts'
import type { SynergyMap } from './use-synergies.ts'

interface MapFootProps {
  map: SynergyMap
  shown: number
  onMore: () => void
}

export function MapFoot({ map, shown, onMore }: MapFootProps) {
  const t = useText()
  const all = map.links.length
  const left = all - shown
  return (
    <p className="synergy-foot">
      <span>{t('synergies.shownOf', { n: Math.min(shown, all), all })}</span>
      {left > 0 && (
        <button type="button" className="synergy-go" onClick={onMore}>
          {t('synergies.more', { n: Math.min(left, shownAtOnce) })}
        </button>
      )}
      <Exchanges map={map} />
      <Arrange map={map} />
    </p>
  )
}

function Exchanges({ map }: { map: SynergyMap }) {
  const t = useText()
  const control = useControl()
  const codeOf = (id: string) => control.regions.find(region => region.id === id)?.code ?? id
  if (map.mutualExchanges.length === 0) return null
  const list = map.mutualExchanges.map(([a, b], index) =>
    t('synergies.exchangeIs', { letter: letterOf(index), a: codeOf(a), b: codeOf(b) }),
  )
  return <span>{t('synergies.exchangesAre', { list: list.join(', ') })}</span>
}

/** Takes the places away that people gave to topics; one step of undo. */
function Arrange({ map }: { map: SynergyMap }) {
  const t = useText()
  const { undo } = useWorkshop()
  // all of them, also where two people placed one topic at once
  const cards = map.board?.cards.list() ?? []
  const placed = cards.filter(({ fields }) => isTopicKey(fields.link)).map(({ id }) => id)
  if (!map.canWrite || placed.length === 0) return null
  const arrange = () => {
    map.board?.actions.remove(placed)
    showToast(t('synergies.arranged'), { action: { label: t('common.undo'), run: () => void undo.undo() } })
  }
  return (
    <button type="button" className="synergy-go" onClick={arrange}>
      {t('synergies.arrange')}
    </button>
  )
}
