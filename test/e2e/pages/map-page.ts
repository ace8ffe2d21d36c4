/** A board whose cards lie where people put them, as hands and keys use it. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface At {
  x: number
  y: number
}

export class MapPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(boardId: string): Promise<void> {
    const workshop = /^\/w\/[^/]+/.exec(new URL(this.page.url()).pathname)?.[0]
    await this.page.goto(`${workshop}/boards/${boardId}`)
    await expect(this.board).toBeVisible()
    await expect(this.page.locator('.saved', { hasText: 'Saved' })).toBeVisible()
  }

  get board(): Locator {
    return this.page.locator('.canvas')
  }

  card(text: string): Locator {
    return this.board.getByRole('group', { name: text, exact: true })
  }

  /** The middle of a card on the screen, in whole pixels. */
  async whereIs(text: string): Promise<At> {
    const box = await this.card(text).boundingBox()
    if (!box) throw new Error(`${text} is not on the screen`)
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  }

  /** Takes a card up by the mouse and holds it; whoever calls lets go. */
  async hold(text: string, dx: number, dy: number): Promise<void> {
    const { x, y } = await this.whereIs(text)
    const { mouse } = this.page
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + dx, y + dy, { steps: 8 })
  }
}
