/** The same as headings and lists: topic by topic what was made, then the pairs, twelve at a time. */
import { type ReactNode, useState } from 'react'
import { topicLabel } from '../../cards/topic-words.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { PairRow } from './PairRow.tsx'
import { Strategies } from './Strategies.tsx'
import { firstPairs, type Making, pairsAtOnce, type ShownTopic } from './tows-topics.ts'
import type { Tows } from './use-tows.ts'

interface TowsOutlineProps {
  tows: Tows
  onMake: (making: Making) => void
}

export function TowsOutline({ tows, onMake, children }: TowsOutlineProps & { children: ReactNode }) {
  const t = useText()
  const [most, setMost] = useState(pairsAtOnce)
  const count = tows.topics.reduce((sum, { pairs }) => sum + pairs.length, 0)
  const hidden = count - most
  return (
    <div className="tows-outline" data-cards-root="">
      {children}
      {count === 0 && (
        <p className="note">
          {t('tows.empty')}. {t('tows.emptyText')}
        </p>
      )}
      {firstPairs(tows.topics, most).map(shown => (
        <Topic key={shown.topic.id ?? ''} tows={tows} shown={shown} onMake={onMake} />
      ))}
      {count > 0 && (
        <p className="synergy-foot">
          {t('tows.shownOf', { n: Math.min(most, count), all: count })}
          {hidden > 0 && (
            <Button kind="bare" size="s" onClick={() => setMost(most + pairsAtOnce)}>
              {t('tows.more', { n: Math.min(hidden, pairsAtOnce) })}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function Topic({ tows, shown: { topic, pairs }, onMake }: TowsOutlineProps & { shown: ShownTopic }) {
  const t = useText()
  const control = useControl()
  const language = useLanguage()
  const { strategies } = topic
  const counts = [
    strategies.length > 0 && t('tows.strategiesOf', { n: strategies.length }),
    topic.pairs.length > 0 && t('tows.pairsOf', { n: topic.pairs.length }),
  ]
  return (
    <section className="synergy-part">
      <h2>
        {topic.id === null ? t('tows.noTopic') : topicLabel(control, topic.id, language)}
        <span>{counts.filter(Boolean).join(', ')}</span>
      </h2>
      <Strategies tows={tows} strategies={strategies} look="row" />
      {pairs.length > 0 && (
        <ul className="tows-pairs" aria-label={t('tows.suggested')}>
          {pairs.map(pair => (
            <PairRow key={pair.pair.id} tows={tows} pair={pair} look="full" onMake={onMake} />
          ))}
        </ul>
      )}
    </section>
  )
}
