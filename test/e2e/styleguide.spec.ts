/** Everything that screens are made of holds in every theme, on a laptop and on a phone. */
import type { Page } from '@playwright/test'
import { expectNoFaults, expectNoSidewaysScroll, expectTargetsToBeLarge } from './no-faults.ts'
import { expect, test } from './workshop.ts'

const appearances = ['light', 'dark', 'contrast', 'room'] as const

async function openGuide(page: Page, appearance: string): Promise<void> {
  await page.addInitScript(name => localStorage.setItem('zirkel.appearance', name), appearance)
  await page.goto('/styleguide')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const appearance of appearances) {
  test(`the styleguide has no faults (${appearance})`, async ({ person }) => {
    const page = await person()
    await openGuide(page, appearance)
    await expectNoFaults(page)
    await expectTargetsToBeLarge(page)
    for (const name of ['Dialog', 'Alert', 'Finder', 'Keys']) {
      await page.getByRole('main').getByRole('button', { name, exact: true }).last().click()
      await expect(page.getByRole(name === 'Alert' ? 'alertdialog' : 'dialog')).toBeVisible()
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNoFaults(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Message' }).click()
    await expect(page.getByText('Deleted: “RFID pilots”.')).toBeVisible()
    await expectNoFaults(page)
  })
}

test('the styleguide fits a phone, and the room screen its projector', async ({ person }) => {
  const phone = await person({ width: 360, height: 640 })
  await openGuide(phone, 'light')
  await expectNoSidewaysScroll(phone)
  await expectTargetsToBeLarge(phone)
  const projector = await person({ width: 1024, height: 768 })
  await openGuide(projector, 'room')
  await expectNoSidewaysScroll(projector)
})

test('tabs and tools answer to arrows, with one stop for Tab each', async ({ person }) => {
  const page = await person()
  await openGuide(page, 'light')
  await page.getByRole('tab', { name: 'Map' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Matrix' })).toBeFocused()
  await expect(page.getByRole('tabpanel')).toContainText('matrix')
  await page.keyboard.press('End')
  await expect(page.getByRole('tabpanel')).toContainText('outline')
  // what a panel holds may be nothing that takes the focus, so it is a stop itself
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tabpanel')).toBeFocused()
  await page.keyboard.press('Tab')
  const toolbar = page.getByRole('toolbar')
  await expect(toolbar.getByRole('button', { name: 'New card' })).toBeFocused()
  await expect(toolbar.getByRole('tooltip', { name: 'New card (N)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(toolbar.getByRole('tooltip', { name: 'New card (N)' })).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: 'New card' })).toBeFocused()
})

test('the finder is written to and chosen from by keys alone', async ({ person }) => {
  const page = await person()
  await openGuide(page, 'light')
  const opener = page.getByRole('button', { name: 'Finder' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('searchbox', { name: 'Find a card' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('menuitem')).toHaveCount(3)
  await page.keyboard.type('rfid fi-tre')
  await expect(page.getByRole('menuitem')).toHaveCount(1)
  await expect(field).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})
