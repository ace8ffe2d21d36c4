/**
 * The network for the room: once the whole of it, whose words are small from afar, then each region with what it is
 * tied to, arranged by the rules so that it is as large as the screen allows.
 */
import { type ReactNode, useMemo } from 'react'
import { NetworkKey } from '../boards/synergy-map/NetworkNodeFace.tsx'
import { NetworkPicture } from '../boards/synergy-map/NetworkView.tsx'
import { type NamedNetwork, type NamedNode, useNetwork } from '../boards/synergy-map/use-network.ts'
import type { SynergyMap } from '../boards/synergy-map/use-synergies.ts'
import { useText } from '../i18n/useText.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomShell } from './RoomShell.tsx'
import { readingMs } from './room-pages.ts'
import { useTurning } from './use-turning.ts'

interface RoomNetworkProps {
  place: Place
  views: ReactNode
  map: SynergyMap
}

export function RoomNetwork({ place, views, map }: RoomNetworkProps) {
  const t = useText()
  const network = useNetwork(map)
  const pages = useMemo(() => pagesOf(network), [network])
  const stays = useMemo(() => pages.map(page => readingMs(Math.min(mostRead, page.nodes.length))), [pages])
  const turning = useTurning(stays)
  const { region, ...shown }: NetworkPage = pages[Math.min(turning.page, pages.length - 1)] ?? network
  const arranged = useMemo(() => ({ ...map, places: new Map(), canWrite: false }), [map])
  return (
    <RoomShell place={place} part={region?.label} views={views} turning={turning} stays={stays}>
      <div className="room-area room-network">
        {map.isComing ? (
          <p role="status">{t('common.loading')}</p>
        ) : (
          <>
            <NetworkPicture
              key={region?.id ?? ''}
              map={region ? arranged : map}
              network={shown}
              chosen={undefined}
              onChoose={chooseNothing}
            />
            <NetworkKey />
          </>
        )}
      </div>
    </RoomShell>
  )
}

/** Nobody reads more before the page turns. */
const mostRead = 12

const chooseNothing = () => undefined

type NetworkPage = NamedNetwork & { region?: NamedNode }

function pagesOf(network: NamedNetwork): NetworkPage[] {
  const regions = network.nodes.filter(({ kind }) => kind === 'region')
  return [network, ...regions.map(region => ({ region, ...around(region, network) }))]
}

/** The region, what it is tied to, and only its own lines. */
function around({ id }: NamedNode, { nodes, nodesById, edges }: NamedNetwork): NamedNetwork {
  const own = edges.filter(({ from, to }) => from === id || to === id)
  const near = new Set([id, ...own.flatMap(({ from, to }) => [from, to])])
  return { nodes: nodes.filter(node => near.has(node.id)), nodesById, edges: own }
}
