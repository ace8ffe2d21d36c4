/**
 * Who has to do with what (items 36–38, 47): regions, topics, organisations and projects, and between them only edges
 * that cards bear witness to. A project is what a circle wrote down as an action. Pure; the same cards give the same
 * graph, in the same order.
 */
import type { Control } from '../../../shared/model/control.ts'
import type { FileCard } from '../../../shared/model/workshop-file.ts'
import { allTexts } from '../../../shared/plan/localised.ts'
import { keyWords } from '../../../shared/plan/normalise.ts'
import type { WorkshopView } from '../../../shared/plan/workshop-view.ts'

export const nodeKinds = ['organisation', 'region', 'topic', 'project'] as const
export type NodeKind = (typeof nodeKinds)[number]

export interface NetworkNode {
  /** `<kind>:<id>`, as places name it. */
  id: string
  kind: NodeKind
  /** Id of the region, topic, organisation, or the card of the project. */
  of: string
}

export interface NetworkEdge {
  id: string
  from: string
  to: string
  /** Ids of the cards that it rests on; never empty. */
  cards: string[]
}

export interface Network {
  nodes: readonly NetworkNode[]
  edges: readonly NetworkEdge[]
}

export function readNetwork(view: WorkshopView, { organisations }: Pick<Control, 'organisations'>): Network {
  const namesOf = organisations.map(({ id, name, aliases }) => ({
    id,
    names: [...allTexts(name), ...(aliases ?? [])].map(text => keyWords(text)),
  }))
  const edges = new Map<string, NetworkEdge>()
  for (const card of view.cards) {
    const words = keyWords(card.text)
    const named = namesOf.filter(({ names }) => names.some(name => holds(words, name))).map(({ id }) => id)
    for (const [from, to] of pairsOf(card, named, view)) witness(edges, from, to, card.id)
  }
  const list = [...edges.values()]
  return { nodes: nodesOf(list), edges: list }
}

/** The words of a name, one after the other. */
function holds(words: readonly string[], name: readonly string[]): boolean {
  if (name.length === 0) return false
  return words.some((_, at) => name.every((word, index) => words[at + index] === word))
}

/** What one card bears witness to. */
function pairsOf(card: FileCard, organisations: readonly string[], view: WorkshopView): [string, string][] {
  const region = view.regionIds.includes(card.region ?? '') ? `region:${card.region}` : undefined
  const isKnown = card.topic && (view.topicIds?.has(card.topic) ?? true)
  const topic = isKnown ? `topic:${card.topic}` : undefined
  const project = isProject(card, view) ? `project:${card.id}` : undefined
  const pairs: [string | undefined, string | undefined][] = project
    ? [
        [region, project],
        [topic, project],
      ]
    : [[region, topic]]
  for (const id of organisations) {
    const organisation = `organisation:${id}`
    if (project) pairs.push([organisation, project])
    else pairs.push([organisation, region], [organisation, topic])
  }
  return pairs.filter((pair): pair is [string, string] => pair.every(end => end !== undefined))
}

function isProject(card: FileCard, view: WorkshopView): boolean {
  return card.noteType === 'action' && view.boardTypesById.get(card.board) === 'circle_notes'
}

function witness(edges: Map<string, NetworkEdge>, from: string, to: string, card: string): void {
  const id = `edge:${from}-${to}`
  const known = edges.get(id)
  if (known) known.cards.push(card)
  else edges.set(id, { id, from, to, cards: [card] })
}

/** Those that an edge touches, by kind, then id. */
function nodesOf(edges: readonly NetworkEdge[]): NetworkNode[] {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort()
  const nodes = ids.flatMap(id => {
    const kind = nodeKinds.find(one => id.startsWith(`${one}:`))
    return kind ? [{ id, kind, of: id.slice(kind.length + 1) }] : []
  })
  return nodes.sort((a, b) => nodeKinds.indexOf(a.kind) - nodeKinds.indexOf(b.kind))
}
