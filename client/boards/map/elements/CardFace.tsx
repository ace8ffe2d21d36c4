/** A card on the map: paper, the strip of its region, words, the small line below. */
import { CardEditor } from '../../../cards/CardEditor.tsx'
import { CardMeta } from '../../../cards/CardMeta.tsx'
import { useText } from '../../../i18n/useText.ts'
import { useControl } from '../../../react/workshop-context.ts'
import { RegionStrip } from '../../../ui/RegionMark.tsx'
import type { ElementProps } from '../element.ts'
import '../../../cards/card.css'

export function CardFace({ board, card, isEditing }: ElementProps) {
  const t = useText()
  const control = useControl()
  const slot = control.regions.find(region => region.id === card.region)?.slot
  const paper = typeof card.fields.paper === 'string' ? card.fields.paper : 'plain'
  return (
    <div className="card" data-look="full" data-paper={paper} data-state={isEditing ? 'editing' : undefined}>
      {slot !== undefined && <RegionStrip slot={slot} />}
      {isEditing ? (
        <CardEditor board={board} card={card} textId={`map-${card.id}`} />
      ) : (
        <p className="card-text" lang={card.lang ?? undefined}>
          {card.text || <span className="quiet">{t('cards.empty')}</span>}
        </p>
      )}
      <CardMeta board={board} card={card} showRegion />
    </div>
  )
}
