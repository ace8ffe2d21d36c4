/**
 * Every page and state that people meet is free of faults that axe can find, in both languages, on laptop and phone, and
 * all that is pressed is large enough to hit; letters of twice the size and a window of a quarter fit.
 */
import type { Page } from '@playwright/test'
import { expectNoFaults, expectNoSidewaysScroll, expectTargetsToBeLarge } from './no-faults.ts'
import { forEachSheet } from './pages/sheets.ts'
import { expect, test } from './workshop.ts'

const steps = ['competences', 'swot', 'swot/r-do', 'synergies', 'circles', 'plan']

const views = [
  { name: 'English, laptop', locale: 'en-GB', width: 1366, height: 768 },
  { name: 'German, phone', locale: 'de-DE', width: 360, height: 640 },
]

for (const view of views) {
  test(`pages before joining (${view.name})`, async ({ person, workshop }) => {
    const page = await person(view)
    for (const path of ['/', '/?new', workshop.joinLinks.moderator, '/join#no-such-link', '/w/nowhere']) {
      // a page of its own each time: of two links the second would only change what stands behind the #
      await page.goto('about:blank')
      await page.goto(path)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoFaults(page)
      await expectTargetsToBeLarge(page)
      await expectNoSidewaysScroll(page)
    }
  })

  test(`pages of the workshop (${view.name})`, async ({ join, workshop }) => {
    const page = await join(workshop.joinLinks.moderator, 'mod', view)
    for (const step of steps) {
      await page.goto(`/w/${workshop.id}/${step}`)
      await page.waitForLoadState('networkidle')
      await expectNoFaults(page)
      await expectTargetsToBeLarge(page)
      await expectNoSidewaysScroll(page)
    }
  })

  test(`sheets and menus over a page (${view.name})`, async ({ join, workshop }) => {
    const page = await join(workshop.joinLinks.moderator, 'mod', view)
    await page.goto(`/w/${workshop.id}/swot/r-do`)
    await page.waitForLoadState('networkidle')
    await forEachSheet(page, async () => {
      await expectNoFaults(page)
      await expectTargetsToBeLarge(page)
    })
  })
}

test('the outline and the plan scroll one way in a window of a quarter (400 % zoom)', async ({
  join,
  workshop,
}) => {
  const page = await join(workshop.joinLinks.moderator, 'mod', { locale: 'de-DE', width: 320, height: 256 })
  for (const step of steps) {
    await page.goto(`/w/${workshop.id}/${step}`)
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
  }
})

test('letters of twice the size keep notes readable: circles take two columns, then one', async ({
  join,
  workshop,
}) => {
  const page = await join(workshop.joinLinks.moderator, 'mod', { locale: 'de-DE', width: 1366, height: 768 })
  await page.goto(`/w/${workshop.id}/circles`)
  const columns = () =>
    page
      .locator('.circles-all')
      .evaluate(board => getComputedStyle(board).gridTemplateColumns.split(' ').length)
  await expect.poll(columns).toBe(3)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect.poll(columns).toBe(2)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '300%'))
  await expect.poll(columns).toBe(1)
  await expectNoSidewaysScroll(page)
})

test('nothing moves where the device asks for less motion', async ({ join, workshop }) => {
  const page = await join(workshop.joinLinks.moderator, 'mod')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/w/${workshop.id}/swot/r-do`)
  await page.locator('.card').first().waitFor()
  const moving = await page.evaluate(() =>
    document.getAnimations().map(animation => (animation.effect as KeyframeEffect | null)?.target?.className),
  )
  expect(moving).toEqual([])
  const durations = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return ['--quick', '--move', '--slow'].map(name => Number.parseFloat(style.getPropertyValue(name)))
  })
  expect(durations).toEqual([0, 0, 0])
})

test('a room screen shows every card whole, large, a dozen at most; a guest’s phone scrolls by keys', async ({
  join,
  workshop,
}) => {
  const page = await join(workshop.joinLinks.screen, 'screen', { locale: 'de-DE', width: 1024, height: 768 })
  await page.goto(`/w/${workshop.id}/swot`)
  await expect(page.locator('.room-count')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Anhalten' })).toHaveAttribute('aria-pressed', 'true')
  await expectNoFaults(page)
  const first = Number(await page.locator('.room-count b').textContent())
  const pages = Number(/\d+$/.exec((await page.locator('.room-count').textContent()) ?? '')?.[0])
  const seen = new Set<string>()
  for (let turned = 0; turned < pages; turned++) {
    await expect(page.locator('.room-count b')).toHaveText(String(((first - 1 + turned) % pages) + 1))
    const { texts, cut, least } = await page.evaluate(readRoom)
    expect([cut, least >= 24, texts.length <= 12]).toEqual([[], true, true])
    for (const text of texts) seen.add(text)
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.size).toBe(55)
  await expectRowsWhole(page, `/w/${workshop.id}/tows`, '.tows-pair', 45)
  await expectRowsWhole(page, `/w/${workshop.id}/plan`, '.plan-sheet dl > div', 30)

  const phone = await join(workshop.joinLinks.observer, 'guest', { width: 360, height: 640 })
  await phone.goto(`/w/${workshop.id}/swot`)
  await phone.locator('.phone-scroll .card').first().waitFor()
  await phone.locator('.phone-scroll').focus()
  await expect(phone.locator('.phone-scroll')).toBeFocused()
  await expectNoFaults(phone)
})

/** Turns the pages of what is longer than the room screen: each row is whole on one of them, and none is cut. */
async function expectRowsWhole(page: Page, address: string, rows: string, count: number): Promise<void> {
  await page.goto(address)
  await expect(page.locator('.room-count')).toBeVisible()
  await expect(page.locator(rows)).toHaveCount(count)
  await page.keyboard.press('p')
  const pages = Number(/\d+$/.exec((await page.locator('.room-count').textContent()) ?? '')?.[0])
  const first = Number(await page.locator('.room-count b').textContent())
  const seen = new Set<number>()
  for (let turned = 0; turned < pages; turned++) {
    await expect(page.locator('.room-count b')).toHaveText(String(((first - 1 + turned) % pages) + 1))
    const { whole, cut } = await page.evaluate(readRows, rows)
    expect(cut).toEqual([])
    for (const row of whole) seen.add(row)
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.size).toBe(count)
}

/** In the page: which rows are seen whole, and the words of those of which only a part is. */
function readRows(rows: string) {
  const room = document.querySelector('.room-window')?.getBoundingClientRect() ?? new DOMRect()
  // the name of the part stands above, and covers what was on the page before
  const heads = Array.from(document.querySelectorAll('.room-repeated'), head => head.getBoundingClientRect())
  const head = heads.find(({ top, bottom }) => Math.abs(top - room.top) < 2 && bottom > room.top)
  const from = (head?.bottom ?? room.top) - 1
  const found = [...document.querySelectorAll(rows)].map((row, index) => {
    const { top, bottom } = row.getBoundingClientRect()
    const isIn = top >= from && bottom <= room.bottom + 1
    return {
      index,
      text: row.textContent,
      isIn,
      isCut: !isIn && bottom > from + 2 && top < room.bottom - 1,
    }
  })
  return {
    whole: found.flatMap(({ index, isIn }) => (isIn ? [index] : [])),
    cut: found.flatMap(({ text, isCut }) => (isCut ? [text] : [])),
  }
}

/** In the page: the cards' words, those of which a part cannot be seen, and the smallest letters in px. */
function readRoom() {
  const cards = [...document.querySelectorAll<HTMLElement>('.room-page .room-card')]
  const area = document.querySelector('.room-area')?.getBoundingClientRect()
  const isCut = (card: HTMLElement) =>
    !area ||
    card.scrollHeight > card.clientHeight + 1 ||
    card.getBoundingClientRect().bottom > area.bottom + 1
  const sizes = [...document.querySelectorAll('.room *')]
    .filter(element => element.checkVisibility() && element.textContent?.trim() !== '')
    .map(element => Number.parseFloat(getComputedStyle(element).fontSize))
  const textOf = (card: HTMLElement) => card.querySelector('.room-card-text')?.textContent ?? ''
  return { texts: cards.map(textOf), cut: cards.filter(isCut).map(textOf), least: Math.min(...sizes) }
}
