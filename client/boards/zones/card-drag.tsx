/**
 * Dragging cards between the places of one document's zones, as boards and cards see it: an area, and for each card and
 * zone its place in it. The drag itself comes as soon as the board is drawn; until then cards are only not to be
 * dragged, and nothing is drawn anew when it has come.
 */
import {
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { CardDrag } from '../../cards/use-card-presses.ts'
import { lazyPart } from '../../react/lazy-part.ts'
import type { CardDragEngineProps } from './card-drag-engine.tsx'
import {
  createDragPlace,
  createDragPlaces,
  type DragData,
  type DragPlaces,
  type DropPlace,
} from './drag-places.ts'

const engine = lazyPart<CardDragEngineProps>(
  async () => (await import('./card-drag-engine.tsx')).CardDragEngine,
)

const DragPlacesContext = createContext<DragPlaces | undefined>(undefined)
const DropPlaceContext = createContext<DropPlace | undefined>(undefined)
export const useDropPlace = () => useContext(DropPlaceContext)

export interface CardDragAreaProps {
  children: ReactNode
  /** In lists a finger only scrolls; cards are moved by their menu there. */
  byTouch?: boolean
}

export function CardDragArea({ children, byTouch = true }: CardDragAreaProps) {
  const [places] = useState(createDragPlaces)
  const [place, setPlace] = useState<DropPlace>()
  const isDrawn = useIsDrawn()
  return (
    <>
      <DragPlacesContext.Provider value={places}>
        <DropPlaceContext.Provider value={place}>{children}</DropPlaceContext.Provider>
      </DragPlacesContext.Provider>
      {isDrawn && (
        <Suspense>
          <engine.Part places={places} byTouch={byTouch} onPlace={setPlace} />
        </Suspense>
      )}
    </>
  )
}

/** True from the frame after the first: what people see comes before what they may do with it. */
function useIsDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsDrawn(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return isDrawn
}

export interface DragPlaceHandle {
  /** Of the element on which a card can be put down. */
  placeRef: (element: HTMLElement | null) => void
  /** For the card that is taken up. */
  drag: CardDrag
}

/** The place of a card, or of a zone's end, in the area around it. */
export function useDragPlace({ board, zone, cardId }: DragData): DragPlaceHandle {
  const places = useContext(DragPlacesContext)
  const place = useMemo(() => createDragPlace({ board, zone, cardId }), [board, zone, cardId])
  const canMove = board.access === 'write'
  useEffect(() => (canMove ? places?.add(place) : undefined), [places, place, canMove])
  const state = useSyncExternalStore(place.watch, place.state)
  return useMemo(
    () => ({
      placeRef: element => {
        place.outer = element
      },
      drag: {
        ...state,
        ref: element => {
          place.inner = element
        },
      },
    }),
    [place, state],
  )
}
