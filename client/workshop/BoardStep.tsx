/** A step that is worked on boards: all regions side by side, one document large, or the outline of either. */
import { Suspense, useEffect, useState } from 'react'
import { getRoute } from '../app/navigation.ts'
import { findBoardNotes } from '../boards/board-notes.ts'
import { circleStep } from '../boards/circles/circle-step.ts'
import { competenceMatrix } from '../boards/competences/competence-matrix.ts'
import { DraftsLine } from '../boards/drafts/DraftsLine.tsx'
import { freeOutline } from '../boards/free/free-outline.ts'
import { ZonesCompare } from '../boards/zones/ZonesCompare.tsx'
import { cardMenu } from '../cards/card-menu.ts'
import { cardMeta } from '../cards/card-meta.ts'
import { pasteDialog } from '../cards/paste-dialog.ts'
import { withLaterWords } from '../i18n/active-language.ts'
import { useText } from '../i18n/useText.ts'
import { lazyPart, preloadWhenIdle } from '../react/lazy-part.ts'
import { phoneQuery, useMedia } from '../react/use-media.ts'
import { useBoards, useWorkshop } from '../react/workshop-context.ts'
import { beginRemarks } from '../remarks/remarks-shown.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { BoardKeys } from './BoardKeys.tsx'
import { setAsideWords } from './SetAsideNotice.tsx'
import { type BoardPlace, useBoardPlace } from './use-board-place.ts'
import { Waiting } from './Waiting.tsx'
import { type Place, readPlace } from './workshop-path.ts'
import './board-step.css'

const mapBoard = lazyPart(async () => (await withLaterWords(import('../boards/map/MapBoard.tsx'))).MapBoard)
/** What the first picture, all regions side by side, has no need of. */
const boardViews = lazyPart(async () => (await import('./BoardViews.tsx')).BoardViews)
const zonesBoard = lazyPart(async () => (await import('../boards/zones/ZonesBoard.tsx')).ZonesBoard)
const oneBoard = [boardViews, zonesBoard, cardMeta]
/** Nobody needs it to write. */
const boardFoot = lazyPart(async () => (await import('./BoardFoot.tsx')).BoardFoot)
const zonesOutline = lazyPart(async () => (await import('../boards/zones/ZonesOutline.tsx')).ZonesOutline)
const phoneBoard = lazyPart(async () => (await import('./PhoneBoard.tsx')).PhoneBoard)
if (matchMedia(phoneQuery).matches) for (const part of [phoneBoard, cardMeta]) part.preload()
else for (const part of isOneAsked() ? oneBoard : [boardFoot]) part.preload()

/** Of the address that the page was opened with. */
function isOneAsked(): boolean {
  const route = getRoute()
  return route.page === 'workshop' && readPlace(route.rest)?.part !== undefined
}

export function BoardStep({ place }: { place: Place }) {
  const t = useText()
  const boardPlace = useBoardPlace(place)
  const { session } = useWorkshop().info
  const isPhone = useMedia(phoneQuery)
  useEffect(() => beginRemarks(session.role), [session.role])
  useEffect(() => preloadWhenIdle(...oneBoard, cardMenu, pasteDialog, setAsideWords, zonesOutline), [])
  if (!boardPlace)
    return (
      <main className="workshop-main" id="main">
        <EmptyState title={t('workshop.noBoard')} />
      </main>
    )
  return isPhone ? (
    <phoneBoard.Part place={place} boardPlace={boardPlace} />
  ) : (
    <WideBoard place={place} boardPlace={boardPlace} />
  )
}

function WideBoard({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const [hitTopic, setHitTopic] = useState<string>()
  const { one, own, documents } = boardPlace
  const shown = one ? [one] : documents
  const boards = useBoards(
    shown.map(document => document.id),
    own?.id,
  )
  const isCompared = !one && !place.outline && !place.matrix && !shown[0]?.circleId
  const hasViews = !isCompared || boardPlace.boards.length > 1
  return (
    <>
      <main className="board-step" id="main">
        {hasViews && (
          <Suspense fallback={<div className="board-views" />}>
            <boardViews.Part place={place} boardPlace={boardPlace} boards={boards} />
          </Suspense>
        )}
        <DraftsLine boards={boards} />
        <div className="board-area">
          {boards.length < shown.length ? (
            <Waiting />
          ) : (
            <BoardPicture boards={boards} place={place} isOne={one !== undefined} hitTopic={hitTopic} />
          )}
        </div>
        {isCompared && (
          <Suspense fallback={<footer className="board-foot" />}>
            <boardFoot.Part
              place={place}
              boardPlace={boardPlace}
              boards={boards}
              hitTopic={hitTopic}
              onHitTopic={setHitTopic}
            />
          </Suspense>
        )}
      </main>
      <BoardKeys boards={boards} own={boardPlace.own?.id} />
    </>
  )
}

interface BoardPictureProps {
  boards: readonly OpenBoard[]
  place: Place
  isOne: boolean
  hitTopic: string | undefined
}

function BoardPicture(props: BoardPictureProps) {
  const notes = props.boards[0] && findBoardNotes(props.boards[0].kind)
  return (
    <>
      {notes && !props.place.matrix && (
        <Suspense>
          <notes.Part boards={props.boards} />
        </Suspense>
      )}
      <Suspense fallback={<Waiting />}>
        <PictureOrOutline {...props} />
      </Suspense>
    </>
  )
}

function PictureOrOutline({ boards, place, isOne, hitTopic }: BoardPictureProps) {
  const [first] = boards
  if (place.matrix && first?.kind.id === 'competences') return <competenceMatrix.Part boards={boards} />
  if (place.outline && first?.kind.id === 'free') return <freeOutline.Part board={first} />
  if (place.outline) return <zonesOutline.Part boards={boards} withSlots />
  if (first?.kind.layout === 'map') return <mapBoard.Part key={first.documentId} board={first} />
  if (first?.kind.layout === 'notes') return <circleStep.Part boards={boards} isOne={isOne} />
  if (isOne && first) return <zonesBoard.Part key={first.documentId} board={first} />
  return <ZonesCompare boards={boards} hitTopic={hitTopic} />
}
