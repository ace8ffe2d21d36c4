/**
 * The cards of one part of a board, page by page. All of them are laid out once, unseen, in a column as wide as those
 * that are shown; from their heights the pages are dealt. Laid out anew when cards or the screen change.
 */
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Card } from '../../shared/model/card.ts'
import { RoomCard } from './RoomCard.tsx'
import { type PageSize, packPages } from './room-pages.ts'

export interface Section {
  key: string
  /** Stands in the head while its cards are shown. */
  title: ReactNode
  cards: readonly Card[]
}

export interface RoomPage {
  section: Section
  columns: readonly (readonly Card[])[]
}

/** Letters of 26 px want lines of some thirty. */
const leastColumnRem = 17
const gapPx = 14

/** Measures what `Ruler` lays out in `area`. */
export function useRoomPages(sections: readonly Section[]) {
  const area = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly RoomPage[]>([])
  const [columns, setColumns] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: in columns of another width cards have other heights
  useLayoutEffect(() => {
    const measure = () => {
      if (!area.current) return
      const size = sizeOf(area.current)
      setColumns(size.columns)
      setPages(sections.flatMap(section => pagesOf(section, area.current, size)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (area.current) observer.observe(area.current)
    // Letters that come late are of another width.
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [sections, columns])
  return { area, pages, columns }
}

function sizeOf(area: HTMLElement): PageSize {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const columns = Math.max(1, Math.floor(area.clientWidth / (leastColumnRem * rem)))
  return { columns, columnHeight: area.clientHeight, gap: gapPx }
}

function pagesOf(section: Section, area: HTMLElement | null, size: PageSize): RoomPage[] {
  const heights = section.cards.map(
    card => area?.querySelector(`[data-ruled="${CSS.escape(card.id)}"]`)?.clientHeight ?? 0,
  )
  return packPages(heights, size).map(page => ({
    section,
    columns: page.map(column => column.flatMap(index => section.cards[index] ?? [])),
  }))
}

/** Lays out every card as wide as it will be shown, for its height only. */
export function Ruler({ sections, columns }: { sections: readonly Section[]; columns: number }) {
  return (
    <div className="room-ruler" aria-hidden="true" style={columnStyle(columns)}>
      {sections.map(section =>
        section.cards.map(card => (
          <div key={card.id} data-ruled={card.id}>
            <RoomCard card={card} />
          </div>
        )),
      )}
    </div>
  )
}

export function PageOfCards({ page, columns }: { page: RoomPage; columns: number }) {
  return (
    <div className="room-page" data-alone={isAlone(page) || undefined} style={columnStyle(columns)}>
      {page.columns.map(cards => (
        <ul key={cards[0]?.id}>
          {cards.map(card => (
            <li key={card.id}>
              <RoomCard card={card} />
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}

/** The only card of a page may fill it, where its words are few enough. */
function isAlone({ columns }: RoomPage): boolean {
  const [card, ...others] = columns.flat()
  return card !== undefined && others.length === 0 && card.text.length <= aloneLetters
}
const aloneLetters = 160

const columnStyle = (columns: number) =>
  ({ '--room-columns': columns, '--room-gap': `${gapPx}px` }) as CSSProperties
