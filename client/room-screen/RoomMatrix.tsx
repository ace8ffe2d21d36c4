/** Competences as figures, for the room. */
import { CompetenceMatrix } from '../boards/competences/CompetenceMatrix.tsx'
import { useBoards } from '../react/workshop-context.ts'
import type { BoardPlace } from '../workshop/use-board-place.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomReading } from './RoomReading.tsx'

export function RoomMatrix({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const shown = boardPlace.one ? [boardPlace.one] : boardPlace.documents
  const boards = useBoards(shown.map(document => document.id))
  return (
    <RoomReading place={place}>
      <CompetenceMatrix boards={boards} />
    </RoomReading>
  )
}
