/** A chosen line of the network with the cards it comes from; a chosen node with its lines. */
import { useText } from '../../i18n/useText.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { type NamedNetwork, nodeWords, useNetwork } from './use-network.ts'
import type { SynergyMap } from './use-synergies.ts'

interface NetworkPanelProps {
  map: SynergyMap
  /** Of a node or an edge. */
  id: string
  onChoose: (id: string) => void
}

export function NetworkPanel({ map, id, onChoose }: NetworkPanelProps) {
  const network = useNetwork(map)
  const edge = network.edges.find(one => one.id === id)
  if (edge) return <EdgeCards map={map} network={network} cards={edge.cards} ends={[edge.from, edge.to]} />
  return <NodeEdges network={network} id={id} onChoose={onChoose} />
}

interface EdgeCardsProps {
  map: SynergyMap
  network: NamedNetwork
  cards: readonly string[]
  ends: readonly [string, string]
}

function EdgeCards({ map, network, cards, ends }: EdgeCardsProps) {
  const t = useText()
  const find = map.findCard
  const [from, to] = ends.map(id => network.nodesById.get(id)?.label ?? id)
  return (
    <>
      <header>
        <p className="label">{t('synergies.cardsBehind')}</p>
        <h2 tabIndex={-1} data-panel-head="">
          {t('synergies.edge', { from: from ?? '', to: to ?? '' })}
        </h2>
      </header>
      <ul className="synergy-evidence">
        {cards.map(card => (
          <li key={card}>
            <EvidenceCard placed={find(card)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function NodeEdges({ network, id, onChoose }: { network: NamedNetwork } & Omit<NetworkPanelProps, 'map'>) {
  const t = useText()
  const node = network.nodesById.get(id)
  const edges = network.edges.filter(({ from, to }) => from === id || to === id)
  return (
    <>
      <header>
        <p className="label">{node && t(nodeWords[node.kind])}</p>
        <h2 tabIndex={-1} data-panel-head="">
          {node?.label ?? id}
        </h2>
      </header>
      <ul className="synergy-waiting">
        {edges.map(edge => {
          const other = network.nodesById.get(edge.from === id ? edge.to : edge.from)
          return (
            <li key={edge.id}>
              <button type="button" onClick={() => onChoose(edge.id)}>
                <b>{other?.label}</b> <span>{t('synergies.cards', { n: edge.cards.length })}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
