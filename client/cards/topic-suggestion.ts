/** Which topic a card's words suggest. A hint only: it counts when a person has confirmed it. */
import type { Card } from '../../shared/model/card.ts'
import type { Control } from '../../shared/model/control.ts'
import { indexTopics, suggestTopic } from '../../shared/plan/topics.ts'

/** The index of all aliases is made once for each state of the workshop's topics. */
const indexByTopics = new WeakMap<Control['topics'], ReturnType<typeof indexTopics>>()

/** Undefined where the card has a topic already, or its words name none, or several. */
export function suggestedTopic(card: Card, control: Control): string | undefined {
  if (card.topic !== null || card.text === '') return undefined
  return suggestTopic(card.text, indexOf(control.topics))?.topic
}

function indexOf(topics: Control['topics']): ReturnType<typeof indexTopics> {
  const known = indexByTopics.get(topics)
  if (known) return known
  const index = indexTopics(topics.map(topic => ({ ...topic, aliases: [...topic.aliases] })))
  indexByTopics.set(topics, index)
  return index
}
