/** A card as evidence: its words on its paper, whose it is, and the way to it. */
import { boardKind } from '../../../shared/boards/registry.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { goToCard } from '../../finder/go-to-card.ts'
import { keepTogether, kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl, useWorkshop } from '../../react/workshop-context.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import { documentsOfBoard } from '../../workshop/steps.ts'
import { placePath } from '../../workshop/workshop-path.ts'
import type { PlacedCard } from './synergies.ts'
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
  const kind = boardKind(board?.type ?? '')
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

/** To the card's own board, with the keyboard on it. */
function useWayTo(placed: PlacedCard | undefined): (() => void) | undefined {
  const control = useControl()
  const { info } = useWorkshop()
  const board = control.boards.find(one => one.id === placed?.boardId)
  if (!placed || !board) return undefined
  const { card } = placed
  const documents = documentsOfBoard(control, board, info.session.documents)
  const document =
    documents.find(one => one.regionId === card.region || one.circleId === card.circle) ?? documents[0]
  if (!document) return undefined
  const { step } = boardKind(board.type)
  return () => goToCard(placePath(info.id, { step, part: document.id }), document.id, card.id)
}
