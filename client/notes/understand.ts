/**
 * What the plan would read out of a note as it stands now, with the places it was read from: by the plan's own readers,
 * so that nobody is surprised later. Loaded with the first action that is opened.
 */
import type { Control } from '../../shared/model/control.ts'
import { type FindParty, indexPeople, knownNames } from '../../shared/plan/actions/people-index.ts'
import type { Confidence, NoteReading, Span } from '../../shared/plan/extract/note-reading.ts'
import { indexNames, readNote } from '../../shared/plan/extract/read-note.ts'

export type UnderstoodField =
  | 'owner'
  | 'participants'
  | 'horizon'
  | 'indicator'
  | 'cost'
  | 'funding'
  | 'theme'

/** `unknown`: a name that nobody in the workshop has. */
export type Certainty = Confidence | 'missing' | 'unknown'

export interface Understood {
  field: UnderstoodField
  certainty: Certainty
  spans: readonly Span[]
}

export interface Understanding {
  reading: NoteReading
  fields: readonly Understood[]
}

export type Understand = (text: string) => Understanding

/** Made once for a state of the workshop; reading a note takes it a millisecond. */
export function createUnderstanding(control: Control): Understand {
  const file = peopleOf(control)
  const findParty = indexPeople(file)
  const known = indexNames(knownNames(file))
  const planStart = control.planStart ?? control.date ?? new Date().toISOString().slice(0, 10)
  return text => {
    const reading = readNote(text, planStart, known)
    return { reading, fields: fieldsOf(reading, findParty) }
  }
}

type People = Parameters<typeof indexPeople>[0]

/** Those of the file, and those who joined. */
function peopleOf(control: Control): People {
  const joined = [...control.roster].map(([id, { alias, regionId }]) => ({ id, alias, region: regionId }))
  const aliases = new Set(control.participants.map(person => person.alias))
  const participants = [...control.participants, ...joined.filter(({ alias }) => !aliases.has(alias))]
  return { organisations: [...control.organisations], participants } as unknown as People
}

function fieldsOf(reading: NoteReading, findParty: FindParty): Understood[] {
  const { owner, participants, horizon, indicators, cost, funding, theme } = reading
  const one = (field: UnderstoodField, found: { span: Span; confidence: Confidence } | null): Understood => ({
    field,
    certainty: found?.confidence ?? 'missing',
    spans: found ? [found.span] : [],
  })
  const several = (
    field: UnderstoodField,
    found: readonly { span: Span; confidence: Confidence }[],
  ): Understood => ({
    field,
    certainty: found[0]?.confidence ?? 'missing',
    spans: found.map(each => each.span),
  })
  const named = one('owner', owner)
  return [
    owner && !findParty(owner.value.text) ? { ...named, certainty: 'unknown' } : named,
    several('participants', participants),
    one('horizon', horizon?.value.due ? horizon : null),
    several('indicator', indicators),
    one('cost', cost),
    one('funding', funding),
    one('theme', theme),
  ]
}
