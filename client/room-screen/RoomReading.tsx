/**
 * What the room reads from top to bottom (lists, tables, the plan), page after page in large letters. All of it is laid
 * out once; the window above it is moved and made as high as the page. Whoever goes about in it holds the page; the
 * keyboard takes its page along.
 */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Place } from '../workshop/workshop-path.ts'
import { RoomShell } from './RoomShell.tsx'
import { cutPages, type PageCut, type Whole } from './room-breaks.ts'
import { readingMs } from './room-pages.ts'
import { type Turning, useTurning } from './use-turning.ts'

interface RoomReadingProps {
  place: Place
  views?: ReactNode
  children: ReactNode
}

export function RoomReading({ place, views, children }: RoomReadingProps) {
  const { area, whole, pages } = usePages()
  const stays = useMemo(() => pages.map(page => readingMs(page.lines)), [pages])
  const turning = useTurning(stays)
  const page = pages[Math.min(turning.page, pages.length - 1)]
  useLayoutEffect(() => {
    if (area.current && page) area.current.scrollTop = page.from - page.headHeight
  }, [area, page])
  useFollowing(whole, pages, turning)
  return (
    <RoomShell place={place} views={views} turning={turning} stays={stays}>
      <div className="room-area">
        <div
          className="room-window"
          ref={area}
          style={{ maxHeight: page && page.to - page.from + page.headHeight }}
        >
          <div ref={whole}>{children}</div>
        </div>
      </div>
    </RoomShell>
  )
}

/** Whoever goes about in it by keys or presses is not carried off, and sees what they are at. */
function useFollowing(
  whole: RefObject<HTMLElement | null>,
  pages: readonly ReadPage[],
  turning: Turning,
): void {
  useEffect(() => {
    const element = whole.current
    if (!element) return
    const follow = ({ target }: FocusEvent) => {
      if (!turning.isHeld) turning.hold()
      if (!(target instanceof Element)) return
      const top = target.getBoundingClientRect().top - element.getBoundingClientRect().top
      const there = pages.findLastIndex(({ from }) => from <= top + 1)
      if (there >= 0 && there !== turning.page) turning.turn(there - turning.page)
    }
    element.addEventListener('focusin', follow)
    return () => element.removeEventListener('focusin', follow)
  })
}

type ReadPage = PageCut & { lines: number }

function usePages() {
  const area = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly ReadPage[]>([])
  useLayoutEffect(() => {
    const room = area.current?.parentElement
    const content = whole.current
    if (!room || !content) return
    const measure = () => {
      const measured = wholeOf(content)
      const cut = cutPages(measured, room.clientHeight).map(page => ({
        ...page,
        lines: linesOf(measured, page),
      }))
      setPages(known => (JSON.stringify(known) === JSON.stringify(cut) ? known : cut))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(room)
    observer.observe(content)
    return () => observer.disconnect()
  }, [])
  return { area, whole, pages }
}

const blockWords = 'tr, li, p, dt, dd, dl > div, header, h2, h3, h4, .card, .field, figure, .tab-list'
const headingWords = 'header, h2, h3, h4'
const repeatedWords = 'thead, .room-repeated'

/** Lengths in CSS pixels. What is repeated moves with the window: its place is where its part begins. */
function wholeOf(content: HTMLElement): Whole {
  const { top: origin, height } = content.getBoundingClientRect()
  const spanOf = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top: top - origin, bottom: bottom - origin }
  }
  const repeated = [...content.querySelectorAll<HTMLElement>(repeatedWords)].flatMap(head => {
    const part = head.parentElement && spanOf(head.parentElement)
    return part && head.offsetHeight > 0
      ? [{ top: part.top, height: head.offsetHeight, end: part.bottom }]
      : []
  })
  const blocks = [...content.querySelectorAll(blockWords)]
    .filter(element => !element.closest(repeatedWords))
    .map(element => ({ ...spanOf(element), isHeading: element.matches(headingWords) }))
    // what only a screen reader has is a pixel high
    .filter(({ top, bottom }) => bottom - top > 2)
  const heads = repeated.map(({ top, height }) => ({ top, bottom: top + height, isHeading: true }))
  return { height, blocks: [...blocks, ...heads], repeated }
}

/** For the time that reading takes. */
const mostLines = 12
const linesOf = ({ blocks }: Whole, { from, to }: PageCut) =>
  Math.min(mostLines, blocks.filter(({ top, bottom }) => top >= from && bottom <= to).length)
