/**
 * What a circle is besides its notes: members by region, the links it rests on, sectors, host. Pure; out of the control
 * document, and who is here.
 */
import type { Control, ControlCircle, ControlRegion } from '../../../shared/model/control.ts'
import { circleOf } from '../../store/own-circle.ts'

export interface Member {
  /** Undefined for who has not joined yet. */
  participantId: string | undefined
  alias: string
  regionId: string | null
  isHere: boolean
}

/** What exchange groups in practice work with. */
export const fewestMembers = 10
export const mostMembers = 15

/** At most so many actions come out of a circle as can be written properly in its time. */
export const mostActions = 2

/** The first line of an action without its label. */
export function actionTitle(text: string): string {
  const line = text.split('\n').find(one => one.trim() !== '') ?? ''
  return line.replace(/^[\p{L} ]{2,20}:\s*/u, '') || line
}

export function findCircle(control: Control, circleId: string | null): ControlCircle | undefined {
  return control.circles.find(circle => circle.id === circleId)
}

/** Those who joined, and those the workshop's file names who have not yet, by alias. */
export function membersOf(control: Control, circleId: string, here: ReadonlySet<string>): Member[] {
  const joined = [...control.roster].flatMap(([participantId, { alias, regionId }]) =>
    circleOf(control, participantId) === circleId
      ? [{ participantId, alias, regionId, isHere: here.has(participantId) }]
      : [],
  )
  const expected = control.participants.flatMap(({ alias, region = null, circle }) =>
    circle === circleId && !hasJoined(control, alias, region)
      ? [{ participantId: undefined, alias, regionId: region, isHere: false }]
      : [],
  )
  return [...joined.filter(member => !isSameElsewhere(member, joined)), ...expected].sort((a, b) =>
    a.alias < b.alias ? -1 : a.alias > b.alias ? 1 : 0,
  )
}

/** Somebody who joined once more, from another browser, is one person: who is here counts, else the last one. */
function isSameElsewhere(member: Member, members: readonly Member[]): boolean {
  const same = members.filter(one => one.alias === member.alias && one.regionId === member.regionId)
  return member !== (same.find(one => one.isHere) ?? same.at(-1))
}

function hasJoined(control: Control, alias: string, regionId: string | null): boolean {
  for (const person of control.roster.values())
    if (person.alias === alias && person.regionId === regionId) return true
  return false
}

export interface RegionMembers {
  region: ControlRegion | undefined
  members: readonly Member[]
}

/** In neutral order of regions; people of no region last. */
export function membersByRegion(control: Control, members: readonly Member[]): RegionMembers[] {
  const groups = Map.groupBy(members, member => member.regionId)
  const known = control.regions.flatMap(region => {
    const found = groups.get(region.id)
    return found ? [{ region, members: found }] : []
  })
  const rest = members.filter(({ regionId }) => !control.regions.some(region => region.id === regionId))
  return rest.length > 0 ? [...known, { region: undefined, members: rest }] : known
}

/** `do-08` under its region is `08`: the part that differs. */
export function shortAlias(alias: string): string {
  return /^[\p{L}]{2,3}-(\d+)$/u.exec(alias)?.[1] ?? alias
}

export interface LinkFacts {
  id: string
  topic: string | null
  /** Quadrant of what is shared; null for a complementarity. */
  quadrant: 'S' | 'W' | 'O' | 'T' | null
  giver: ControlRegion | undefined
  receiver: ControlRegion | undefined
}

/** By the ids of rules L1 and L2: `syn-<quadrant>-<topic>`, `cmp-<topic>-<giver>-<receiver>`. */
export function readLinkId(control: Control, id: string): LinkFacts {
  const nothing: LinkFacts = { id, topic: null, quadrant: null, giver: undefined, receiver: undefined }
  const shared = /^syn-([SWOT])-(.+)$/.exec(id)
  if (shared) return { ...nothing, quadrant: shared[1] as LinkFacts['quadrant'], topic: shared[2] ?? null }
  for (const { id: topic } of control.topics) {
    const ends = id.startsWith(`cmp-${topic}-`) ? id.slice(topic.length + 5) : undefined
    if (ends === undefined) continue
    for (const giver of control.regions) {
      const receiver = control.regions.find(region => ends === `${giver.id}-${region.id}`)
      if (receiver) return { ...nothing, topic, giver, receiver }
    }
  }
  return nothing
}
