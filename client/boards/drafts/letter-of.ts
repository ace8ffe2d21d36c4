import type { Card } from '../../../shared/model/card.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'

/** The sign of the zone a card lies in; undefined where it lies in none. */
export function letterOf({ kind }: OpenBoard, card: Card): string | undefined {
  return kind.zones.find(zone => zone.id === card.zone)?.letter
}
