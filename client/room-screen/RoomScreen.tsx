/**
 * What the room sees of a board: a few cards at a time in large letters, one part of the board after the other; whose
 * they are; who is here. It needs no hand and says nothing unasked. Steps and finder stay within reach of a keyboard.
 */
import { useMemo } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { zoneLabel } from '../cards/card-words.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useCardsOf } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StepLinks } from '../workshop/StepLinks.tsx'
import { stepEntries } from '../workshop/steps.ts'
import type { BoardPlace } from '../workshop/use-board-place.ts'
import { usePlaceTitle } from '../workshop/use-place-title.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { PageOfCards, Ruler, type Section, useRoomPages } from './RoomCards.tsx'
import { RoomPresence } from './RoomPresence.tsx'
import { readingMs } from './room-pages.ts'
import { useAwake } from './use-awake.ts'
import { type Turning, useTurning } from './use-turning.ts'
import './room-screen.css'

export function RoomScreen({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const t = useText()
  const shown = boardPlace.one ? [boardPlace.one] : boardPlace.documents
  const sections = useSections(useBoards(shown.map(document => document.id)))
  const { area, pages, columns } = useRoomPages(sections)
  const turning = useTurning(useMemo(() => pages.map(page => readingMs(page.columns.flat().length)), [pages]))
  const page = pages[Math.min(turning.page, pages.length - 1)]
  useAwake()
  return (
    <>
      <header className="room-head">
        <h1>
          <RoomTitle place={place} />
          {page && <>: {page.section.title}</>}
        </h1>
        {pages.length > 1 && (
          <PageCount
            turning={turning}
            count={pages.length}
            stayMs={readingMs(page?.columns.flat().length ?? 0)}
          />
        )}
      </header>
      <main className="room-main" id="main">
        <div className="room-area" ref={area}>
          <Ruler sections={sections} columns={columns} />
          {page ? (
            <PageOfCards page={page} columns={columns} />
          ) : (
            <EmptyState title={t('room.empty')}>{t('room.emptyText')}</EmptyState>
          )}
        </div>
      </main>
      <footer className="room-foot">
        <div className="room-way">
          <StepLinks place={place} className="room-steps" isShort />
          {pages.length > 1 && <TurnButtons turning={turning} />}
        </div>
        <RoomPresence />
      </footer>
    </>
  )
}

function RoomTitle({ place }: { place: Place }) {
  const t = useText()
  const title = usePlaceTitle(place)
  const entry = stepEntries.find(one => one.step === place.step || one.also === place.step)
  return (
    <>
      {entry && <span className="room-number">{entry.number}</span>}{' '}
      {place.part || !entry ? title : t(entry.label)}
    </>
  )
}

/** How far, and how long still: the line says it to the room, the words to those who hear the page. */
function PageCount({ turning, count, stayMs }: { turning: Turning; count: number; stayMs: number }) {
  const t = useText()
  return (
    <p className="room-count">
      <span>{t('room.page')}</span> <b>{turning.page + 1}</b> <span>{t('room.of', { n: count })}</span>
      <i
        key={turning.page}
        className="room-line"
        data-held={turning.isHeld || undefined}
        style={{ animationDuration: `${stayMs}ms` }}
      />
    </p>
  )
}

function TurnButtons({ turning }: { turning: Turning }) {
  const t = useText()
  return (
    <div className="room-turn">
      <Button kind="bare" onClick={() => turning.turn(-1)}>
        {t('room.back')}
      </Button>
      <Button kind="bare" onClick={turning.hold} aria-pressed={turning.isHeld}>
        {t('room.hold')}
      </Button>
      <Button kind="bare" onClick={() => turning.turn(1)}>
        {t('room.on')}
      </Button>
    </div>
  )
}

/** A part for each zone that has cards, in its order; cards region by region. */
function useSections(boards: readonly OpenBoard[]): readonly Section[] {
  const t = useText()
  const language = useLanguage()
  const cards = useCardsOf(boards)
  return useMemo(() => {
    const written = cards.filter(card => card.text.trim() !== '')
    const zones = boards[0]?.kind.zones ?? []
    const inZone = (zone: string | null): Card[] => written.filter(card => card.zone === zone)
    const rest = zones.length > 0 ? t('swot.unsorted') : t('room.notes')
    const sections = zones.map(zone => ({
      key: zone.id,
      title: (
        <>
          <span className="letter" data-paper={zone.id} aria-hidden="true">
            {zone.letter}
          </span>{' '}
          {zoneLabel(zone, language)}
        </>
      ),
      cards: inZone(zone.id),
    }))
    return [...sections, { key: '', title: rest, cards: inZone(null) }].filter(
      section => section.cards.length > 0,
    )
  }, [boards, cards, language, t])
}
