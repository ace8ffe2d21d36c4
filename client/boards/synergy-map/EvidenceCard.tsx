/** A card as evidence: its words on its paper, whose it is, and the way to it. */
import { foreignKind } from '../../../shared/boards/foreign-kind.ts'
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { keepTogether, kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import type { PlacedCard } from './synergies.ts'
import { useWayTo } from './way-to-card.ts'
import '../../cards/card.css'
import '../../ui/letter.css'

export function EvidenceCard({ placed }: { placed: PlacedCard | undefined }) {
  const t = useText()
  const language = useLanguage()
  const control = useControl()
  const go = useWayTo(placed)
  if (!placed) return <p className="quiet">{t('synergies.cardGone')}</p>
  const { card, boardId } = placed
  const region = control.regions.find(one => one.id === card.region)
  const board = control.boards.find(one => one.id === boardId)
  const kind = board ? kindOfBoard(board) : foreignKind
  const zone = kind.zones.find(one => one.id === card.zone)
  return (
    <div className="card" data-paper={card.zone ?? undefined}>
      <RegionStrip slot={region?.slot} />
      <p className="card-text" lang={card.lang ?? undefined}>
        {keepTogether(card.text)}
      </p>
      <p className="synergy-card-meta">
        <b>{zoneLabel(zone, language) || kindText(kind.titles, language)}</b>
        <span>{region?.code}</span>
        {go && (
          <button type="button" className="synergy-go" onClick={go}>
            {t('synergies.goToCard')}
          </button>
        )}
      </p>
    </div>
  )
}
