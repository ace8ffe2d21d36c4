/** How a hand drags a card everywhere: when a press becomes a drag, by mouse and by a finger that holds, and what it carries. */
import { MouseSensor, TouchSensor, useSensor } from '@dnd-kit/core'
import type { Card } from '../../../shared/model/card.ts'

/** Less is a press that trembles. */
const mouse = { activationConstraint: { distance: 6 } }
/** In ms; less is a finger that scrolls. */
const touch = { activationConstraint: { delay: 220, tolerance: 8 } }

export const useMouseDrag = () => useSensor(MouseSensor, mouse)
export const useTouchDrag = () => useSensor(TouchSensor, touch)

export function LiftedCard({ card }: { card: Card }) {
  return (
    <div className="card" data-paper={card.zone ?? undefined} data-state="lifted">
      <p className="card-text">{card.text}</p>
    </div>
  )
}
