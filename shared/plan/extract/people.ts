/** Rules E2 and E3: who owns an action and who takes part in it. Bodies are looked up by the plan, not here. */
import type { StakeholderGroup } from '../../model/stakeholder-groups.ts'
import { stakeholderGroups } from '../../model/stakeholder-groups.ts'
import { compareKey } from '../normalise.ts'
import { groupsOf } from './groups.ts'
import type { Segment } from './labels.ts'
import { blockAddresses } from './masks.ts'
import { findMention } from './mentions.ts'
import { type NameItem, readNameList } from './name-list.ts'
import type { OwnerReading, Reading } from './note-reading.ts'
import type { PhraseIndex } from './phrases.ts'
import { tokenise } from './tokens.ts'

export interface People {
  owner: Reading<OwnerReading> | null
  participants: Reading<string>[]
  groups: StakeholderGroup[]
  hasSeveralOwners: boolean
}

/** `lists` are protected phrases and names together, `names` the names of the workshop alone. */
export interface KnownPhrases {
  lists: PhraseIndex
  names: PhraseIndex
}

function namesIn(text: string, segment: Segment | undefined, known: KnownPhrases): NameItem[] {
  return segment
    ? readNameList(text, blockAddresses(tokenise(text, segment.from, segment.to)), known.lists)
    : []
}

function ownerFromLabel(item: NameItem): Reading<OwnerReading> {
  const { text, from, to } = item
  return { value: { text, source: 'label' }, span: { from, to }, rule: 'E2', confidence: 'high' }
}

/** Mentions count where an action is told, not in the list of its participants. */
function ownerFromMention(
  text: string,
  segments: Segment[],
  known: KnownPhrases,
): Reading<OwnerReading> | null {
  for (const { field, from, to } of segments) {
    if (field !== null && field !== 'action') continue
    const span = findMention(blockAddresses(tokenise(text, from, to)), known.names)
    if (span) {
      const value: OwnerReading = { text: text.slice(span.from, span.to), source: 'mention' }
      return { value, span, rule: 'E2', confidence: 'medium' }
    }
  }
  return null
}

function withoutRepeats(items: NameItem[], owner: Reading<OwnerReading> | null): NameItem[] {
  const seen = new Set(owner ? [compareKey(owner.value.text)] : [])
  return items.filter(item => {
    const key = compareKey(item.text)
    return !seen.has(key) && seen.add(key)
  })
}

/** `owner` is the owner segment that counts; participants may stand in several segments. */
export function readPeople(
  text: string,
  segments: Segment[],
  owner: Segment | undefined,
  known: KnownPhrases,
): People {
  const [first, ...rest] = namesIn(text, owner, known)
  const ownerReading = first ? ownerFromLabel(first) : ownerFromMention(text, segments, known)
  const listed = segments
    .filter(({ field }) => field === 'participants')
    .flatMap(segment => namesIn(text, segment, known))
  const items = withoutRepeats([...rest, ...listed], ownerReading).sort((a, b) => a.from - b.from)
  const found = new Set(items.flatMap(item => groupsOf(item.tokens)))
  return {
    owner: ownerReading,
    participants: items.map(({ text: value, from, to }) => ({
      value,
      span: { from, to },
      rule: 'E3',
      confidence: 'high',
    })),
    groups: stakeholderGroups.filter(group => found.has(group)),
    hasSeveralOwners: rest.length > 0,
  }
}
