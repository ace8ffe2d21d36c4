/** Circles: two write in one note, one loses the line and reloads, each undoes only what is theirs; forms for actions. */

import { expectNoFaults, expectNoSidewaysScroll } from './no-faults.ts'
import { CirclePage } from './pages/circle-page.ts'
import { expect, test } from './workshop.ts'

const title = 'Charge at stations'

test('two write one action together, one of them without a line for a while', async ({ workshop, join }) => {
  const { participants } = workshop.joinLinks
  const ann = new CirclePage(await join(participants['r-ta'] ?? '', 'ta-03'))
  const ben = new CirclePage(await join(participants['r-be'] ?? '', 'be-02'))
  await ann.open(workshop.id, 'z-2')
  await ben.open(workshop.id, 'z-2')

  await ann.add('Action', title)
  await expect(ann.editor).toBeFocused()
  await ann.page.keyboard.type('\nResponsible: @AUT')
  await expect(ann.page.getByRole('option', { name: /AUTO/ })).toBeVisible()
  await ann.page.keyboard.press('Enter')
  await expect(ann.understood('Responsible')).toContainText('AUTO')
  await ben.write(title)
  await expect(ann.page.locator('.note-caret-name')).toHaveText('be-02')

  await ben.page.context().setOffline(true)
  await ben.page.keyboard.press('Control+End')
  await ben.page.keyboard.type('\nCost: 60 k€')
  await ann.page.keyboard.press('Control+Home')
  await ann.page.keyboard.type('Action: ')
  await ann.page.keyboard.press('Control+End')
  await ben.page.context().setOffline(false)
  await expect(ann.editor).toContainText('Cost: 60 k€')
  await expect(ben.editor).toContainText('Action: Charge')
  await expect(ann.understood('Cost')).toContainText('€60,000')

  await ann.page.keyboard.press('Control+z')
  await expect(ben.editor).not.toContainText('Action:')
  await expect(ann.editor).toContainText('Cost: 60 k€')

  await ben.page.getByRole('button', { name: /change: Due/ }).click()
  await ben.page.keyboard.type('36 months')
  await ben.page.keyboard.press('Enter')
  await expect(ann.editor).toContainText('Timeframe: 36 months')
  await ben.page.getByRole('button', { name: /change: Partners/ }).click()
  await ben.page.keyboard.type('wil')
  await expect(ben.page.getByRole('option', { name: /WILO/ })).toBeVisible()
  await ben.page.keyboard.press('ArrowDown')
  await ben.page.keyboard.press('Enter')
  await ben.page.keyboard.type('a new office')
  await expectNoFaults(ben.page)
  await ben.page.keyboard.press('Enter')
  await expect(ann.editor).toContainText('Participants: WILO, a new office')
  await expectNoFaults(ann.page)

  await expect(ben.saved('Saved')).toBeVisible()
  await ben.page.reload()
  await ben.note(title).click()
  for (const words of ['Responsible: @AUTO', 'Cost: 60 k€', 'Timeframe: 36 months'])
    await expect(ben.editor).toContainText(words)
  await expect(ann.editor).toContainText('Responsible: @AUTO')

  await ben.goTo('City logistics and data spaces')
  await expect(ben.note('We use one common data standard')).toBeVisible()
  await expect(ben.note(title)).toHaveCount(0)
  await expectNoFaults(ben.page)
})

test('moderation sees all circles live and makes another; a phone shows one at a time', async ({
  workshop,
  join,
}) => {
  const mod = await join(workshop.joinLinks.moderator, 'mod')
  await mod.goto(`/w/${workshop.id}/circles`)
  await expect(mod.locator('.circle-column')).toHaveCount(3)
  const phone = new CirclePage(
    await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-09', { width: 360, height: 640 }),
  )
  await phone.open(workshop.id, 'z-1')
  await expect(phone.page.locator('.circle')).toHaveCount(1)
  await phone.add('Idea', 'Free parking while charging')
  await expect(mod.locator('.circle-column').first().getByText('Free parking while charging')).toBeVisible()
  await expectNoSidewaysScroll(phone.page)
  await expectNoFaults(phone.page)

  await mod.getByRole('button', { name: 'Moderation' }).click()
  await mod.getByRole('menuitem', { name: 'Circles …' }).click()
  const form = mod.getByRole('form', { name: 'New circle' })
  await form.getByLabel('Title').fill('Repair and reuse')
  await form.getByRole('button', { name: 'Make the circle' }).click()
  await expect(mod.getByRole('form', { name: 'Repair and reuse' })).toBeVisible()
  await expectNoFaults(mod)
  await mod.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(mod.locator('.circle-column')).toHaveCount(4)
  await expectNoFaults(mod)
})
