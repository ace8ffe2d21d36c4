/** The table of rights over every role, every kind of document and every place a person can be in. */
import { describe, expect, it } from 'vitest'
import {
  accessTo,
  type DocumentAccess,
  type DocumentFacts,
  type Person,
} from '../../../server/access/rights.ts'
import { type Role, roles } from '../../../shared/protocol/roles.ts'

const regionIds = [null, 'r-a', 'r-b']
const circleIds = [undefined, 'z-1', 'z-2']
const people: Person[] = roles.flatMap(role =>
  regionIds.flatMap(regionId => circleIds.map(circleId => ({ role, regionId, circleId }))),
)

const documents: DocumentFacts[] = [
  { kind: 'control' },
  { kind: 'board', scope: 'shared' },
  { kind: 'board', scope: 'region', regionId: 'r-a' },
  { kind: 'board', scope: 'circle', circleId: 'z-1' },
  { kind: 'drafts', regionId: 'r-a' },
]

/** The table of the specification, written out: who writes where; r-a and z-1 are the document's own. */
const writes: Record<Role, (document: DocumentFacts, person: Person) => boolean> = {
  moderator: document => document.kind === 'board',
  observer: () => false,
  screen: () => false,
  participant: writesAsRegion,
  region_lead: writesAsRegion,
}

function writesAsRegion(document: DocumentFacts, person: Person): boolean {
  if (document.kind === 'control') return false
  if (document.kind === 'drafts') return person.regionId === 'r-a'
  if (document.scope === 'shared') return true
  if (document.scope === 'region') return person.regionId === 'r-a'
  return person.circleId !== 'z-2'
}

const readsDrafts = (person: Person) =>
  person.regionId === 'r-a' && (person.role === 'participant' || person.role === 'region_lead')

function expectedAccess(person: Person, document: DocumentFacts): DocumentAccess {
  if (writes[person.role](document, person)) return 'write'
  if (document.kind === 'drafts') return readsDrafts(person) ? 'read' : undefined
  return 'read'
}

describe('rights', () => {
  for (const document of documents) {
    it(`hold for all ${people.length} kinds of people at ${JSON.stringify(document)}`, () => {
      const found = people.map(person => ({ ...person, access: accessTo(person, document) }))
      expect(found).toEqual(people.map(person => ({ ...person, access: expectedAccess(person, document) })))
    })
  }

  it('leave a board that is shut to moderators, and drafts to their region', () => {
    for (const document of documents) {
      for (const person of people) {
        const open = accessTo(person, document)
        const isShut = document.kind === 'board' && open === 'write' && person.role !== 'moderator'
        expect(accessTo(person, document, 'shut')).toBe(isShut ? 'read' : open)
      }
    }
  })

  it('leave everybody what they could read once the workshop has ended, and nobody anything to write', () => {
    for (const document of documents) {
      for (const person of people) {
        const open = accessTo(person, document)
        expect(accessTo(person, document, 'ended')).toBe(open === 'write' ? 'read' : open)
      }
    }
  })

  it('let nobody write control, and nobody but its region near a draft', () => {
    const writers = people.filter(person => accessTo(person, { kind: 'control' }) !== 'read')
    expect(writers).toEqual([])
    const near = people.filter(person => accessTo(person, { kind: 'drafts', regionId: 'r-a' }) !== undefined)
    expect(new Set(near.map(person => `${person.role} ${person.regionId}`))).toEqual(
      new Set(['participant r-a', 'region_lead r-a']),
    )
  })
})
