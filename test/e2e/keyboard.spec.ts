/** The main job without a pointer: a workshop made, joined, written in, sorted, kept, planned, taken home. */
import { GridsPage } from './pages/grids-page.ts'
import { Keyboard } from './pages/keyboard.ts'
import { expect, test } from './workshop.ts'

test('from the front page to the downloaded plan by keys alone', async ({ person }) => {
  const page = await person()
  const keys = new Keyboard(page)
  const grids = new GridsPage(page)
  const [button, link] = [
    (name: string) => page.getByRole('button', { name, exact: true }),
    (name: string) => page.getByRole('link', { name, exact: true }),
  ]

  await test.step('make a workshop of two regions', async () => {
    await page.goto('/')
    await keys.pressOn(link('New workshop'))
    await keys.write(page.getByRole('textbox', { name: 'Title' }), 'Charging across borders')
    await keys.write(page.getByRole('textbox', { name: 'Name of region 1' }), 'Dortmund')
    await keys.write(page.getByRole('textbox', { name: 'Name of region 2' }), 'Tampere')
    await keys.pressOn(button('Make the workshop'))
  })

  await test.step('join it', async () => {
    await keys.pressOn(link('Open as moderator'))
    await keys.write(page.getByLabel('Name or alias'), 'mod')
    await keys.press('Enter')
    await page.waitForURL(/\/w\//)
    await expect(grids.saved('Saved')).toBeVisible()
  })

  await test.step('write cards one after the other', async () => {
    await keys.press('n')
    await expect(page.getByRole('textbox')).toBeFocused()
    await keys.type('Strong logistics research')
    await keys.press('Enter')
    await keys.type('Few test sites')
    await keys.press('Enter', 'Escape')
    await expect(grids.card('Few test sites')).toBeFocused()
    await keys.press('n', 'Escape')
    await expect(page.getByRole('button', { name: /^New card ?: Strengths/ }).first()).toBeFocused()
  })

  await test.step('move one to the weaknesses by the list, and edit the other', async () => {
    await keys.goTo(grids.card('Few test sites'))
    await keys.press('m')
    await expect(page.getByRole('menu')).toBeVisible()
    await keys.press('w')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(page.getByRole('list', { name: /, Weaknesses/ }).first()).toContainText('Few test sites')
    await expect(grids.card('Few test sites')).toBeFocused()
    await keys.press('ArrowUp')
    await expect(grids.card('Strong logistics research')).toBeFocused()
    await keys.press('Enter')
    await keys.press('End')
    await keys.type(' and labs')
    await keys.press('Enter')
    await expect(grids.card('Strong logistics research and labs')).toBeFocused()
  })

  await test.step('find it again from anywhere', async () => {
    // without waiting for the field
    await keys.press('Control+k')
    await keys.type('logistics labs')
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await keys.press('Enter')
    await expect(grids.card('Strong logistics research and labs')).toBeFocused()
    await keys.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await keys.press('Escape')
  })

  await test.step('take a snapshot', async () => {
    await keys.pressOn(button('Moderation'))
    await expect(page.getByRole('menuitem', { name: 'Take a snapshot' })).toBeFocused()
    await keys.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Take a snapshot' })
    await keys.goTo(dialog.getByLabel('Name'))
    await keys.press('Control+a')
    await keys.type('After the SWOT')
    await keys.press('Enter')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('build the plan and take it home', async () => {
    await keys.press('Control+k')
    await keys.type('action plan')
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await keys.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await keys.pressOn(button('Build plan'))
    await expect(button('Build anew')).toBeVisible()
    const [file] = await Promise.all([page.waitForEvent('download'), keys.pressOn(link('JSON'))])
    expect(file.suggestedFilename()).toBe('plan.json')
  })
})
