/** What hands do on the grids: by keyboard, by menu, by drag; one's own region only; undone one step at a time. */
import { expectNoFaults } from './no-faults.ts'
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
