/**
 * A workshop day in twelve browsers: four regions of three people write the worked example's content into empty boards,
 * from the competences to the notes of the circles, half of them without a pointer. One is cut off for a minute while
 * it writes, one reloads in the middle of a word, one's browser is killed in the middle of a word and comes back by
 * the link. In the end all agree, nothing is lost or doubled, and links, counts and actions are those that the example
 * expects.
 */
import { expect, test } from '@playwright/test'
import { expectNoFaults } from '../e2e/no-faults.ts'
import { ServerProcess } from '../server-process.ts'
import { expectActions, expectAgreement, expectExport, expectLinks, expectMap } from './agreement.ts'
import { cast } from './cast.ts'
import { Day, tell } from './day.ts'
import type { BoardName } from './hand.ts'
import { absent, answersOf, circleTitles, exampleCards, firstCards, regionAnswers } from './script.ts'
import { languageOf } from './words.ts'
import { OwnLines, tieNotes, writeNotes } from './write-notes.ts'
import { writeSwot } from './write-swot.ts'

const server = new ServerProcess()
test.beforeAll(() => server.start())
test.afterAll(() => server.dispose())

test('a workshop day in twelve browsers', async ({ browser }) => {
  const day = await Day.begin(server.url, browser)
  const act = (name: string, play: (day: Day) => Promise<void>) => test.step(name, () => play(day))
  await act('join', join)
  await act('01: competences and expectations', writeFirstCards)
  await act('02: SWOT, with a minute without a line, a reload, a death', fillGrids)
  await act('all agree on the SWOT', agreeOnSwot)
  await act('03: every region answers for itself', answerLinks)
  await act('04: notes of the circles, some written by two', fillCircles)
  await act('all agree on every circle', agreeOnCircles)
  await act('nobody asked elsewhere, no page broke, no key person had a pointer', leave)
})

/** A region at a time, as people come through a door. */
async function join(day: Day): Promise<void> {
  for (const people of Map.groupBy(cast, ({ region }) => region).values())
    await Promise.all(people.map(part => day.join(part)))
  tell('twelve are in')
}

async function writeFirstCards(day: Day): Promise<void> {
  await day.all(async one => {
    for (const card of firstCards(one.part)) {
      await one.openOwn(card.kind as BoardName)
      await one.writeCard(card.knowledgeType ?? null, card.text)
      await one.tag(card)
    }
  })
  tell('competences are written')
  await day.all(one => one.openAll('competence'))
  await expectAgreement(day.everyone(), countOf('competence'))
  await day.picture('be-01', '01-competences')
  await expectExport(day.program, ['competence', 'expectation'])
  tell('all agree on step 01')
}

async function fillGrids(day: Day): Promise<void> {
  await day.all(one => one.openOwn('swot'))
  await day.all(one => writeSwot(day, one))
  tell('the SWOT is written')
}

async function agreeOnSwot(day: Day): Promise<void> {
  await day.all(one => one.openAll('swot'))
  await expectAgreement(day.everyone(), countOf('swot'))
  await day.picture('ta-01', '02-swot')
  await expectNoFaults(day.hand('ta-01').page)
  await expectExport(day.program, ['swot'])
  tell('all agree on step 02')
}

async function answerLinks(day: Day): Promise<void> {
  await day.all(one => one.openMap())
  const ankara = await day.joinAbsent()
  for (const { link } of regionAnswers(absent)) await ankara.accept(link.id)
  await day.all(async one => {
    for (const answer of answersOf(one.part)) await one.answer(answer)
  })
  tell('all links are answered')
  await expectMap(day.everyone())
  await day.picture('ta-01', '03-synergies')
  await expectNoFaults(day.hand('ta-01').page)
  await expectLinks(day.program)
  tell('29 links, 3 exchanges: all agree on step 03')
}

async function fillCircles(day: Day): Promise<void> {
  await day.all(one => one.openCircle())
  const ownLines = new OwnLines()
  await day.all(one => writeNotes(one, ownLines))
  tell('the notes are written')
  await day.all(tieNotes)
}

async function agreeOnCircles(day: Day): Promise<void> {
  for (const [id, title] of Object.entries(circleTitles)) {
    await day.all(one => one.openCircle(title[languageOf(one.part)]))
    await expectAgreement(day.everyone(), exampleCards.filter(({ circle }) => circle === id).length)
    await day.picture('ta-01', `04-${id}`)
  }
  await expectNoFaults(day.hand('ta-01').page)
  await expectExport(day.program, ['expectation', 'competence', 'swot', 'note'])
  await expectLinks(day.program)
  await expectActions(day.program)
  tell('all agree on step 04; every card is there once, links, counts and actions are the example’s')
}

async function leave(day: Day): Promise<void> {
  await day.close()
  expect(day.faults).toEqual([])
}

const countOf = (asked: string) => exampleCards.filter(({ kind }) => kind === asked).length
