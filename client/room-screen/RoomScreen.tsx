/** What the room sees of a board: a few cards at a time in large letters, one part of it after the other; whose they are. */
import { useMemo } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { zoneLabel } from '../cards/card-words.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useBoards, useCardsOf } from '../react/workshop-context.ts'
import type { OpenBoard } from '../store/workshop-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { BoardPlace } from '../workshop/use-board-place.ts'
import type { Place } from '../workshop/workshop-path.ts'
import { PageOfCards, Ruler, type Section, useRoomPages } from './RoomCards.tsx'
import { RoomShell } from './RoomShell.tsx'
import { readingMs } from './room-pages.ts'
import { useTurning } from './use-turning.ts'

export function RoomScreen({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const t = useText()
  const shown = boardPlace.one ? [boardPlace.one] : boardPlace.documents
  const sections = useSections(useBoards(shown.map(document => document.id)))
  const { area, pages, columns } = useRoomPages(sections)
  const stays = useMemo(() => pages.map(page => readingMs(page.columns.flat().length)), [pages])
  const turning = useTurning(stays)
  const page = pages[Math.min(turning.page, pages.length - 1)]
  return (
    <RoomShell place={place} part={page?.section.title} turning={turning} stays={stays}>
      <div className="room-area" ref={area}>
        <Ruler sections={sections} columns={columns} />
        {page ? (
          <PageOfCards page={page} columns={columns} />
        ) : (
          <EmptyState title={t('room.empty')}>{t('room.emptyText')}</EmptyState>
        )}
      </div>
    </RoomShell>
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
