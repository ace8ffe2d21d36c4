/** The network on the canvas: who has to do with what. Nodes stay where people put them; a line opens its cards. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { CanvasView } from '../../canvas/CanvasView.tsx'
import { type CanvasEngine, type CanvasHandlers, createCanvas } from '../../canvas/canvas-engine.ts'
import type { CanvasEdge, CanvasItem } from '../../canvas/item.ts'
import { useText } from '../../i18n/useText.ts'
import { phoneQuery, useMedia } from '../../react/use-media.ts'
import { useObservable } from '../../react/use-observable.ts'
import { NetworkKey, NetworkNodeFace } from './NetworkNodeFace.tsx'
import { NetworkTable } from './NetworkTable.tsx'
import { NetworkTools } from './NetworkTools.tsx'
import { layOut, nearestFree, nodeKey, nodeSize } from './network-layout.ts'
import { type NamedNetwork, nodeWords, useNetwork } from './use-network.ts'
import type { SynergyMap } from './use-synergies.ts'
import './network.css'

export interface NetworkViewProps {
  map: SynergyMap
  /** Id of a node or an edge. */
  chosen: string | undefined
  /** `isAsked`: by a press or Enter, so the keyboard goes along. */
  onChoose: (id: string, isAsked: boolean) => void
}

export function NetworkView({ map, chosen, onChoose }: NetworkViewProps) {
  const network = useNetwork(map)
  const [isTable, setTable] = useState(useMedia(phoneQuery))
  return (
    <div className="network">
      <NetworkTools map={map} network={network} isTable={isTable} onTable={setTable} />
      {isTable ? (
        <NetworkTable network={network} chosen={chosen} onChoose={id => onChoose(id, true)} />
      ) : (
        <NetworkPicture map={map} network={network} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  )
}

export function NetworkPicture({
  map,
  network,
  chosen,
  onChoose,
}: NetworkViewProps & { network: NamedNetwork }) {
  const t = useText()
  const [engine] = useState(createCanvas)
  const { places } = map
  const layout = useMemo(() => layOut(network, places), [network, places])
  const items = useMemo(
    (): CanvasItem[] =>
      network.nodes.map(({ id, label, kind }) => ({
        id,
        label: `${t(nodeWords[kind])}: ${label}`,
        ...(layout.get(id) ?? { x: 0, y: 0 }),
        ...nodeSize,
        paint: { fill: '--sheet', edge: '--rule-strong' },
      })),
    [network, layout, t],
  )
  const edges = useMemo(() => edgesOf(network, chosen), [network, chosen])
  const handlers = useHandlers(map, layout, onChoose)
  useChosenBySelection(engine, onChoose)
  const picture = useFirstView(engine, items.length)
  const renderItem = useCallback(
    (id: string) => <NetworkNodeFace node={network.nodesById.get(id)} />,
    [network],
  )
  return (
    <div className="network-picture" ref={picture}>
      <CanvasView
        engine={engine}
        items={items}
        edges={edges}
        renderItem={renderItem}
        handlers={handlers}
        label={t('synergies.network')}
        roleDescription={t('synergies.node')}
        isReadOnly={!map.canWrite}
        hasMinimap={false}
      >
        <NetworkKey />
      </CanvasView>
    </div>
  )
}

/** What is chosen, and the lines of a chosen node, stand out. */
function edgesOf({ edges }: NamedNetwork, chosen: string | undefined): CanvasEdge[] {
  return edges.map(({ id, from, to }) => {
    const isNear = chosen !== undefined && [id, from, to].includes(chosen)
    return {
      id,
      from,
      to,
      arrow: 'none',
      colour: isNear ? '--accent' : '--rule-strong',
      width: isNear ? 2.5 : 1,
    }
  })
}

/** Dropped on another, a node goes to the nearest free place. */
function useHandlers(
  map: SynergyMap,
  layout: ReturnType<typeof layOut>,
  onChoose: NetworkViewProps['onChoose'],
): CanvasHandlers {
  return useMemo(
    () => ({
      onOpen: id => onChoose(id, true),
      onMove: moved => {
        const others = new Map(layout)
        for (const { id } of moved) others.delete(id)
        const free = moved.map(({ id, x, y }) => {
          const place = nearestFree({ x, y }, others)
          others.set(id, place)
          return { id, pos: [Math.round(place.x), Math.round(place.y)] as const }
        })
        map.board?.actions.arrange(
          free.flatMap(({ id, pos }) => {
            const known = map.places.get(nodeKey(id))
            return known ? [{ cardId: known.cardId, pos }] : []
          }),
          free
            .filter(({ id }) => !map.places.has(nodeKey(id)))
            .map(({ id, pos }) => ({ pos, fields: { link: nodeKey(id) } })),
        )
      },
    }),
    [map, layout, onChoose],
  )
}

/** What is marked alone is shown beside the picture; the keyboard stays where it is. */
function useChosenBySelection(engine: CanvasEngine, onChoose: NetworkViewProps['onChoose']): void {
  const selection = useObservable(engine.selection)
  const latest = useRef(onChoose)
  latest.current = onChoose
  useEffect(() => {
    const [only] = selection.size === 1 ? selection : []
    if (only !== undefined) latest.current(only, false)
  }, [selection])
}

/** All of it, until the person goes about in it: cards come one document after the other. */
function useFirstView(engine: CanvasEngine, count: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const isOwnView = useRef(false)
  useEffect(() => {
    const take = () => {
      isOwnView.current = true
    }
    const events = ['pointerdown', 'wheel', 'keydown'] as const
    for (const event of events)
      element.current?.addEventListener(event, take, { capture: true, passive: true })
  }, [])
  useLayoutEffect(() => {
    if (!isOwnView.current && count > 0 && engine.camera.size().width > 0) engine.fitAll(false)
  }, [engine, count])
  return element
}
