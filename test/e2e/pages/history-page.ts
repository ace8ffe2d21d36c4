/** Snapshots as the moderator uses them: taken from the bar or the plan, listed beside the plan, gone back to; and the end. */
import { expect, type Locator, type Page } from '@playwright/test'

export class HistoryPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    const workshop = /^\/w\/[^/]+/.exec(new URL(this.page.url()).pathname)?.[0]
    await this.page.goto(`${workshop}/plan`)
    await this.page.getByRole('button', { name: 'Snapshots' }).click()
  }

  /** From the bar above any step. */
  async take(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Moderation' }).click()
    await this.page.getByRole('menuitem', { name: 'Take a snapshot' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Take a snapshot' })
    await dialog.getByLabel('Name').fill(label)
    await dialog.getByRole('button', { name: 'Take a snapshot' }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** The workshop: asked once more, with who is still here. */
  async end(): Promise<void> {
    await this.page.getByRole('button', { name: 'Moderation' }).click()
    await this.page.getByRole('menuitem', { name: 'End the workshop' }).click()
    const dialog = this.page.getByRole('alertdialog', { name: 'End the workshop?' })
    await expect(dialog).toContainText('2 others are still here')
    await dialog.getByRole('button', { name: 'End the workshop' }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** Snapshots by their reason, newest first. */
  rows(reason: 'by hand' | 'before going back'): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell', { name: reason }) })
  }

  async goBackTo(row: Locator): Promise<void> {
    await row.getByRole('button', { name: /^Go back to/ }).click()
    const dialog = this.page.getByRole('alertdialog', { name: /^Go back to/ })
    await dialog.getByRole('button', { name: /^Go back to/ }).click()
    await expect(dialog).toHaveCount(0)
  }
}
