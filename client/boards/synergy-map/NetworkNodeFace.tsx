/** A node as it lies on the canvas: its kind in words and by its border, its name; regions with colour, pattern and code. */
import { useText } from '../../i18n/useText.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { type NamedNode, nodeWords } from './use-network.ts'

export function NetworkNodeFace({ node }: { node: NamedNode | undefined }) {
  const t = useText()
  if (!node) return null
  return (
    <div className="network-node" data-kind={node.kind}>
      <small>{node.code ? <RegionMark slot={node.slot} code={node.code} /> : t(nodeWords[node.kind])}</small>
      <b>{node.label}</b>
    </div>
  )
}
