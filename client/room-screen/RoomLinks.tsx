/** The links between regions for the room: as many lines as are legible from afar, page after page. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { MapView } from '../boards/synergy-map/MapView.tsx'
import { orderTopics } from '../boards/synergy-map/map-topics.ts'
import type { SynergyLink } from '../boards/synergy-map/synergies.ts'
import { type SynergyMap, useSynergies } from '../boards/synergy-map/use-synergies.ts'
import { useText } from '../i18n/useText.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomShell } from './RoomShell.tsx'
import { readingMs } from './room-pages.ts'
import { useTurning } from './use-turning.ts'

export function RoomLinks({ place }: { place: Place }) {
  const t = useText()
  const map = useSynergies()
  const [area, rows] = useRows()
  const pages = useMemo(() => pagesOf(map, rows), [map, rows])
  const stays = useMemo(() => pages.map(links => readingMs(links.length)), [pages])
  const turning = useTurning(stays)
  const links = pages[Math.min(turning.page, pages.length - 1)]
  return (
    <RoomShell place={place} turning={turning} stays={stays}>
      <div className="room-area room-links" ref={area}>
        {map.isComing ? (
          <p role="status">{t('common.loading')}</p>
        ) : links ? (
          <MapView map={map} links={links} chosen={undefined} />
        ) : (
          <EmptyState title={t('synergies.empty')}>{t('synergies.emptyText')}</EmptyState>
        )}
      </div>
    </RoomShell>
  )
}

/** In rem: a line of the map, and the codes of the regions above all. */
const rowRem = 2.5
const headRem = 2.75
/** More at once nobody reads from six metres. */
const mostRows = 12

function useRows() {
  const area = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState(1)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const fitting = Math.floor((element.clientHeight / rem - headRem) / rowRem)
      setRows(Math.max(1, Math.min(mostRows, fitting)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [area, rows] as const
}

/** Topic by topic, as they stand on the map; a topic with many links goes on on the next page. */
function pagesOf({ links, places }: SynergyMap, rows: number): SynergyLink[][] {
  const byTopic = Map.groupBy(links, link => link.topic)
  const inOrder = orderTopics([...byTopic.keys()], places).flatMap(topic => byTopic.get(topic) ?? [])
  const pages = Math.ceil(inOrder.length / rows)
  return Array.from({ length: pages }, (_, page) => inOrder.slice(page * rows, (page + 1) * rows))
}
