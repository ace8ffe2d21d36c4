/** Home and join, as people use them. */
import type { Page } from '@playwright/test'

export class HomePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Resolves on the page that lists the links. */
  async openExample(url: string): Promise<void> {
    await this.page.goto(url)
    await this.page.getByRole('button', { name: 'Open the worked example' }).click()
    await this.page.getByRole('link', { name: 'Open as moderator' }).waitFor()
  }

  async moderatorLink(): Promise<string> {
    return (await this.page.getByRole('link', { name: 'Open as moderator' }).getAttribute('href')) ?? ''
  }

  /** The link for the participants of a region, by the region's name, as the moderator copies it. */
  async participantLink(region: string): Promise<string> {
    await this.page.getByRole('button', { name: `Participants, ${region}` }).click()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }
}

/** Opens a link, gives an alias and is in; resolves when the workshop shows that it is in step with the server. */
export async function joinByLink(page: Page, link: string, alias: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel(/Name or alias|Name oder Kürzel/).fill(alias)
  await page.getByRole('button', { name: /^(Join|Teilnehmen)$/ }).click()
  await page.waitForURL(/\/w\//)
}
