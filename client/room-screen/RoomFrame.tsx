/** The frame of a room screen: the board in large, finder and keys above it; words where there is no board. */
import { Suspense } from 'react'
import { kindOfBoard } from '../../shared/boards/registry.ts'
import { viewOf } from '../boards/synergy-map/ViewBar.tsx'
import { useText } from '../i18n/useText.ts'
import { lazyPart } from '../react/lazy-part.ts'
import { useBoards, useWorkshop } from '../react/workshop-context.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type BoardPlace, useBoardPlace } from '../workshop/use-board-place.ts'
import { WorkshopSheets } from '../workshop/WorkshopSheets.tsx'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomReading } from './RoomReading.tsx'
import { RoomScreen } from './RoomScreen.tsx'
import { RoomShell } from './RoomShell.tsx'

const mapBoard = lazyPart(async () => (await import('../boards/map/MapBoard.tsx')).MapBoard)
const planPage = lazyPart(async () => (await import('../plan/PlanPage.tsx')).PlanPage)
const roomMatrix = lazyPart(async () => (await import('./RoomMatrix.tsx')).RoomMatrix)
const roomTows = lazyPart(async () => (await import('./RoomTows.tsx')).RoomTows)
const roomSynergies = lazyPart(async () => (await import('./RoomSynergies.tsx')).RoomSynergies)
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
  const { info } = useWorkshop()
  const boardPlace = useBoardPlace(place)
  if (place.step === 'synergies') return <RoomOfLinks place={place} />
  if (place.step === 'tows')
    return (
      <RoomReading place={place}>
        <roomTows.Part />
      </RoomReading>
    )
  if (place.step === 'plan')
    return (
      <RoomReading place={place}>
        <planPage.Part workshopId={info.id} />
      </RoomReading>
    )
  if (!boardPlace)
    return (
      <RoomShell place={place}>
        <EmptyState title={t('workshop.noBoard')} />
      </RoomShell>
    )
  if (place.matrix) return <roomMatrix.Part place={place} boardPlace={boardPlace} />
  if (kindOfBoard(boardPlace.board).layout === 'map') return <RoomMap place={place} boardPlace={boardPlace} />
  return <RoomScreen key={boardPlace.one?.id ?? boardPlace.board.id} place={place} boardPlace={boardPlace} />
}

/** The picture of the links a dozen at a time; their other views to be read. */
function RoomOfLinks({ place }: { place: Place }) {
  const view = viewOf(place)
  return view === 'map' ? <roomLinks.Part place={place} /> : <roomSynergies.Part place={place} view={view} />
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
