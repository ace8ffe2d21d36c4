/** The notes of a circle by type, each under its heading; types that nobody used yet are left out. */
import type { Zone } from '../../../shared/boards/contract.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useZoneIds } from '../../react/workshop-context.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { mostActions } from './circle-facts.ts'
import { NoteSlip } from './NoteSlip.tsx'
import { useWriters } from './use-notes.ts'

export interface NoteListProps {
  board: OpenBoard
  shownId: string | undefined
  level: 2 | 3
  onOpen: (cardId: string) => void
}

export function NoteList(props: NoteListProps) {
  const { board } = props
  const writers = useWriters(board)
  return (
    <div className="circle-notes" data-cards-root="">
      {[...board.kind.zones, null].map(zone => (
        <NotesOfType key={zone?.id ?? ''} {...props} zone={zone} writers={writers} />
      ))}
    </div>
  )
}

type NotesOfTypeProps = NoteListProps & { zone: Zone | null; writers: ReturnType<typeof useWriters> }

function NotesOfType({ board, zone, writers, shownId, level, onOpen }: NotesOfTypeProps) {
  const t = useText()
  const language = useLanguage()
  const ids = useZoneIds(board, zone?.id ?? null)
  if (ids.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  const isTooMany = zone?.id === 'action' && ids.length > mostActions
  return (
    <section className="circle-type">
      <Heading>
        {zoneLabel(zone ?? undefined, language) || t('swot.unsorted')}
        <span>
          {zone?.id === 'action' ? t('circles.ofMost', { n: ids.length, most: mostActions }) : ids.length}
        </span>
      </Heading>
      {isTooMany && <p className="note">{t('circles.tooManyActions')}</p>}
      <ul>
        {ids.map(id => (
          <li key={id} className="card-place">
            <NoteSlip
              board={board}
              cardId={id}
              isShown={id === shownId}
              writers={writers.get(id) ?? noWriters}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const noWriters: never[] = []
