/** Whether all see the same, and whether that is what was written: on the pages and in the server's export. */
import { expect, type Page } from '@playwright/test'
import type { Hand } from './hand.ts'
import type { Program } from './program.ts'
import {
  type ExampleCard,
  type ExampleLink,
  exampleCards,
  exampleLinks,
  expectedOutcome,
  type PlanAction,
} from './script.ts'

/** Key, zone and words of every card on the page, in the order in which it shows them. */
export function shownCards(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-card]')].map(element => {
      const text = element.querySelector('.card-text, [id]')?.textContent ?? ''
      return `${element.dataset.card} ${element.dataset.paper ?? ''} ${text.trim()}`
    }),
  )
}

/** Until all pages show the same `count` cards; says who does not. */
export async function expectAgreement(hands: readonly Hand[], count: number): Promise<void> {
  await expect(async () => {
    const shown = await Promise.all(hands.map(({ page }) => shownCards(page)))
    const first = shown[0] ?? []
    expect(first, hands[0]?.part.alias).toHaveLength(count)
    for (const [index, cards] of shown.entries()) expect(cards, hands[index]?.part.alias).toEqual(first)
  }).toPass({ timeout: 60_000 })
}

type Facts = Pick<
  ExampleCard,
  | 'kind'
  | 'board'
  | 'region'
  | 'text'
  | 'topic'
  | 'group'
  | 'quadrant'
  | 'disposition'
  | 'knowledgeType'
  | 'noteType'
  | 'circle'
>

/** All that people say about a card; ids and authors are the server's and differ. */
function factsOf(card: ExampleCard): Facts {
  const { kind, board, region, text, topic, group } = card
  const { quadrant, disposition, knowledgeType, noteType, circle } = card
  return { kind, board, region, text, topic, group, quadrant, disposition, knowledgeType, noteType, circle }
}

const byText = (a: Facts, b: Facts) => (a.kind + a.text < b.kind + b.text ? -1 : 1)

/** Every card of the example, once, and no other. */
export async function expectExport(program: Program, kinds: readonly ExampleCard['kind'][]): Promise<void> {
  const wanted = exampleCards.filter(({ kind }) => kinds.includes(kind))
  await expect(async () => {
    const held = (await program.cards()).filter(({ kind }) => kinds.includes(kind))
    expect(held.map(factsOf).sort(byText)).toEqual(wanted.map(factsOf).sort(byText))
  }).toPass({ timeout: 30_000 })
}

/** What the map says of every link, by id. */
function shownLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.map-link')]
      .map(row => `${row.dataset.link} ${row.dataset.state}`)
      .sort(),
  )
}

const states = { accepted: 'done', suggested: 'open', parked: 'parked' }

/** Every page's map has the links of the example, each decided as there, and says as many exchanges. */
export async function expectMap(hands: readonly Hand[]): Promise<void> {
  const wanted = exampleLinks.map(({ id, status }) => `${id} ${states[status]}`).sort()
  await expect(async () => {
    const shown = await Promise.all(hands.map(({ page }) => shownLinks(page)))
    for (const [index, links] of shown.entries()) expect(links, hands[index]?.part.alias).toEqual(wanted)
  }).toPass({ timeout: 60_000 })
  for (const { page } of hands) {
    const exchanges = await page.locator('.map-exchange').allTextContents()
    expect(new Set(exchanges.filter(Boolean)).size).toBe(expectedOutcome.mutualExchanges.length)
  }
}

/** Links with the words of their cards, counts, exchanges and pairs: what the product's rules made of what was written. */
export async function expectLinks(program: Program): Promise<void> {
  const [plan, cards] = await Promise.all([program.plan(), program.cards()])
  const linkOf = (link: ExampleLink, all: readonly ExampleCard[]) => {
    const { id, kind, topic, regions, status, giver, receiver } = link
    const texts = link.cards.map(one => all.find(card => card.id === one)?.text).sort()
    return { id, kind, topic, regions, status, giver, receiver, texts }
  }
  expect(plan.links.map(link => linkOf(link, cards)).sort(byId)).toEqual(
    exampleLinks.map(link => linkOf(link, exampleCards)).sort(byId),
  )
  expect(plan.linkCounts).toEqual(expectedOutcome.linkCounts)
  expect(plan.mutualExchanges).toEqual(expectedOutcome.mutualExchanges)
  expect(plan.tows).toEqual(expectedOutcome.tows)
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** All that was read out of the notes; ids, votes and ratings are other steps' or other days'. */
export async function expectActions(program: Program): Promise<void> {
  const { actions } = await program.plan()
  expect(actions.map(actionFacts).sort(byTitle)).toEqual(
    expectedOutcome.plan.actions.map(actionFacts).sort(byTitle),
  )
}

function actionFacts(action: PlanAction) {
  const { title, theme, participants, groups, regions, start, due, horizonMonths, cost, funding } = action
  return {
    ...{ title, theme, participants, groups, regions, start, due, horizonMonths, cost, funding },
    owner: action.owner?.id ?? null,
    basedOn: [...action.basedOn].sort(),
    indicators: action.indicators.map(({ baseline, target, unit }) => ({ baseline, target, unit })),
    risks: action.risks.length,
  }
}

const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1)
