/** Two regions and a moderator decide on links: with reasons, taken back, seen by all at once; half of it by keys alone. */
import { expectNoFaults, expectNoSidewaysScroll, expectTargetsToBeLarge } from './no-faults.ts'
import { SynergyPage } from './pages/synergy-page.ts'
import { expect, test } from './workshop.ts'

test('two regions and a moderator decide on a link', async ({ workshop, join }) => {
  const { moderator, participants } = workshop.joinLinks
  const [ankara, bern, lead] = await Promise.all([
    join(participants['r-an'] ?? '', 'an-01').then(page => new SynergyPage(page)),
    join(participants['r-be'] ?? '', 'be-01', { width: 360, height: 640 }).then(
      page => new SynergyPage(page),
    ),
    join(moderator, 'mod').then(page => new SynergyPage(page)),
  ])
  await Promise.all([ankara.open(), bern.open(), lead.open()])
  await expectTargetsToBeLarge(bern.page)

  // Ankara, by keys: the third view is a grid, the cell of its weakness leads to the link.
  await ankara.page.getByRole('link', { name: 'Matrix' }).press('Enter')
  const grid = ankara.page.getByRole('grid')
  await grid.getByRole('button', { name: /^Charging and billing, Bern/ }).focus()
  for (const key of ['ArrowRight', 'End', 'ArrowLeft']) await ankara.page.keyboard.press(key)
  await expect(grid.getByRole('button', { name: 'Charging and billing, Ankara: 1 weakness' })).toBeFocused()
  await expectNoFaults(ankara.page)
  await ankara.page.keyboard.press('Enter')
  await ankara.panel.getByRole('button', { name: /^Shared weakness: Bern and Ankara/ }).press('Enter')
  await ankara.button('Accept').press('Enter')
  await expect(ankara.answerOf('TR-ANK')).toContainText('yes')
  await expect(ankara.answerOf('TR-ANK')).toContainText('an-01')
  await expect(ankara.panel.locator('[data-panel-head]')).toBeFocused()

  // Bern, on a phone: sees that it is waited for, says no with a reason, thinks better of it.
  await bern.showAll()
  await bern.link('Charging and billing', 'Shared weakness: Bern and Ankara, waits for CH-BE').click()
  await expectNoFaults(bern.page)
  await bern.button('Reject').click()
  await expect(bern.panel.getByText('Say in a few words why')).toBeVisible()
  await bern.panel.getByRole('textbox').fill('Not before the fair')
  await bern.button('Reject').click()
  await expect(ankara.panel.getByText('Not before the fair')).toBeVisible()
  await bern.button('Take my answer back').click()
  await expect(ankara.answerOf('CH-BE')).toContainText('answer is open')
  await bern.button('Accept').click()
  await expect(ankara.answerOf('CH-BE')).toContainText('yes')
  await bern.button('Close').click()
  await expectNoSidewaysScroll(bern.page)

  // The moderator can put it aside and cannot accept; the plan hears of it.
  await lead.showAll()
  await lead.link('Charging and billing', 'Shared weakness: Bern and Ankara, accepted').press('Enter')
  await expect(lead.button('Accept')).toHaveCount(0)
  await lead.panel.getByRole('textbox').fill('Two are enough')
  await lead.button('Park').click()
  await expect(ankara.panel.getByText('Two are enough')).toBeVisible()
  await lead.page.keyboard.press('Escape')
  await expect(lead.link('Charging and billing', 'Shared weakness: Bern and Ankara, parked')).toBeFocused()

  // A link of one's own, between cards of two regions.
  await lead.button('Draw a link').click()
  await lead.panel
    .getByLabel('Card of the region that gives')
    .selectOption({ label: 'TR-ANK · S · Disaster management systems in daily use' })
  await lead.panel.getByLabel('Card of the region that receives').selectOption({ index: 3 })
  await lead.button('Draw it').click()
  await expect(lead.panel.getByText('Complementarity, drawn by hand')).toBeVisible()
  await ankara.page.getByRole('link', { name: 'Outline' }).click()
  await ankara.button('Close').click()
  await expect(ankara.panel.getByText('30', { exact: true })).toBeVisible()
  await expectNoFaults(ankara.page)

  // Topics stay where they are put.
  const before = await lead.topics()
  await lead.page.getByRole('button', { name: `Move ${before[0]}` }).press('ArrowDown')
  const moved = [before[1], before[0], ...before.slice(2)]
  await expect.poll(() => lead.topics()).toEqual(moved)
  await expect.poll(() => bern.topics().then(topics => topics.slice(0, 2))).toEqual(moved.slice(0, 2))
  await lead.page.getByRole('button', { name: 'Arrange automatically' }).click()
  await expect.poll(() => lead.topics()).toEqual(before)
  await lead.page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lead.topics()).toEqual(moved)
  await expectNoFaults(lead.page)
})
