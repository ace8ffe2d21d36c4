/** What opens over a page of the workshop: its menus, the sheet of keys, the finder. */
import type { Page } from '@playwright/test'

/** Opens one after the other, looks, and closes it. `name`: for messages. */
export async function forEachSheet(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const button of await page.locator('[aria-haspopup=menu]:visible').all()) {
    await button.click()
    const menu = page.getByRole('menu')
    await menu.waitFor()
    await look(`the menu ${await menu.getAttribute('aria-label')}`)
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
  }
  for (const keys of ['?', 'Control+k']) {
    await page.keyboard.press(keys)
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    await look(`the sheet behind ${keys}`)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  }
}
