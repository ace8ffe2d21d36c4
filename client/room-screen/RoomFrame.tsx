/** The frame of a room screen: the board in large, finder and keys above it; words where there is no board. */
import { Suspense } from 'react'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { useText } from '../i18n/useText.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useBoards } from '../react/workshop-context.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type BoardPlace, useBoardPlace } from '../workshop/use-board-place.ts'
import { WorkshopSheets } from '../workshop/WorkshopSheets.tsx'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomScreen } from './RoomScreen.tsx'
import { RoomShell } from './RoomShell.tsx'

const mapBoard = lazyPart(async () => (await import('../boards/map/MapBoard.tsx')).MapBoard)
const roomLinks = lazyPart(async () => (await import('./RoomLinks.tsx')).RoomLinks)

export function RoomFrame({ place }: { place: Place }) {
  return (
    <div className="room" data-step={place.step}>
      <Suspense>
        <RoomContent place={place} />
      </Suspense>
      <WorkshopSheets place={place} />
    </div>
  )
}

function RoomContent({ place }: { place: Place }) {
  const t = useText()
  const boardPlace = useBoardPlace(place)
  if (place.step === 'synergies') return <roomLinks.Part place={place} />
  if (!boardPlace)
    return (
      <RoomShell place={place}>
        <EmptyState title={t('workshop.noBoard')} />
      </RoomShell>
    )
  if (kindOfBoard(boardPlace.board).layout === 'map') return <RoomMap place={place} boardPlace={boardPlace} />
  return <RoomScreen key={boardPlace.one?.id ?? boardPlace.board.id} place={place} boardPlace={boardPlace} />
}

/** What lies where people put it is shown as it lies. */
function RoomMap({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const [board] = useBoards(boardPlace.one ? [boardPlace.one.id] : [])
  return (
    <RoomShell place={place}>
      <div className="room-area">
        <Suspense>{board && <mapBoard.Part key={board.documentId} board={board} />}</Suspense>
      </div>
    </RoomShell>
  )
}
