/** A card for a room: its words large, whose it is and about what below. Nothing on it is pressed. */
import type { Card } from '../../shared/model/card.ts'
import { topicLabel } from '../cards/topic-words.ts'
import { useLanguage } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { RegionStrip } from '../ui/RegionMark.tsx'
import '../ui/letter.css'

export function RoomCard({ card }: { card: Card }) {
  const language = useLanguage()
  const control = useControl()
  const region = control.regions.find(one => one.id === card.region)
  const topic = topicLabel(control, card.topic, language)
  return (
    <article className="room-card" data-paper={card.zone ?? undefined}>
      {region && <RegionStrip slot={region.slot} />}
      <p className="room-card-text" lang={card.lang ?? undefined}>
        {card.text}
      </p>
      {(region || topic) && (
        <p className="room-card-meta">
          {region && <b>{region.code}</b>}
          {topic && <span>{topic}</span>}
        </p>
      )}
    </article>
  )
}
