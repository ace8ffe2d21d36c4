import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { readControl } from '../../../shared/model/control.ts'
import { putParticipant } from '../../../shared/model/control-writes.ts'
import { exportWorkshop } from '../../../shared/model/export-workshop.ts'
import {
  type GivenAnswer,
  judgeLink,
  type LinkDecision,
  linkStatuses,
  readLinkDecision,
  readLinkDecisions,
} from '../../../shared/model/link-decision.ts'
import { answerLink } from '../../../shared/model/link-writes.ts'
import { restoreChanges } from '../../../shared/model/restore-workshop.ts'
import { applyChanges, bytesWritten, mustParse, openFile, ownerOf, readExample } from './workshop-docs.ts'

const given = (
  answer: GivenAnswer['answer'],
  reason: string | null = null,
  at = '2027-02-16T11:00:00.000Z',
) => ({ answer, reason, by: 'p-100', at }) satisfies GivenAnswer

const withAnswers = (answers: Record<string, GivenAnswer>, moderation?: GivenAnswer): LinkDecision =>
  readLinkDecision({ status: 'accepted', answers, moderation })

const pair = ['r-do', 'r-ta']

describe('what became of a link', () => {
  it('[model.L1] reads anything at all, and says nothing that nobody said', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.string()), (entry, regions) => {
        const { status, waitsFor } = judgeLink(readLinkDecision(entry), regions)
        expect(linkStatuses).toContain(status)
        expect(regions).toEqual(expect.arrayContaining(waitsFor))
      }),
    )
    expect(judgeLink(readLinkDecision({ status: 'accepted' }), pair)).toEqual({
      status: 'accepted',
      reason: null,
      saidYes: pair,
      waitsFor: [],
    })
    expect(judgeLink(readLinkDecision({ status: 'parked', reason: 'later' }), pair)).toMatchObject({
      status: 'parked',
      reason: 'later',
      saidYes: [],
    })
  })

  it('[model.L2] is accepted only when every region concerned has said yes', () => {
    const one = withAnswers({ 'r-do': given('accepted') })
    expect(judgeLink(one, pair)).toMatchObject({ status: 'suggested', waitsFor: ['r-ta'], saidYes: ['r-do'] })
    const both = withAnswers({ 'r-do': given('accepted'), 'r-ta': given('accepted') })
    expect(judgeLink(both, pair).status).toBe('accepted')
    expect(judgeLink(both, [...pair, 'r-an'])).toMatchObject({ status: 'suggested', waitsFor: ['r-an'] })
    expect(judgeLink(withAnswers({}), []).status).toBe('suggested')
  })

  it('[model.L2] rejects before it parks, gives the earliest reason, and hears no other regions', () => {
    const answers = {
      'r-do': given('rejected', 'second', '2027-02-16T12:00:00.000Z'),
      'r-ta': given('rejected', 'first'),
      'r-an': given('parked', 'later'),
    }
    expect(judgeLink(withAnswers(answers), [...pair, 'r-an'])).toMatchObject({
      status: 'rejected',
      reason: 'first',
    })
    expect(judgeLink(withAnswers(answers), ['r-an', 'r-be'])).toMatchObject({
      status: 'parked',
      reason: 'later',
      waitsFor: ['r-be'],
    })
  })

  it('[model.L2] [model.L3] lets moderation put a link aside, and never accept it', () => {
    const yes = { 'r-do': given('accepted'), 'r-ta': given('accepted') }
    expect(judgeLink(withAnswers(yes, given('parked', 'too many')), pair)).toMatchObject({
      status: 'parked',
      reason: 'too many',
    })
    expect(judgeLink(withAnswers({}, given('accepted')), pair).status).toBe('suggested')
  })
})

const opened = () => {
  const docs = openFile(mustParse(readExample()))
  const control = docs.get('control') as Y.Doc
  putParticipant(control, 'p-100', { alias: 'Kim', regionId: 'r-an', role: 'participant', circleId: null })
  const fileOf = () => exportWorkshop(docs, { ownerOf })
  const statusOf = (id: string) => readLinkDecisions(readControl(control).linkEntries).get(id)?.status
  return { docs, control, fileOf, statusOf }
}
const ours = { id: 'syn-W-charging_billing', regions: ['r-an', 'r-be'] }
const unheard = { id: 'syn-S-new', regions: ['r-an', 'r-be'] }

describe('answers to a link', () => {
  it('[model.L3] are one for each region, the last it gave', () => {
    const { control, statusOf } = opened()
    answerLink(control, ours, { region: 'r-an' }, given('rejected', 'no'))
    expect(statusOf(ours.id)).toBe('rejected')
    answerLink(control, ours, { region: 'r-an' }, given('accepted'))
    answerLink(control, ours, { region: 'r-be' }, given('accepted'))
    expect(statusOf(ours.id)).toBe('accepted')
    answerLink(control, ours, 'moderation', given('parked', 'later'))
    expect(statusOf(ours.id)).toBe('parked')
    answerLink(control, ours, 'moderation', null)
    answerLink(control, ours, { region: 'r-an' }, null)
    expect(statusOf(ours.id)).toBe('suggested')
    expect(bytesWritten(control, () => answerLink(control, ours, { region: 'r-an' }, null))).toBe(0)
  })

  it('[model.L1] take an old yes for a yes of each region', () => {
    const { control } = opened()
    const link = { id: 'syn-O-charging_billing', regions: ['r-be', 'r-ta'] }
    const decision = answerLink(control, link, { region: 'r-be' }, null)
    expect(judgeLink(decision, link.regions)).toMatchObject({ saidYes: ['r-ta'], waitsFor: ['r-be'] })
  })

  it('[model.L4] leave with the file and come back with it', () => {
    const { control, fileOf } = opened()
    const before = fileOf()
    answerLink(control, ours, { region: 'r-an' }, given('parked', 'später'))
    answerLink(control, unheard, { region: 'r-an' }, given('accepted'))
    const file = fileOf()
    expect(file.links).toHaveLength((before.links?.length ?? 0) + 1)
    expect(file.links?.at(-1)).toEqual({
      id: unheard.id,
      status: 'suggested',
      answers: { 'r-an': { answer: 'accepted', by: 'p-100', at: '2027-02-16T11:00:00.000Z' } },
    })
    expect(file.links?.find(link => link.id === ours.id)).toMatchObject({
      kind: 'shared_need',
      status: 'parked',
      reason: 'später',
    })
    expect(file.participants).toContainEqual({
      id: 'p-100',
      alias: 'Kim',
      region: 'r-an',
      role: 'participant',
    })
    const again = openFile(mustParse(file))
    expect(exportWorkshop(again, { ownerOf })).toEqual(file)
    answerLink(control, unheard, { region: 'r-an' }, null)
    expect(fileOf().links?.map(link => link.id)).not.toContain(unheard.id)
  })

  it('[model.L4] [model.S2] are restored to those of then, which costs nothing where they are', () => {
    const { docs, control, fileOf, statusOf } = opened()
    answerLink(control, ours, { region: 'r-an' }, given('accepted'))
    const then = fileOf()
    const restore = () => applyChanges(docs, restoreChanges(docs, then, ownerOf))
    expect(bytesWritten(control, restore)).toBe(0)
    answerLink(control, ours, { region: 'r-be' }, given('rejected', 'no'))
    answerLink(control, unheard, { region: 'r-be' }, given('rejected', 'no'))
    expect(statusOf(ours.id)).toBe('rejected')
    restore()
    expect(fileOf()).toEqual(then)
    answerLink(control, ours, { region: 'r-be' }, given('accepted'))
    expect(statusOf(ours.id)).toBe('accepted')
  })
})
