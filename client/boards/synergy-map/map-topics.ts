/**
 * In which order the map shows its topics: as the links come (L5), unless people put one somewhere else. A place is a
 * card on the map's document with `link: 'topic:<id>'`; of its position only the height counts, since the
 * columns are the regions in neutral order. Pure.
 */
import type { Position } from '../../../shared/model/card.ts'

/** What a card is the place of, by what it names; of several for one thing the one with the lowest id. */
export interface PlaceCard {
  cardId: string
  pos: Position
}
export type Places = ReadonlyMap<string, PlaceCard>

interface MapCard {
  id: string
  pos: Position | undefined
  fields: Readonly<Record<string, unknown>>
}

export function readPlaces(cards: readonly MapCard[]): Places {
  const places = new Map<string, PlaceCard>()
  for (const { id, pos, fields } of cards) {
    const known = typeof fields.link === 'string' ? places.get(fields.link) : undefined
    if (typeof fields.link !== 'string' || !pos || (known && known.cardId < id)) continue
    places.set(fields.link, { cardId: id, pos })
  }
  return places
}

export const topicKey = (topic: string) => `topic:${topic}`

export const isTopicKey = (key: unknown): boolean => typeof key === 'string' && key.startsWith('topic:')

/** Between topics that nobody placed: room to put others between for good. */
const rowStep = 1024

/** `topics` as they come; the answer has the same ones. */
export function orderTopics(topics: readonly string[], places: Places): string[] {
  return heightsOf(topics, places).map(({ topic }) => topic)
}

function heightsOf(topics: readonly string[], places: Places): { topic: string; y: number }[] {
  return topics
    .map((topic, index) => ({ topic, y: places.get(topicKey(topic))?.pos[1] ?? index * rowStep }))
    .sort((a, b) => a.y - b.y)
}

export interface TopicMove {
  topic: string
  y: number
}

/**
 * What to write so that `topic` stands at `index` among the topics shown. The others get the places that they have
 * on the screen, so that new links later push none of them about.
 */
export function moveTopic(
  shown: readonly string[],
  places: Places,
  topic: string,
  index: number,
): TopicMove[] {
  const others = heightsOf(shown, places).filter(one => one.topic !== topic)
  const [above, below] = [others[index - 1], others[index]]
  const y =
    above && below ? (above.y + below.y) / 2 : above ? above.y + rowStep : (below?.y ?? rowStep) - rowStep
  const isTight = above !== undefined && below !== undefined && below.y - above.y < 1
  if (!isTight) {
    const unplaced = others.filter(one => !places.has(topicKey(one.topic)))
    return [...unplaced, { topic, y }]
  }
  return [
    ...others.slice(0, index).map(one => one.topic),
    topic,
    ...others.slice(index).map(one => one.topic),
  ].map((one, at) => ({ topic: one, y: at * rowStep }))
}
