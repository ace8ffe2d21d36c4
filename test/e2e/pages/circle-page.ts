/** A circle's page, as people use it. Words are English. */
import { expect, type Locator, type Page } from '@playwright/test'

export class CirclePage {
  readonly page: Page
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.editor = page.getByRole('textbox', { name: /^Text of the card/ })
  }

  async open(workshopId: string, circleId: string): Promise<void> {
    await this.page.goto(`/w/${workshopId}/circles/${circleId}`)
    await this.page.locator('.circle').waitFor()
  }

  /** By its tab, or out of the list where tabs have no room. */
  async goTo(circle: string): Promise<void> {
    const tab = this.page.getByRole('link', { name: circle, exact: true })
    const list = this.page.getByRole('combobox', { name: 'Views' })
    await tab.or(list).first().waitFor()
    if (await list.isVisible()) await list.selectOption({ label: circle })
    else await tab.click()
  }

  note(text: string): Locator {
    return this.page.locator('.note-slip', { hasText: text })
  }

  /** Opens a note and waits until one can type in it; the caret is at its end. */
  async write(text: string): Promise<void> {
    await this.note(text).click()
    await this.editor.waitFor()
    await expect(this.editor).toBeFocused()
  }

  async add(type: string, text: string): Promise<void> {
    await this.page.getByRole('radio', { name: type, exact: true }).check()
    const field = this.page.getByRole('textbox', { name: /^New card in/ })
    await field.fill(text)
    await field.press('Enter')
  }

  /** What was understood of the open action. */
  understood(field: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(field) })
  }

  saved(word: 'Saved' | 'Offline'): Locator {
    return this.page.getByText(new RegExp(`^${word}`)).first()
  }
}
