/** A picture on the map with whom it is by; what it shows stands where it cannot be shown. */
import { useState } from 'react'
import { textOf } from '../../../../shared/boards/free/geometry.ts'
import { pictureAddress } from '../../../api/pictures.ts'
import { useText } from '../../../i18n/useText.ts'
import { useWorkshop } from '../../../react/workshop-context.ts'
import type { ElementProps } from '../element.ts'
import { PictureWords } from './PictureWords.tsx'
import './elements.css'

export function PictureFace({ board, card, isEditing }: ElementProps) {
  const t = useText()
  const { info } = useWorkshop()
  const [isGone, setGone] = useState(false)
  const picture = textOf(card.fields, 'picture')
  const credit = textOf(card.fields, 'credit')
  return (
    <figure className="map-picture">
      {picture === undefined || isGone ? (
        <p className="map-picture-gone">
          {card.text} <span className="quiet">{t('boards.pictureGone')}</span>
        </p>
      ) : (
        <img
          src={pictureAddress(info.id, picture)}
          alt={card.text || t('boards.altMissing')}
          draggable={false}
          decoding="async"
          onError={() => setGone(true)}
        />
      )}
      {credit && <figcaption>{credit}</figcaption>}
      {isEditing && <PictureWords board={board} card={card} />}
    </figure>
  )
}
