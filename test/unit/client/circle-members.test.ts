/** What a circle says of itself: its people, each once however often they came in, and its actions by their titles. */
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { actionTitle, membersOf } from '../../../client/boards/circles/circle-facts.ts'
import { readControl } from '../../../shared/model/control.ts'
import { mustParse, openFile, readExample } from '../model/workshop-docs.ts'

const example = readControl(openFile(mustParse(readExample())).get('control') as Y.Doc)
const come = (ids: string[]) => ({
  ...example,
  roster: new Map(
    ids.map(id => [id, { alias: 'do-04', regionId: 'r-do', role: 'participant' as const, circleId: null }]),
  ),
})
const named = (ids: string[], here: string[]) =>
  membersOf(come(ids), 'z-1', new Set(here))
    .filter(({ alias }) => alias === 'do-04')
    .map(({ participantId, isHere }) => [participantId, isHere])

test('somebody who came back from another browser is one member, and is here', () => {
  expect(named([], [])).toEqual([[undefined, false]])
  expect(named(['first', 'again'], ['again'])).toEqual([['again', true]])
  expect(named(['first', 'again'], ['first'])).toEqual([['first', true]])
  expect(named(['first', 'again'], [])).toEqual([['again', false]])
  expect(membersOf(come(['first', 'again']), 'z-1', new Set())).toHaveLength(
    membersOf(example, 'z-1', new Set()).length,
  )
})

test('an action is known by its first line without the label', () => {
  expect(actionTitle('Aktion: Ein Netz\nVerantwortlich: AUTO')).toBe('Ein Netz')
  expect(actionTitle('\nWe meet at 9: noon is late')).toBe('We meet at 9: noon is late')
  expect(actionTitle('Action:')).toBe('Action:')
})
