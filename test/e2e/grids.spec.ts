/** What hands do on the grids: by keyboard, by menu, by drag, by finger; one's own region only; undone one step at a time. */
import type { Locator } from '@playwright/test'
import { expectNoFaults } from './no-faults.ts'
import { Finger } from './pages/finger.ts'
import { GridsPage } from './pages/grids-page.ts'
import { expect, test } from './workshop.ts'

const text = 'RFID pilots in warehouses'

test('a card is moved by drag, by keys and by menu, and each step undone', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-03')
  const grids = new GridsPage(page)
  await grids.open()
  const isIn = (zone: 'S' | 'W' | 'O') =>
    expect(grids.cell('FI-TRE', zone).getByText(text, { exact: true })).toBeVisible()

  await grids.dragTo(text, 'FI-TRE', 'O')
  await isIn('O')
  await page.keyboard.press('Control+z')
  await isIn('S')

  await grids.card(text).focus()
  await page.keyboard.press('m')
  await page
    .getByRole('menuitem', { name: 'Weaknesses' })
    .or(page.getByRole('menuitemradio', { name: 'Weaknesses' }))
    .click()
  await isIn('W')

  await grids.card(text).focus()
  await page.keyboard.press('t')
  await expect(page.getByRole('listbox')).toBeVisible()
  await expectNoFaults(page)
  // by another word than the topic's name
  await page.keyboard.type('roaming')
  await page.keyboard.press('Enter')
  await expect(grids.card(text)).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('Charging and billing')
  await page.keyboard.press('Escape')
  await expect(grids.card(text)).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(grids.card(text)).toHaveCount(0)
  await page.locator('.toast', { hasText: 'Deleted' }).getByRole('button', { name: 'Undo' }).click()
  await isIn('W')
})

test('a finger scrolls, and lifts what it holds: on the grids, on strategies, in lists', async ({
  workshop,
  join,
}) => {
  const size = { width: 1024, height: 768, hasTouch: true }
  const page = await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-03', size)
  const grids = new GridsPage(page)
  const finger = await Finger.of(page)
  const lifted = page.locator('.card[data-state=lifted]')
  const isIn = (zone: 'S' | 'W' | 'T') =>
    expect(grids.cell('FI-TRE', zone).getByText(text, { exact: true })).toBeVisible()
  const swipeUp = async (target: Locator) => {
    const from = await finger.middle(target)
    await finger.swipe(from, { x: from.x, y: from.y - 150 })
  }
  const hold = async (card: Locator) => {
    await finger.down(await finger.middle(card))
    await expect(lifted).toBeVisible()
  }

  await grids.open()
  const board = page.locator('.board-area')
  await swipeUp(grids.card(text))
  await expect.poll(() => board.evaluate(one => one.scrollTop)).toBeGreaterThan(50)
  await isIn('S')

  await board.evaluate(one => one.scrollTo(0, 0))
  await hold(grids.card(text))
  await finger.move(await finger.middle(grids.cell('FI-TRE', 'W')))
  await expect(page.locator('[data-drop]')).toBeVisible()
  await finger.cancel()
  await expect(lifted).toHaveCount(0)
  await isIn('S')

  // At the lower edge the board comes up to the finger.
  await hold(grids.card(text))
  const { x } = await finger.middle(grids.card(text))
  await finger.move({ x, y: 715 })
  await expect(grids.cell('FI-TRE', 'T')).toBeInViewport({ ratio: 1 })
  await finger.move(await finger.middle(grids.cell('FI-TRE', 'T')))
  await finger.up()
  await isIn('T')

  await page.goto(`/w/${workshop.id}/tows`)
  const ofQuadrant = (one: string) => page.locator(`button.tows-card[data-paper=${one}]`).first()
  await hold(ofQuadrant('S'))
  await finger.move(await finger.middle(ofQuadrant('O')))
  await finger.cancel()
  await expect(page.getByRole('button', { name: 'Pick two cards' })).toBeVisible()
  await hold(ofQuadrant('S'))
  await finger.move(await finger.middle(ofQuadrant('O')))
  await finger.up()
  await expect(page.getByRole('heading', { name: 'A strategy of two cards' })).toBeVisible()

  // In the list of a telephone a finger that holds opens the menu.
  await page.setViewportSize({ width: 360, height: 640 })
  await grids.open()
  const list = page.locator('.phone-scroll')
  await swipeUp(list)
  await expect.poll(() => list.evaluate(one => one.scrollTop)).toBeGreaterThan(50)
  await grids.card(text).scrollIntoViewIfNeeded()
  await finger.down(await finger.middle(grids.card(text)))
  await expect(page.getByRole('menu')).toBeVisible()
  await finger.up()
  await expect(page.getByRole('menu')).toBeVisible()
})

test('people of a region write on their own grid and read the others', async ({ workshop, join }) => {
  const page = await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-05')
  const grids = new GridsPage(page)
  await grids.open()
  await grids.card('CRM-Wissen bei Dienstleistern').dblclick()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await grids.card('CRM-Wissen bei Dienstleistern').focus()
  await page.keyboard.press('Delete')
  await expect(grids.card('CRM-Wissen bei Dienstleistern')).toHaveCount(1)
})

test('undo takes back my own last step only', async ({ workshop, join }) => {
  const link = workshop.joinLinks.participants['r-do'] ?? ''
  const [mine, theirs] = [new GridsPage(await join(link, 'do-03')), new GridsPage(await join(link, 'do-05'))]
  await Promise.all([mine.open(), theirs.open()])
  await mine.add('DE-DO', 'S', 'Mine')
  await theirs.add('DE-DO', 'S', 'Theirs')
  await expect(mine.card('Theirs')).toBeVisible()
  await mine.page.keyboard.press('Escape')
  await mine.page.keyboard.press('Control+z')
  await expect(theirs.card('Mine')).toHaveCount(0)
  await expect(mine.card('Theirs')).toBeVisible()
})
