/** A heading on the map: large words without paper. */
import { useText } from '../../../i18n/useText.ts'
import type { ElementProps } from '../element.ts'
import { ElementField } from './ElementField.tsx'
import './elements.css'

export function HeadingFace({ board, card, isEditing }: ElementProps) {
  const t = useText()
  return (
    <div className="map-heading" data-state={isEditing ? 'editing' : undefined} lang={card.lang ?? undefined}>
      {isEditing ? (
        <ElementField board={board} card={card} label={t('boards.heading')} />
      ) : (
        <p>{card.text || <span className="quiet">{t('boards.emptyHeading')}</span>}</p>
      )}
    </div>
  )
}
