/** The frame of a room screen: the board in large, finder and keys above it; words where there is no board. */
import { useText } from '../i18n/useText.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StepLinks } from '../workshop/StepLinks.tsx'
import { useBoardPlace } from '../workshop/use-board-place.ts'
import { WorkshopSheets } from '../workshop/WorkshopSheets.tsx'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomScreen } from './RoomScreen.tsx'
import './room-screen.css'

export function RoomFrame({ place }: { place: Place }) {
  const t = useText()
  const boardPlace = useBoardPlace(place)
  return (
    <div className="room" data-step={place.step}>
      {boardPlace ? (
        <RoomScreen key={boardPlace.one?.id ?? boardPlace.board.id} place={place} boardPlace={boardPlace} />
      ) : (
        <main className="room-main" id="main">
          <EmptyState title={t('workshop.noBoard')} />
          <StepLinks place={place} className="room-steps" isShort />
        </main>
      )}
      <WorkshopSheets place={place} />
    </div>
  )
}
