/**
 * The picture: strengths and weaknesses above, opportunities and threats at the side, and in the four fields between
 * them what was made of two and what the rules suggest. Every card is pressed to be picked, or dragged onto its other.
 */
import { useEffect, useState } from 'react'
import { swot } from '../../../shared/boards/swot/kind.ts'
import { type TowsType, tows as towsKind } from '../../../shared/boards/tows/kind.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { Quadrant } from '../../../shared/plan/plan.ts'
import { soughtCard } from '../../cards/card-focus.ts'
import { zoneLabel } from '../../cards/card-words.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { kindText } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { Button } from '../../ui/Button.tsx'
import { PairRow } from './PairRow.tsx'
import { Strategies } from './Strategies.tsx'
import { SwotCards } from './SwotCards.tsx'
import { allTopics, hasMore, type Making, pairsAtOnce, pairsOfType, type TowsTopic } from './tows-topics.ts'
import type { Tows } from './use-tows.ts'

export interface Picking {
  /** The card that waits for its other one. */
  first: Card | undefined
  /** For those who listen. */
  said: string
  pick: (card: Card) => void
  /** Both at once, as a drag does. */
  join: (first: Card, second: Card) => void
  letGo: () => void
}

interface TowsMatrixProps {
  tows: Tows
  picking: Picking
  onMake: (making: Making) => void
}

/** `all`, else the topic's id; empty: cards without one. */
type Shown = string

const nameOf = ({ id }: TowsTopic): Shown => id ?? ''
const all: Shown = '*'

export function TowsMatrix({ tows, picking, onMake }: TowsMatrixProps) {
  const [shown, setShown] = useShown(tows)
  const topic =
    shown === all ? allTopics(tows) : (tows.topics.find(one => nameOf(one) === shown) ?? allTopics(tows))
  const heads = { topic, tows, picking }
  const fields = { tows, topic, onMake }
  return (
    <div className="tows" data-cards-root="">
      <Topics tows={tows} shown={shown} onShow={setShown} />
      <div className="tows-matrix">
        <Head {...heads} quadrant="S" />
        <Head {...heads} quadrant="W" />
        <Head {...heads} quadrant="O" />
        <TowsField key={`SO ${shown}`} {...fields} type="SO" />
        <TowsField key={`WO ${shown}`} {...fields} type="WO" />
        <Head {...heads} quadrant="T" />
        <TowsField key={`ST ${shown}`} {...fields} type="ST" />
        <TowsField key={`WT ${shown}`} {...fields} type="WT" />
      </div>
      <Unsorted tows={tows} topic={topic} />
    </div>
  )
}

/** Strategies of which nobody said what they are. */
function Unsorted({ tows, topic }: Pick<HeadProps, 'tows' | 'topic'>) {
  const t = useText()
  const unsorted = topic.strategies.filter(({ zone }) => zone === null)
  if (unsorted.length === 0) return null
  return (
    <section className="tows-field">
      <h2>{t('swot.unsorted')}</h2>
      <Strategies tows={tows} strategies={unsorted} look="full" />
    </section>
  )
}

/** The topic with the most pairs first; that of a strategy that somebody goes to. */
function useShown(tows: Tows): [Shown, (shown: Shown) => void] {
  const [first] = tows.topics
  const [shown, setShown] = useState(first && hasMore(first) ? nameOf(first) : all)
  const { topics, board } = tows
  useEffect(() => {
    const show = () => {
      const sought = soughtCard.get()
      if (!sought || sought.documentId !== board?.documentId) return
      const topic = topics.find(one => one.strategies.some(({ id }) => id === sought.cardId))
      if (topic) setShown(nameOf(topic))
    }
    show()
    return soughtCard.watch(show)
  }, [topics, board])
  return [shown, setShown]
}

interface TopicsProps {
  tows: Tows
  shown: Shown
  onShow: (shown: Shown) => void
}

function Topics({ tows, shown, onShow }: TopicsProps) {
  const t = useText()
  const control = useControl()
  const language = useLanguage()
  const entries = [
    ...tows.topics.filter(hasMore).map(topic => ({
      value: nameOf(topic),
      label: topic.id === null ? t('tows.noTopic') : topicLabel(control, topic.id, language),
      count: topic.pairs.length,
    })),
    { value: all, label: t('tows.allCards'), count: tows.topics.flatMap(({ pairs }) => pairs).length },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: presses, no form fields
    <div className="tows-topics" role="group" aria-label={t('tows.topics')}>
      {entries.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          className="tows-topic"
          aria-pressed={value === shown}
          onClick={() => onShow(value)}
        >
          {label} <span aria-hidden="true">{count}</span>
          <span className="sr">{t('tows.pairsOf', { n: count })}</span>
        </button>
      ))}
    </div>
  )
}

interface HeadProps {
  tows: Tows
  topic: TowsTopic
  quadrant: Quadrant
  picking: Picking
}

function Head({ tows, topic, quadrant, picking }: HeadProps) {
  const t = useText()
  const label = zoneLabel(
    swot.zones.find(({ id }) => id === quadrant),
    useLanguage(),
  )
  const cards = topic.cards[quadrant]
  return (
    <section className="tows-head" data-quadrant={quadrant}>
      <h2>
        <span className="letter" data-paper={quadrant} aria-hidden="true">
          {quadrant}
        </span>
        {label} <span className="tows-count">{cards.length}</span>
      </h2>
      <SwotCards
        label={t('tows.cards', { what: label })}
        cards={cards}
        picking={tows.access === 'write' ? picking : undefined}
      />
    </section>
  )
}

interface FieldProps {
  tows: Tows
  topic: TowsTopic
  type: TowsType
  /** Absent where nothing is made. */
  onMake?: (making: Making) => void
  /** With all its pairs at once. */
  isWhole?: boolean
}

/** Four fields share what is shown at once. */
const pairsInField = pairsAtOnce / 4
const makeNothing = () => undefined

export function TowsField({ tows, topic, type, onMake = makeNothing, isWhole = false }: FieldProps) {
  const t = useText()
  const language = useLanguage()
  const [most, setMost] = useState(isWhole ? Number.POSITIVE_INFINITY : pairsInField)
  const zone = towsKind.zones.find(({ id }) => id === type)
  const pairs = pairsOfType(topic, type)
  const strategies = topic.strategies.filter(card => card.zone === type)
  const hidden = pairs.length - most
  return (
    <section className="tows-field" data-type={type}>
      <h2>
        <span className="letter tows-letter" aria-hidden="true">
          {type}
        </span>
        {zoneLabel(zone, language)} <small>{zone && kindText(zone.hint, language)}</small>
      </h2>
      <Strategies tows={tows} strategies={strategies} look="full" />
      {pairs.length > 0 && (
        <p className="tows-suggested">
          {t(tows.access === 'write' ? 'tows.suggestedPress' : 'tows.suggested')} <span>{pairs.length}</span>
        </p>
      )}
      {pairs.length > 0 && (
        <ul className="tows-pairs" aria-label={`${t('tows.suggested')}, ${type}`}>
          {pairs.slice(0, most).map(pair => (
            <PairRow key={pair.pair.id} tows={tows} pair={pair} look="short" onMake={onMake} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button kind="bare" size="s" className="tows-more" onClick={() => setMost(most + pairsAtOnce)}>
          {t('tows.more', { n: Math.min(hidden, pairsAtOnce) })}
        </Button>
      )}
    </section>
  )
}
