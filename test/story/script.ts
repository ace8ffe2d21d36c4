/**
 * What is written by whom: the worked example, dealt out to the cast. Ankara has nobody in a browser: its cards and
 * notes are in the file that the workshop is founded on, as a region's that sent its work ahead; so all links of the
 * example can come about, and the outcome is compared with what the example expects.
 */
import { readFileSync } from 'node:fs'
import { cast, type Part } from './cast.ts'

export interface ExampleCard {
  id: string
  kind: 'expectation' | 'competence' | 'swot' | 'note'
  board: string
  region: string
  text: string
  topic: string | null
  group: string
  quadrant?: string
  disposition?: string
  knowledgeType?: string
  noteType?: string
  circle?: string
  basedOn?: string[]
  refersTo?: string
}

export interface ExampleLink {
  id: string
  kind: string
  topic: string
  regions: string[]
  cards: string[]
  giver?: string
  receiver?: string
  status: 'accepted' | 'parked' | 'suggested'
}

/** Giver and receiver by their codes; undefined where both have the same. */
export function flowOf({ giver, receiver }: ExampleLink): [string, string] | undefined {
  return giver && receiver ? [regionCodes[giver] ?? '', regionCodes[receiver] ?? ''] : undefined
}

export interface PlanAction {
  title: string
  theme: string | null
  owner: { id: string | null } | null
  participants: string[]
  groups: string[]
  regions: string[]
  basedOn: string[]
  start: string
  due: string | null
  horizonMonths: number | null
  cost: unknown
  funding: string[]
  indicators: { baseline: number | null; target: number | null; unit: string | null }[]
  risks: string[]
}

interface Named {
  id: string
  label: { de: string; en: string }
}

const { expected, votes, ratings, planEdits, links, ...day } = JSON.parse(
  readFileSync(new URL('../fixtures/example-workshop.json', import.meta.url), 'utf8'),
)

export const absent = 'r-an'
export const exampleCards: readonly ExampleCard[] = day.cards
export const exampleLinks: readonly ExampleLink[] = links
export const topics: readonly Named[] = day.topics
export const regionNames: Record<string, { de: string; en: string }> = Object.fromEntries(
  day.regions.map((region: { id: string; name: { de: string; en: string } }) => [region.id, region.name]),
)
const regionCodes: Record<string, string> = Object.fromEntries(
  day.regions.map((region: { id: string; code: string }) => [region.id, region.code]),
)
export const circleTitles: Record<string, { de: string; en: string }> = Object.fromEntries(
  day.circles.map((circle: { id: string; title: { de: string; en: string } }) => [circle.id, circle.title]),
)
export const expectedOutcome = expected as {
  linkCounts: Record<string, number>
  mutualExchanges: [string, string][]
  tows: unknown[]
  plan: { actions: PlanAction[] }
}

/** Settings, people and circles of the example, and of cards those that Ankara sent ahead. */
export const founding = { ...day, cards: exampleCards.filter(card => card.region === absent) }

const written = exampleCards.filter(card => card.region !== absent)

/** Of a region's people, by their place in it. */
function placeOf(part: Part): number {
  return cast.filter(({ region }) => region === part.region).indexOf(part)
}

const ofRegion = (kind: ExampleCard['kind'], { region }: Part) =>
  written.filter(card => card.kind === kind && card.region === region)

/** Two write what the region knows, the third what it expects. */
export function firstCards(part: Part): ExampleCard[] {
  const place = placeOf(part)
  if (place === 2) return ofRegion('expectation', part)
  return ofRegion('competence', part).filter((_, index) => index % 2 === place)
}

/** A quadrant each, and what is left by turns. */
export function swotCards(part: Part): ExampleCard[] {
  const place = placeOf(part)
  const threats = ofRegion('swot', part).filter(card => card.quadrant === 'T')
  const own = ofRegion('swot', part).filter(card => card.quadrant === 'SWO'[place])
  return [...own, ...threats.filter((_, index) => index === place)]
}

/** Notes of a region are written by who sits in the circle for it. */
function circleNotes(part: Part): ExampleCard[] {
  return ofRegion('note', part).filter(note => note.circle === part.circle)
}

export interface NoteTask {
  note: ExampleCard
  /** Writes the last line into it. */
  mate?: string
}

/** Two actions are written by two, one of whom has no note of their own. */
const mates: Record<string, string> = { n004: 'md-02', n021: 'be-03' }

export function noteTasks(part: Part): NoteTask[] {
  return circleNotes(part).map(note => {
    const mate = mates[note.id]
    return mate === undefined ? { note } : { note, mate }
  })
}

/** As the boards name it: an action by its first line without the label. */
export function noteName({ noteType, text }: ExampleCard): string {
  const [first = ''] = text.split('\n')
  return noteType === 'action' ? first.replace(/^\p{L}+: /u, '') : text
}

export interface Answer {
  link: ExampleLink
  answer: 'accepted' | 'parked'
}

/** Every region that a decided link concerns answers it once; parking is up to the first. */
export function answersOf(part: Part): Answer[] {
  const region = regionAnswers(part.region)
  return region.filter((_, index) => index % 3 === placeOf(part))
}

export function regionAnswers(region: string): Answer[] {
  return exampleLinks.flatMap(link => {
    const { status } = link
    if (status === 'suggested' || !link.regions.includes(region)) return []
    if (status === 'parked' && link.regions.find(one => one !== absent) !== region) return []
    return [{ link, answer: status }]
  })
}

/** How far somebody has come who is then disturbed. */
export const halfOf = (text: string) => text.slice(0, Math.floor(text.length / 2)).trimEnd()
