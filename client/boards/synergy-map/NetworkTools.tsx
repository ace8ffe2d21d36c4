/** Above the network: how much it shows, picture or table, and the arrangement by the rules again. */
import { useText } from '../../i18n/useText.ts'
import { useWorkshop } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { isNodeKey } from './network-layout.ts'
import type { NamedNetwork } from './use-network.ts'
import type { SynergyMap } from './use-synergies.ts'

interface NetworkToolsProps {
  map: SynergyMap
  network: NamedNetwork
  isTable: boolean
  onTable: (isTable: boolean) => void
}

export function NetworkTools({ map, network, isTable, onTable }: NetworkToolsProps) {
  const t = useText()
  return (
    <div className="network-tools">
      <p className="note">
        {t('synergies.networkText')}{' '}
        {t('synergies.nodesAndEdges', { nodes: network.nodes.length, edges: network.edges.length })}
      </p>
      {!isTable && <Arrange map={map} />}
      <Button size="s" aria-pressed={isTable} onClick={() => onTable(!isTable)}>
        {t('synergies.networkTable')}
      </Button>
    </div>
  )
}

/** Takes all places of nodes away, those of topics on the map are others; one step of undo. */
function Arrange({ map }: { map: SynergyMap }) {
  const t = useText()
  const { undo } = useWorkshop()
  const cards = map.board?.cards.list() ?? []
  const placed = cards.filter(({ fields }) => isNodeKey(fields.link)).map(({ id }) => id)
  if (!map.canWrite || placed.length === 0) return null
  const arrange = () => {
    map.board?.actions.remove(placed)
    showToast(t('synergies.arranged'), { action: { label: t('common.undo'), run: () => void undo.undo() } })
  }
  return (
    <Button size="s" onClick={arrange}>
      {t('synergies.arrange')}
    </Button>
  )
}
