/** A frame on the map: a border around what lies in it, with its name on the upper edge. */
import { useText } from '../../../i18n/useText.ts'
import type { ElementProps } from '../element.ts'
import { ElementField } from './ElementField.tsx'
import './elements.css'

export function FrameFace({ board, card, isEditing }: ElementProps) {
  const t = useText()
  return (
    <div className="map-frame" lang={card.lang ?? undefined}>
      <div className="map-frame-name" data-state={isEditing ? 'editing' : undefined}>
        {isEditing ? (
          <ElementField board={board} card={card} label={t('boards.frame')} />
        ) : (
          card.text || <span className="quiet">{t('boards.frame')}</span>
        )}
      </div>
    </div>
  )
}
