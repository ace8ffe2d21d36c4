/** One document of a board with zones, large: its zones as a grid, cards with topic and what to do with them. */
import { type CSSProperties, Suspense } from 'react'
import type { Zone } from '../../../shared/boards/contract.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { printKeys } from '../../keys/key-table.ts'
import { usePeople, useZoneIds } from '../../react/workshop-context.ts'
import { writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { draftsPanel } from '../drafts/drafts-parts.ts'
import { CardDragArea } from './card-drag.tsx'
import { ZoneCards } from './ZoneCards.tsx'
import './zones-board.css'

export function ZonesBoard({ board }: { board: OpenBoard }) {
  const { parts } = board
  if (!parts) return <Zones board={board} />
  return (
    <div className="zones-with-drafts">
      <Zones board={board} />
      <Suspense fallback={<div />}>
        <draftsPanel.Part board={{ ...board, parts }} />
      </Suspense>
    </div>
  )
}

function Zones({ board }: { board: OpenBoard }) {
  const { kind } = board
  const unsorted = useZoneIds(board, null)
  const writers = writersByCard(usePeople(board.presence))
  const zones: (Zone | null)[] = kind.zones.length > 0 ? [...kind.zones] : [null]
  if (kind.zones.length > 0 && unsorted.length > 0) zones.push(null)
  return (
    <CardDragArea>
      <div
        className="zones-board"
        data-zones={zones.length}
        data-shape={kind.shape}
        style={{ '--columns': zones.length } as CSSProperties}
        data-cards-root=""
      >
        {zones.map(zone => (
          <ZoneSection key={zone?.id ?? ''} board={board} zone={zone} writers={writers} />
        ))}
      </div>
    </CardDragArea>
  )
}

interface ZoneSectionProps {
  board: OpenBoard
  zone: Zone | null
  writers: ReturnType<typeof writersByCard>
}

function ZoneSection({ board, zone, writers }: ZoneSectionProps) {
  const t = useText()
  const language = useLanguage()
  const zoneId = zone?.id ?? null
  const count = useZoneIds(board, zoneId).length
  const hasZones = board.kind.zones.length > 0
  const label =
    zoneLabel(zone ?? undefined, language) ||
    (hasZones ? t('swot.unsorted') : kindText(board.kind.titles, language))
  return (
    <section className="zone" data-paper={zoneId ?? undefined}>
      <h2 className="zone-head">
        {zone && (
          <span className="letter" data-paper={zone.id} aria-hidden="true">
            {zone.letter}
          </span>
        )}
        {label}
        {zone && <small>{kindText(zone.hint, language)}</small>}
        <span className="zone-count">{t('swot.cards', { n: count })}</span>
      </h2>
      <ZoneCards
        board={board}
        zone={zoneId}
        zoneName={label}
        look="full"
        className="zone-cards"
        label={label}
        writers={writers}
        showRegion={board.regionId === null}
        slot={zone || !hasZones ? 'shown' : 'none'}
        slotHint={
          <>
            {t('swot.doubleClickOr')} <kbd>{printKeys('new', t)}</kbd>
          </>
        }
      />
    </section>
  )
}
