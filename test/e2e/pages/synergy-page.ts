/** The synergy map, as people use it: by the words on the screen, in English. */
import type { Locator, Page } from '@playwright/test'

export class SynergyPage {
  readonly page: Page
  /** Beside the view: what is chosen, or what is decided. */
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary')
  }

  async open(view: '' | '/matrix' | '/overlaps' | '/network' | '/~outline' = ''): Promise<void> {
    const workshop = /^\/w\/[^/]+/.exec(new URL(this.page.url()).pathname)?.[0]
    await this.page.goto(`${workshop}/synergies${view}`)
    await this.page
      .getByText('29 links')
      .or(this.panel.getByText('29', { exact: true }))
      .first()
      .waitFor()
  }

  /** Of the 29 links twelve at a time. */
  async showAll(): Promise<void> {
    for (const n of [12, 5]) await this.page.getByRole('button', { name: `Show ${n} more` }).click()
  }

  /** On the map, by topic and what it says of the regions. */
  link(topic: string, what: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${topic}: ${what}`) })
  }

  /** What the panel says of the chosen link, by region's code. */
  answerOf(code: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: code }).last()
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  /** Names of the topics as they stand on the map. */
  topics(): Promise<string[]> {
    return this.page.locator('.map-topic h2 > span').allTextContents()
  }
}
