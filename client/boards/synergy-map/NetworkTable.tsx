/** The network in words: every line as a row that opens its cards. Equal to the picture. */
import { useText } from '../../i18n/useText.ts'
import { type NamedNetwork, nodeWords } from './use-network.ts'
import '../../ui/table.css'

interface NetworkTableProps {
  network: NamedNetwork
  chosen: string | undefined
  onChoose: (edgeId: string) => void
}

export function NetworkTable({ network, chosen, onChoose }: NetworkTableProps) {
  const t = useText()
  const nameOf = (id: string) => network.nodesById.get(id)?.label ?? id
  const kindOf = (id: string) => {
    const kind = network.nodesById.get(id)?.kind
    return kind ? t(nodeWords[kind]) : ''
  }
  return (
    <div className="network-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('synergies.from')}</th>
            <th scope="col">{t('synergies.to')}</th>
            <th scope="col">{t('synergies.cardsBehind')}</th>
          </tr>
        </thead>
        <tbody>
          {network.edges.map(({ id, from, to, cards }) => (
            <tr key={id} aria-current={id === chosen || undefined}>
              <td>
                {nameOf(from)} <small className="quiet">{kindOf(from)}</small>
              </td>
              <td>
                {nameOf(to)} <small className="quiet">{kindOf(to)}</small>
              </td>
              <td>
                <button type="button" className="synergy-go" onClick={() => onChoose(id)}>
                  {t('synergies.cards', { n: cards.length })}
                  <span className="sr">: {t('synergies.edge', { from: nameOf(from), to: nameOf(to) })}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
