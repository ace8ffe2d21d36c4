/** Others on the map: their pointers with names, and the cards that they hold just now. One's own pointer goes away with the board. */
import { useEffect, useMemo, useRef } from 'react'
import type { CanvasEngine } from '../../canvas/canvas-engine.ts'
import type { CursorOwner, CursorSource, WhoIs } from '../../canvas/cursors.ts'
import type { Point } from '../../canvas/geometry.ts'
import { useControl, usePeople } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import type { Presence } from '../../sync/presence.ts'

export function useMapPresence(
  board: OpenBoard,
  engine: CanvasEngine,
): { source: CursorSource; whoIs: WhoIs } {
  const { presence } = board
  const owners = useOwners(board)
  const latest = useRef(owners)
  latest.current = owners
  useEffect(() => {
    const show = () =>
      engine.scene.holdForOthers(dragsOf(presence, id => engine.scene.find(id) !== undefined))
    const end = presence.watch(show)
    show()
    return () => {
      end()
      engine.scene.holdForOthers(new Map())
      presence.pointers.move(undefined)
      presence.setField('drag', undefined)
    }
  }, [presence, engine])
  return useMemo(
    () => ({ source: presence.pointers, whoIs: clientId => latest.current.get(clientId) }),
    [presence],
  )
}

function useOwners(board: OpenBoard): ReadonlyMap<number, CursorOwner> {
  const control = useControl()
  const people = usePeople(board.presence)
  return useMemo(() => {
    const slots = new Map(control.regions.map(region => [region.id, region.slot]))
    return new Map(
      people.map(person => [
        person.clientId,
        { name: person.alias, slot: person.regionId === null ? undefined : slots.get(person.regionId) },
      ]),
    )
  }, [people, control])
}

/** Presence is what browsers send: all that is no place is left out. */
function dragsOf(presence: Presence, isThere: (id: string) => boolean): Map<string, Point> {
  const places = new Map<string, Point>()
  for (const [clientId, { drag }] of presence.states()) {
    if (clientId === presence.clientId || !Array.isArray(drag)) continue
    for (const entry of drag.slice(0, 40)) {
      const [id, x, y]: unknown[] = Array.isArray(entry) ? entry : []
      if (typeof id === 'string' && Number.isFinite(x) && Number.isFinite(y) && isThere(id))
        places.set(id, { x: x as number, y: y as number })
    }
  }
  return places
}
