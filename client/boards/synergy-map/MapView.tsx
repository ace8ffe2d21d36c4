/**
 * The picture: regions in columns, a line for each link, giver to receiver, under its topic. Columns stand in neutral
 * order for everybody; topics stay where people put them. Colour says nothing that letters, lines and words do not.
 */
import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import { kindOfBoard } from '../../../shared/boards/registry.ts'
import { topicLabel } from '../../cards/topic-words.ts'
import { localised } from '../../i18n/localised.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useControl } from '../../react/workshop-context.ts'
import { RegionStrip } from '../../ui/RegionMark.tsx'
import { stateBadges, stateOf, useLinkWords } from './link-words.ts'
import { orderTopics } from './map-topics.ts'
import type { SynergyLink } from './synergies.ts'
import { TopicGrip } from './TopicGrip.tsx'
import type { SynergyMap } from './use-synergies.ts'
import '../../ui/letter.css'
import './map-view.css'

export interface MapViewProps {
  map: SynergyMap
  /** Those shown, in order of L5. */
  links: readonly SynergyLink[]
  chosen: string | undefined
  /** Left out where nothing is chosen, as on the room screen. */
  onChoose?: (linkId: string) => void
}

export function MapView({ map, links, chosen, onChoose }: MapViewProps) {
  const t = useText()
  const control = useControl()
  const byTopic = Map.groupBy(links, link => link.topic)
  const topics = orderTopics([...byTopic.keys()], map.places)
  const element = useRef<HTMLDivElement>(null)
  const first = topics.flatMap(topic => byTopic.get(topic) ?? [])[0]?.id
  const columns = { '--regions': control.regions.length } as CSSProperties
  return (
    // biome-ignore lint/a11y/useSemanticElements: links to choose from, no form fields
    <div
      ref={element}
      className="synergy-map"
      role="group"
      aria-label={t('synergies.linksByTopic')}
      style={columns}
      onKeyDown={event => goAlong(event, element.current)}
    >
      <RegionHeads />
      {topics.map(topic => (
        <TopicRows
          key={topic}
          map={map}
          topic={topic}
          topics={topics}
          links={byTopic.get(topic) ?? []}
          chosen={chosen}
          inTabOrder={links.some(({ id }) => id === chosen) ? chosen : first}
          {...(onChoose && { onChoose })}
        />
      ))}
      <p className="sr" id="synergy-row-keys">
        {t('synergies.rowKeys')}
      </p>
    </div>
  )
}

/** Up, down, Home and End among the links, whatever topic they stand under. */
function goAlong(event: KeyboardEvent, root: HTMLElement | null): void {
  const rows = [...(root?.querySelectorAll<HTMLElement>('[data-link]') ?? [])]
  const here = rows.indexOf(event.target as HTMLElement)
  if (here < 0) return
  const last = rows.length - 1
  const next = { ArrowUp: Math.max(0, here - 1), ArrowDown: Math.min(last, here + 1), Home: 0, End: last }[
    event.key
  ]
  if (next === undefined) return
  event.preventDefault()
  rows[next]?.focus()
}

function RegionHeads() {
  const language = useLanguage()
  const { regions } = useControl()
  return (
    <div className="map-heads">
      <div className="map-track">
        {regions.map((region, index) => (
          <div key={region.id} className="map-head" style={at(index)}>
            <RegionStrip slot={region.slot} />
            <b>{region.code}</b>
            <small>{localised(region.name, language)}</small>
          </div>
        ))}
      </div>
    </div>
  )
}

const at = (index: number) => ({ '--at': index }) as CSSProperties

interface TopicRowsProps extends MapViewProps {
  topic: string
  topics: readonly string[]
  inTabOrder: string | undefined
}

function TopicRows({ map, topic, topics, links, chosen, inTabOrder, onChoose }: TopicRowsProps) {
  const language = useLanguage()
  const label = topicLabel(useControl(), topic, language)
  return (
    <section className="map-topic" data-topic={topic} aria-label={label}>
      <h2>
        <span>{label}</span>
        {map.canWrite && <TopicGrip map={map} topic={topic} label={label} topics={topics} />}
      </h2>
      <ul>
        {links.map(link => (
          <li key={link.id}>
            <LinkRow
              map={map}
              link={link}
              isChosen={link.id === chosen}
              isInTabOrder={link.id === inTabOrder}
              {...(onChoose && { onChoose })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LinkRowProps {
  map: SynergyMap
  link: SynergyLink
  isChosen: boolean
  isInTabOrder: boolean
  onChoose?: (linkId: string) => void
}

function LinkRow({ map, link, isChosen, isInTabOrder, onChoose }: LinkRowProps) {
  const t = useText()
  const { topic, what, state } = useLinkWords()(link)
  const linkState = stateOf(link)
  const exchange = link.exchange && t('synergies.exchange', { letter: link.exchange })
  const content = (
    <>
      <span className="sr">{t('synergies.linkOn', { topic, what })}</span>
      <Track map={map} link={link} />
      <span className="badge map-state" data-kind={stateBadges[linkState]}>
        {state}
      </span>
      <small className="map-exchange">{exchange}</small>
    </>
  )
  if (!onChoose)
    return (
      <div className="map-link" data-state={linkState}>
        {content}
      </div>
    )
  return (
    <button
      type="button"
      className="map-link"
      data-link={link.id}
      data-state={linkState}
      aria-current={isChosen || undefined}
      aria-describedby={isInTabOrder ? 'synergy-row-keys' : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      onClick={() => onChoose(link.id)}
    >
      {content}
    </button>
  )
}

/** The line between the regions and the letter at each. */
function Track({ map, link }: { map: SynergyMap; link: SynergyLink }) {
  const { regions, boards } = useControl()
  const find = map.findCard
  const columnOf = (id: string) => regions.findIndex(region => region.id === id)
  const columns = link.regions.map(columnOf).filter(column => column >= 0)
  const from = link.giver === undefined ? Math.min(...columns) : columnOf(link.giver)
  const to = link.receiver === undefined ? Math.max(...columns) : columnOf(link.receiver)
  const ends = { '--from': Math.min(from, to), '--to': Math.max(from, to) } as CSSProperties
  const way = link.giver === undefined ? 'both' : from < to ? 'right' : 'left'
  return (
    <span className="map-track" aria-hidden="true">
      <span className="map-line" data-way={way} style={ends} />
      {link.regions.map(region => {
        const card = find(link.cards.find(id => find(id)?.card.region === region) ?? '')
        const zone = card?.card.zone ?? undefined
        const board = boards.find(({ id }) => id === card?.boardId)
        const zones = board ? kindOfBoard(board).zones : []
        return (
          <span key={region} className="letter map-node" data-paper={zone} style={at(columnOf(region))}>
            {zones.find(one => one.id === zone)?.letter ?? '·'}
          </span>
        )
      })}
    </span>
  )
}
