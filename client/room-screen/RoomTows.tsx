/** Strategies for the room: topic by topic, what was made and what the rules suggest in each of the four fields. */
import { towsTypes } from '../../shared/boards/tows/kind.ts'
import { Strategies } from '../boards/tows/Strategies.tsx'
import { TowsField } from '../boards/tows/TowsMatrix.tsx'
import { hasMore, pairsOfType, type TowsTopic } from '../boards/tows/tows-topics.ts'
import { type Tows, useTows } from '../boards/tows/use-tows.ts'
import { topicLabel } from '../cards/topic-words.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useControl } from '../react/workshop-context.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import '../boards/tows/tows.css'

export function RoomTows() {
  const t = useText()
  const tows = useTows()
  const topics = tows.topics.filter(hasMore)
  if (tows.isComing) return <p role="status">{t('common.loading')}</p>
  if (topics.length === 0) return <EmptyState title={t('tows.empty')}>{t('tows.emptyText')}</EmptyState>
  return topics.map(topic => <Topic key={topic.id ?? ''} tows={tows} topic={topic} />)
}

function Topic({ tows, topic }: { tows: Tows; topic: TowsTopic }) {
  const t = useText()
  const control = useControl()
  const language = useLanguage()
  const unsorted = topic.strategies.filter(({ zone }) => zone === null)
  const types = towsTypes.filter(
    id => pairsOfType(topic, id).length > 0 || topic.strategies.some(card => card.zone === id),
  )
  return (
    <section className="room-topic">
      <h2 className="room-repeated">
        {topic.id === null ? t('tows.noTopic') : topicLabel(control, topic.id, language)}
      </h2>
      <div className="room-fields">
        {types.map(id => (
          <TowsField key={id} tows={tows} topic={topic} type={id} isWhole />
        ))}
      </div>
      <Strategies tows={tows} strategies={unsorted} look="full" />
    </section>
  )
}
