/**
 * The handle by which a topic is put elsewhere on the map: dragged, or moved by arrow keys. While a hand holds it the
 * others stay; dropping is one write and one step of undo.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { NewCard } from '../../../shared/model/card-writes.ts'
import { useText } from '../../i18n/useText.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { moveTopic, type Places, type TopicMove, topicKey } from './map-topics.ts'
import type { SynergyMap } from './use-synergies.ts'

interface TopicGripProps {
  map: SynergyMap
  topic: string
  label: string
  /** As they stand. */
  topics: readonly string[]
}

export function TopicGrip({ map, topic, label, topics }: TopicGripProps) {
  const t = useText()
  const start = useRef<number>(undefined)
  const here = topics.indexOf(topic)
  const goTo = (index: number) => {
    if (index === here || index < 0 || index >= topics.length) return
    write(map, moveTopic(topics, map.places, topic, index))
    showToast(t('synergies.movedTopic', { topic: label, n: index + 1, all: topics.length }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    goTo(here + step)
  }
  const blockOf = (event: PointerEvent<HTMLElement>) => event.currentTarget.closest<HTMLElement>('.map-topic')
  const end = (event: PointerEvent<HTMLElement>, isDropped: boolean) => {
    const block = blockOf(event)
    if (start.current === undefined || !block) return
    const moved = event.clientY - start.current
    start.current = undefined
    delete block.dataset.held
    block.style.removeProperty('translate')
    if (isDropped && Math.abs(moved) > 4) goTo(indexAt(block, event.clientY))
  }
  return (
    <button
      type="button"
      className="map-grip"
      aria-label={t('synergies.moveTopic', { topic: label })}
      title={t('synergies.moveTopicHint')}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = event.clientY
      }}
      onPointerMove={event => {
        const block = blockOf(event)
        if (start.current === undefined || !block) return
        block.dataset.held = ''
        block.style.setProperty('translate', `0 ${event.clientY - start.current}px`)
      }}
      onPointerUp={event => end(event, true)}
      onPointerCancel={event => end(event, false)}
    />
  )
}

/** Among the other topics, by their middles. */
function indexAt(block: HTMLElement, y: number): number {
  const others = [...(block.parentElement?.querySelectorAll<HTMLElement>('.map-topic') ?? [])].filter(
    one => one !== block,
  )
  return others.filter(other => {
    const box = other.getBoundingClientRect()
    return box.top + box.height / 2 < y
  }).length
}

function write({ board, places }: SynergyMap, moves: readonly TopicMove[]): void {
  const known = moves.flatMap(move => {
    const place = places.get(topicKey(move.topic))
    return place ? [{ cardId: place.cardId, pos: [0, move.y] as const }] : []
  })
  board?.actions.arrange(known, newPlaces(moves, places))
}

function newPlaces(moves: readonly TopicMove[], places: Places): NewCard[] {
  return moves
    .filter(({ topic }) => !places.has(topicKey(topic)))
    .map(({ topic, y }) => ({ pos: [0, y] as const, fields: { link: topicKey(topic) } }))
}
