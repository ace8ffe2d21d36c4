/** What the server refused, as people deal with it. */
import type { Locator, Page } from '@playwright/test'

export class SetAsidePage {
  readonly page: Page
  readonly dialog: Locator
  readonly putAwayButton: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Text that the server does not have' })
    this.putAwayButton = page.getByRole('button', { name: 'Put away' })
  }

  notice(words: string): Locator {
    return this.page.locator('.told').filter({ hasText: words })
  }

  async read(): Promise<void> {
    await this.page.getByRole('button', { name: 'Read the text' }).click()
    await this.dialog.waitFor()
  }
}
