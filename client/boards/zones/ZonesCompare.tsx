/**
 * A board with a document for each region, side by side: zones are rows, regions columns in neutral order, equal
 * space for all. One may write where one may write; the rest is to be read.
 */
import type { CSSProperties } from 'react'
import type { Zone } from '../../../shared/boards/contract.ts'
import type { ControlRegion } from '../../../shared/model/control.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { kindText, localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useCardsOf, useControl, usePeople, useWorkshop } from '../../react/workshop-context.ts'
import { countByRegion, writersByCard } from '../../store/people.ts'
import type { OpenBoard } from '../../store/workshop-store.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import { CardDragArea } from './card-drag.tsx'
import { ZoneCards } from './ZoneCards.tsx'
import './zones-compare.css'

export interface ZonesCompareProps {
  boards: readonly OpenBoard[]
  hitTopic: string | undefined
}

/** Labels with more letters want a wider column. */
const longLabel = 20
/** Names with more letters do not fit beside their code and who is here, with five regions on a small laptop. */
const longName = 16

export function ZonesCompare({ boards, hitTopic }: ZonesCompareProps) {
  const language = useLanguage()
  const zones = boards[0]?.kind.zones ?? []
  const { regions } = useControl()
  const hasUnsorted = useCardsOf(boards).some(card => card.zone === null)
  const rows: (Zone | null)[] = zones.length > 0 && !hasUnsorted ? [...zones] : [...zones, null]
  return (
    <CardDragArea>
      <div
        className="compare"
        data-cards-root=""
        data-wide-labels={zones.some(zone => kindText(zone.label, language).length >= longLabel) || undefined}
        data-long-names={regions.some(({ name }) => localised(name, language).length > longName) || undefined}
        style={{ '--columns': boards.length } as CSSProperties}
      >
        <Summary boards={boards} />
        {boards.map(board => (
          <ColumnHead key={board.documentId} board={board} />
        ))}
        {rows.map(zone => (
          <Row key={zone?.id ?? ''} zone={zone} boards={boards} hitTopic={hitTopic} />
        ))}
      </div>
    </CardDragArea>
  )
}

function Summary({ boards }: { boards: readonly OpenBoard[] }) {
  const t = useText()
  const people = usePeople(useWorkshop().presence())
  const here = new Set(people.map(person => person.participantId)).size
  const cards = useCardsOf(boards).length
  return (
    <p className="compare-summary">
      {t('swot.here', { n: here })}
      <br />
      {t('swot.cards', { n: cards })}
    </p>
  )
}

function useRegion(board: OpenBoard): ControlRegion | undefined {
  return useControl().regions.find(region => region.id === board.regionId)
}

function ColumnHead({ board }: { board: OpenBoard }) {
  const t = useText()
  const language = useLanguage()
  const region = useRegion(board)
  const here = countByRegion(usePeople(useWorkshop().presence())).get(board.regionId) ?? 0
  const isOwn = useWorkshop().info.session.regionId === board.regionId
  return (
    <div className="compare-head" data-own={isOwn || undefined}>
      <RegionStrip slot={region?.slot} />
      <p>
        <b>{region?.code ?? board.regionId}</b>
        <span className="compare-who">{localised(region?.name, language)}</span>
        <span className="compare-here">{t('swot.here', { n: here })}</span>
      </p>
    </div>
  )
}

interface RowProps {
  zone: Zone | null
  boards: readonly OpenBoard[]
  hitTopic: string | undefined
}

function Row({ zone, boards, hitTopic }: RowProps) {
  const t = useText()
  const language = useLanguage()
  const hasZones = (boards[0]?.kind.zones.length ?? 0) > 0
  const label =
    zoneLabel(zone ?? undefined, language) ||
    (hasZones ? t('swot.unsorted') : boards[0] ? kindText(boards[0].kind.titles, language) : '')
  return (
    <>
      <div className="compare-zone">
        <h2>
          {zone && <span aria-hidden="true">{zone.letter}</span>}
          {label}
        </h2>
        {zone && <small>{kindText(zone.hint, language)}</small>}
      </div>
      {boards.map(board => (
        <Cell
          key={board.documentId}
          board={board}
          zone={zone}
          zoneName={label}
          canAdd={zone !== null || !hasZones}
          hitTopic={hitTopic}
        />
      ))}
    </>
  )
}

interface CellProps {
  board: OpenBoard
  zone: Zone | null
  zoneName: string
  canAdd: boolean
  hitTopic: string | undefined
}

function Cell({ board, zone, zoneName, canAdd, hitTopic }: CellProps) {
  const t = useText()
  const region = useRegion(board)
  const isOwn = useWorkshop().info.session.regionId === board.regionId
  const writers = writersByCard(usePeople(board.presence))
  return (
    <ZoneCards
      board={board}
      zone={zone?.id ?? null}
      zoneName={zoneName}
      // where one list is all there is, its cards have room to say more
      look={board.kind.zones.length > 0 ? 'compact' : 'full'}
      className="compare-cell"
      label={t('swot.cell', { region: region?.code ?? '', zone: zoneName })}
      writers={writers}
      hitTopic={hitTopic}
      slot={canAdd ? (isOwn ? 'shown' : 'onFocus') : 'none'}
    />
  )
}
