/** The SWOT grids of a workshop, as people use them: by the words on the screen, in English or German. */
import { expect, type Locator, type Page } from '@playwright/test'

const zones = {
  S: /Strengths|Stärken/,
  W: /Weaknesses|Schwächen/,
  O: /Opportunities|Chancen/,
  T: /Threats|Risiken/,
} as const
export type Zone = keyof typeof zones

export class GridsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    const workshop = /^\/w\/[^/]+/.exec(new URL(this.page.url()).pathname)?.[0]
    await this.page.goto(`${workshop}/swot`)
    await expect(this.saved('Saved')).toBeVisible()
  }

  /** The cards of one region's quadrant, by the region's code. */
  cell(region: string, zone: Zone): Locator {
    return this.page.getByRole('list', { name: new RegExp(`^${region}, (${zones[zone].source})`) })
  }

  card(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true })
  }

  /** Leaves the slot open for the next card, as Enter does. A board that has just become writable is tried again. */
  async add(region: string, zone: Zone, text: string): Promise<void> {
    const cell = this.cell(region, zone)
    const field = cell.getByRole('textbox')
    await expect(async () => {
      if (!(await field.isVisible())) await cell.dblclick({ position: { x: 4, y: 2 } })
      await expect(field).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await field.fill(text)
    await field.press('Enter')
    await expect(cell.getByText(text, { exact: true })).toBeVisible()
  }

  async startEditing(text: string): Promise<Locator> {
    await this.card(text).dblclick()
    return this.page.locator('.card[data-state=editing] textarea')
  }

  /** By the pointer, in steps, as a hand does. */
  async dragTo(text: string, region: string, zone: Zone): Promise<void> {
    const from = await this.card(text).boundingBox()
    const to = await this.cell(region, zone).boundingBox()
    if (!from || !to) throw new Error('nothing to drag, or nowhere to drop')
    const { mouse } = this.page
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 12, { steps: 4 })
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 })
    await mouse.up()
  }

  saved(word: 'Saved' | 'Saving' | 'Offline'): Locator {
    const words = { Saved: /^(Saved|Gespeichert)/, Saving: /^(Saving|Wird gespeichert)/, Offline: /^Offline/ }
    return this.page.getByText(words[word]).first()
  }

  /** Every card's text on all grids, sorted. */
  async texts(): Promise<string[]> {
    return (await this.page.locator('.card-text').allTextContents()).sort()
  }
}
