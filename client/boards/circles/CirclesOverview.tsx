/** All circles side by side, live: what each writes, who is there, when something last changed. One opens by its title. */
import { useEffect, useMemo, useState } from 'react'
import type { ControlCircle } from '../../../shared/model/control.ts'
import { Link } from '../../app/Link.tsx'
import { navigate } from '../../app/navigation.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useIsComing } from '../../react/use-is-coming.ts'
import { useCardsOf, useControl, useWorkshop } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { placePath } from '../../workshop/workshop-path.ts'
import { SizeHint, sectorWord } from './CircleSide.tsx'
import { findCircle, membersOf } from './circle-facts.ts'
import { NoteList } from './NoteList.tsx'
import { useHere } from './use-notes.ts'

export function CirclesOverview({ boards }: { boards: readonly OpenBoard[] }) {
  const control = useControl()
  return (
    <div className="circles-all" style={{ '--circles': boards.length } as React.CSSProperties}>
      {boards.map(board => {
        const circle = findCircle(control, board.circleId)
        return circle && <CircleColumn key={board.documentId} board={board} circle={circle} />
      })}
    </div>
  )
}

function CircleColumn({ board, circle }: { board: OpenBoard; circle: ControlCircle }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const store = useWorkshop()
  const members = membersOf(control, circle.id, useHere())
  const path = placePath(store.info.id, { step: 'circles', part: circle.id })
  const open = (cardId: string) => {
    navigate(path)
    const zone = board.cards.findCard(cardId)?.zone ?? null
    store.editing.set({ kind: 'card', documentId: board.documentId, cardId, zone })
  }
  return (
    <section className="circle-column" aria-label={localised(circle.title, language)}>
      <header>
        <h2>
          <Link href={path}>{localised(circle.title, language)}</Link>
        </h2>
        <p className="note">{circle.sectors.map(sector => sectorWord(sector, language)).join(', ')}</p>
        <p className="circle-counts">
          <span>
            {t('circles.membersHere', {
              here: members.filter(member => member.isHere).length,
              n: members.length,
            })}
          </span>
          <LastChange board={board} />
        </p>
        <SizeHint n={members.length} />
        {circle.closed && <p className="note circle-closed">{t('circles.isClosed')}</p>}
      </header>
      <NoteList board={board} shownId={undefined} level={3} onOpen={open} />
      <IfEmpty board={board} />
    </section>
  )
}

function IfEmpty({ board }: { board: OpenBoard }) {
  const t = useText()
  const boards = useMemo(() => [board], [board])
  const cards = useCardsOf(boards)
  const isComing = useIsComing(boards)
  return cards.length === 0 && !isComing ? <p className="note">{t('circles.empty')}</p> : null
}

const minuteMs = 60_000

/** Minutes since a note of the circle changed while this page looked on. */
function LastChange({ board }: { board: OpenBoard }) {
  const t = useText()
  const [changedAt, setChangedAt] = useState<number>()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => board.cards.watch(() => setChangedAt(Date.now())), [board])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs / 2)
    return () => clearInterval(timer)
  }, [])
  if (changedAt === undefined) return null
  const minutes = Math.max(0, Math.floor((now - changedAt) / minuteMs))
  return <span>{minutes === 0 ? t('circles.changedNow') : t('circles.changedAgo', { n: minutes })}</span>
}
