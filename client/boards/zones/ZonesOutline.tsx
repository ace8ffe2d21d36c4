/** A board as headings and lists, with everything that can be done on its picture: what phones and readers aloud use. */
import type { Zone } from '../../../shared/boards/contract.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { kindText, localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, usePeople, useZoneIds } from '../../react/workshop-context.ts'
import { writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { CardDragArea } from './card-drag.tsx'
import { ZoneCards } from './ZoneCards.tsx'
import './zones-outline.css'

export interface ZonesOutlineProps {
  boards: readonly OpenBoard[]
  /** On phones the bar at the bottom adds cards instead. */
  withSlots: boolean
}

export function ZonesOutline({ boards, withSlots }: ZonesOutlineProps) {
  return (
    <CardDragArea byTouch={false}>
      <div className="outline" data-cards-root="">
        {boards.map(board => (
          <section key={board.documentId} className="outline-part">
            {boards.length > 1 && <PartHead board={board} />}
            <Part board={board} withSlots={withSlots} level={boards.length > 1 ? 3 : 2} />
          </section>
        ))}
      </div>
    </CardDragArea>
  )
}

function PartHead({ board }: { board: OpenBoard }) {
  const language = useLanguage()
  const control = useControl()
  const region = control.regions.find(one => one.id === board.regionId)
  const circle = control.circles.find(one => one.id === board.circleId)
  return (
    <h2 className="outline-region">
      {region ? (
        <RegionMark slot={region.slot} code={region.code} name={localised(region.name, language)} />
      ) : (
        localised(circle?.title, language)
      )}
    </h2>
  )
}

function Part({ board, withSlots, level }: { board: OpenBoard; withSlots: boolean; level: 2 | 3 }) {
  const { kind } = board
  const unsorted = useZoneIds(board, null)
  const zones: (Zone | null)[] =
    kind.zones.length > 0 && unsorted.length === 0 ? [...kind.zones] : [...kind.zones, null]
  return zones.map(zone => (
    <Section key={zone?.id ?? ''} board={board} zone={zone} withSlots={withSlots} level={level} />
  ))
}

interface SectionProps {
  board: OpenBoard
  zone: Zone | null
  withSlots: boolean
  level: 2 | 3
}

function Section({ board, zone, withSlots, level }: SectionProps) {
  const t = useText()
  const language = useLanguage()
  const writers = writersByCard(usePeople(board.presence))
  const zoneId = zone?.id ?? null
  const count = useZoneIds(board, zoneId).length
  const hasZones = board.kind.zones.length > 0
  const label =
    zoneLabel(zone ?? undefined, language) ||
    (hasZones ? t('swot.unsorted') : kindText(board.kind.titles, language))
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <Heading className="outline-zone">
        {zone && (
          <span className="letter" data-paper={zone.id} aria-hidden="true">
            {zone.letter}
          </span>
        )}
        <span>{label}</span>
        <span className="outline-count">{t('swot.cards', { n: count })}</span>
      </Heading>
      <ZoneCards
        board={board}
        zone={zoneId}
        zoneName={label}
        look="row"
        className="outline-cards"
        label={label}
        writers={writers}
        showRegion={board.regionId === null}
        slot={withSlots && (zone || !hasZones) ? 'shown' : 'none'}
      />
    </section>
  )
}
