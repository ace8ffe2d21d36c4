/** A person without a pointer: goes by Tab, presses by Enter, and is told where they are by the focus alone. */
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page before what one looks for has. */
const mostStops = 150

export class Keyboard {
  readonly page: Page
  /** How long what one looks for may take to come. */
  private readonly patienceMs: number

  constructor(page: Page, patienceMs = 20_000) {
    this.page = page
    this.patienceMs = patienceMs
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** By Tab only; fails when it cannot be reached so, or when the focus cannot be seen. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor({ timeout: this.patienceMs })
    for (let stop = 0; stop < mostStops; stop++) {
      if (await isFocused(target)) return expectVisibleFocus(this.page)
      await this.press('Tab')
    }
    throw new Error(`Tab never comes to ${target}`)
  }

  async pressOn(target: Locator): Promise<void> {
    await this.goTo(target)
    await this.press('Enter')
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.goTo(target)
    await this.type(text)
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement)
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused) return ''
    const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(focused)
    return outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${borderColor}`
  })
  expect(outline, 'the focus can be seen').not.toBe('')
}
