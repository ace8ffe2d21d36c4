/** The network with the names that readers know its nodes by. */
import { useMemo } from 'react'
import { topicLabel } from '../../cards/topic-words.ts'
import type { MessageId } from '../../i18n/catalogs.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { type NetworkEdge, type NetworkNode, type NodeKind, readNetwork } from './network.ts'
import type { SynergyMap } from './use-synergies.ts'

export interface NamedNode extends NetworkNode {
  label: string
  /** Of regions. */
  slot: number | undefined
  code: string | undefined
}

export interface NamedNetwork {
  nodes: readonly NamedNode[]
  nodesById: ReadonlyMap<string, NamedNode>
  edges: readonly NetworkEdge[]
}

export const nodeWords: Record<NodeKind, MessageId> = {
  region: 'synergies.nodeRegion',
  topic: 'synergies.nodeTopic',
  organisation: 'synergies.nodeOrganisation',
  project: 'synergies.nodeProject',
}

export function useNetwork({ view }: SynergyMap): NamedNetwork {
  const control = useControl()
  const language = useLanguage()
  return useMemo(() => {
    const { nodes, edges } = readNetwork(view, control)
    const order = control.regions.map(({ id }) => id)
    const named = nodes.map((node): NamedNode => {
      const region = node.kind === 'region' ? control.regions.find(({ id }) => id === node.of) : undefined
      return { ...node, label: labelOf(node), slot: region?.slot, code: region?.code }
    })
    // regions in neutral order, as everywhere
    named.sort((a, b) =>
      a.kind === 'region' && b.kind === 'region' ? order.indexOf(a.of) - order.indexOf(b.of) : 0,
    )
    return { nodes: named, nodesById: new Map(named.map(node => [node.id, node])), edges }

    function labelOf({ kind, of }: NetworkNode): string {
      if (kind === 'topic') return topicLabel(control, of, language)
      if (kind === 'project') return projectTitle(view.cardsById.get(of)?.text ?? of)
      const list = kind === 'region' ? control.regions : control.organisations
      return localised(list.find(({ id }) => id === of)?.name, language) || of
    }
  }, [view, control, language])
}

/** The first line behind its label (`Aktion: …`). */
function projectTitle(text: string): string {
  const [line = ''] = text.split('\n')
  return line.replace(/^\s*\p{L}{2,20}\s*[:=]\s*/u, '').trim()
}
