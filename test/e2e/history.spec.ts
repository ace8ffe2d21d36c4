/** Snapshots in the browser: the boards go back to one in front of everybody, and forth again; the workshop ends and goes on. */
import { expectNoFaults } from './no-faults.ts'
import { GridsPage } from './pages/grids-page.ts'
import { HistoryPage } from './pages/history-page.ts'
import { expect, test } from './workshop.ts'

const deleted = 'RFID pilots in warehouses'
const edited = 'Strong mobile software firms and labs'
const editedTo = 'Strong mobile software firms'
const moved = 'Open innovation is daily practice in the cluster'
const written = 'Written after the snapshot'
const untouched = 'CRM-Wissen bei Dienstleistern'

test('everybody sees the boards go back to a snapshot and forth again, and the workshop end and go on', async ({
  workshop,
  join,
  person,
}) => {
  const history = new HistoryPage(await join(workshop.joinLinks.moderator, 'mod'))
  await history.take('Before the break')

  const mine = new GridsPage(await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-03'))
  const theirs = new GridsPage(await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-01'))
  await Promise.all([mine.open(), theirs.open()])
  await change(mine)
  await expect(theirs.card(written)).toBeVisible()
  await expect(theirs.card(untouched)).toBeVisible()

  await history.open()
  await expect(history.rows('by hand')).toHaveCount(1)
  await history.goBackTo(history.rows('by hand'))
  for (const grids of [mine, theirs]) await isAsBefore(grids)
  await expect(history.rows('before going back')).toHaveCount(1)

  await history.goBackTo(history.rows('before going back'))
  for (const grids of [mine, theirs]) await isChanged(grids)
  await expect(history.rows('before going back')).toHaveCount(2)

  await history.end()
  for (const grids of [mine, theirs])
    await expect(grids.page.getByText('This workshop ended on')).toBeVisible()
  // the list that stood open has the last snapshot too
  await expect(history.page.getByRole('cell', { name: 'at the end' })).toBeVisible()
  await mine.cell('FI-TRE', 'O').dblclick({ position: { x: 4, y: 2 } })
  await expect(mine.cell('FI-TRE', 'O').getByRole('textbox')).toHaveCount(0)
  await expectNoFaults(history.page)
  const stranger = await person()
  await stranger.goto(workshop.joinLinks.participants['r-do'] ?? '')
  await expect(stranger.getByRole('heading', { name: 'This workshop has ended' })).toBeVisible()
  await history.page.getByRole('button', { name: 'Open again' }).click()
  await expect(mine.page.getByText('This workshop ended on')).toHaveCount(0)

  await mine.add('FI-TRE', 'O', 'Boards can be written on as ever')
  await expect(theirs.card('Boards can be written on as ever')).toBeVisible()
})

test('going back is taken back from its message', async ({ workshop, join }) => {
  const history = new HistoryPage(await join(workshop.joinLinks.moderator, 'mod'))
  await history.take('Before the break')
  const grids = new GridsPage(await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-03'))
  await grids.open()
  await change(grids)
  await history.open()
  await history.goBackTo(history.rows('by hand'))
  const again = history.page.getByRole('button', { name: 'Go back again' })
  // Under the pointer the message stays.
  await again.hover()
  await isAsBefore(grids)
  await again.click()
  await isChanged(grids)
})

/** Deletes, edits, moves and writes a card each, and waits until the server has all of it. */
async function change(grids: GridsPage): Promise<void> {
  await grids.card(deleted).focus()
  await grids.page.keyboard.press('Delete')
  await expect(grids.card(deleted)).toHaveCount(0)
  const field = await grids.startEditing(edited)
  await field.fill(editedTo)
  await field.press('Enter')
  await expect(grids.card(editedTo)).toBeVisible()
  await grids.dragTo(moved, 'FI-TRE', 'W')
  await expect(grids.cell('FI-TRE', 'W').getByText(moved, { exact: true })).toBeVisible()
  await grids.add('FI-TRE', 'T', written)
  await grids.page.keyboard.press('Escape')
  await expect(grids.saved('Saved')).toBeVisible()
}

async function isAsBefore(grids: GridsPage): Promise<void> {
  await expect(grids.cell('FI-TRE', 'S').getByRole('group')).toHaveText([
    new RegExp(`^${edited}`),
    new RegExp(`^${moved}`),
    new RegExp(`^${deleted}`),
  ])
  await expect(grids.card(written)).toHaveCount(0)
  await expect(grids.card(untouched)).toBeVisible()
}

async function isChanged(grids: GridsPage): Promise<void> {
  await expect(grids.card(editedTo)).toBeVisible()
  await expect(grids.card(edited)).toHaveCount(0)
  await expect(grids.card(deleted)).toHaveCount(0)
  await expect(grids.cell('FI-TRE', 'W').getByText(moved, { exact: true })).toBeVisible()
  await expect(grids.card(written)).toBeVisible()
  await expect(grids.card(untouched)).toBeVisible()
}
