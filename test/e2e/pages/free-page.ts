/** A free board, as people use it: by the words on the screen and by keys. */
import { expect, type Locator, type Page } from '@playwright/test'

export class FreePage {
  readonly page: Page
  readonly canvas: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.locator('.canvas')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /Boards$/ }).click()
    await expect(this.canvas).toBeVisible()
    await this.page.getByRole('button', { name: 'Understood' }).click()
  }

  item(name: string): Locator {
    return this.canvas.getByRole('group', { name, exact: true })
  }

  button(name: RegExp | string): Locator {
    return this.page.getByRole('button', { name })
  }

  /** A card where the ground is free, by a double press; Enter saves it, Escape ends. */
  async add(text: string, x: number, y: number): Promise<void> {
    await this.canvas.dblclick({ position: { x, y } })
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(this.item(text)).toBeVisible()
  }

  /** From one card to the next to the right, by keys. */
  async connectToTheRight(from: string): Promise<void> {
    await this.item(from).click()
    await this.page.keyboard.press('l')
    await this.page.keyboard.press('Alt+ArrowRight')
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('v')
  }

  /** Cards that are marked. */
  get marked(): Locator {
    return this.canvas.locator('.canvas-item[data-selected]')
  }

  /** With the tool for it, by a frame from corner to corner. */
  async markFrom(left: number, top: number, right: number, bottom: number): Promise<void> {
    const box = await this.canvas.boundingBox()
    if (!box) throw new Error('no canvas')
    const { mouse } = this.page
    await this.page.getByRole('button', { name: 'Mark several', exact: true }).click()
    await mouse.move(box.x + left, box.y + top)
    await mouse.down()
    await mouse.move(box.x + right, box.y + bottom, { steps: 4 })
    await mouse.up()
  }

  async draw(x: number, y: number): Promise<void> {
    const box = await this.canvas.boundingBox()
    if (!box) throw new Error('no canvas')
    const { mouse } = this.page
    await this.button(/^Draw/).click()
    await mouse.move(box.x + x, box.y + y)
    await mouse.down()
    await mouse.move(box.x + x + 90, box.y + y + 40, { steps: 6 })
    await mouse.move(box.x + x + 160, box.y + y, { steps: 6 })
    await mouse.up()
    await this.page.keyboard.press('v')
  }

  async putIn(name: string, buffer: Buffer, alt: string, credit: string): Promise<void> {
    const chosen = this.page.waitForEvent('filechooser')
    await this.button(/^Picture I/).click()
    await (await chosen).setFiles([{ name, mimeType: 'image/png', buffer }])
    await this.page.getByRole('textbox', { name: 'What does it show?' }).fill(alt)
    await this.page.getByRole('textbox', { name: 'Who made it?' }).fill(credit)
    await this.button('Put in').click()
  }

  /** To another board, by its key; `place` where the board has some. */
  async sendOn(board: string, place?: string): Promise<void> {
    await this.page.keyboard.press('b')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Board', { exact: true }).selectOption({ label: board })
    if (place !== undefined) await dialog.getByLabel('Place on it').selectOption({ label: place })
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(dialog).toHaveCount(0)
  }
}
