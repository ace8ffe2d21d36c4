/** Fingers on a page that was opened with `hasTouch`, as the device reports them; points are of the window. */
import type { CDPSession, Locator, Page } from '@playwright/test'

export interface Point {
  x: number
  y: number
}

const steps = 10

export class Finger {
  private readonly page: Page
  private readonly device: CDPSession
  private readonly at = new Map<number, Point>()

  private constructor(page: Page, device: CDPSession) {
    this.page = page
    this.device = device
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page))
  }

  async middle(target: Locator): Promise<Point> {
    const box = await target.boundingBox()
    if (!box) throw new Error('nothing to put a finger on')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async down(point: Point, finger = 0): Promise<void> {
    this.at.set(finger, point)
    await this.send('touchStart', this.all())
  }

  /** From point to point at once, too quick to be a hold. */
  async swipe(from: Point, to: Point): Promise<void> {
    const sent = [this.down(from)]
    for (let step = 1; step <= steps; step++) {
      const part = step / steps
      this.at.set(0, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
      sent.push(this.send('touchMove', this.all()))
    }
    sent.push(this.up())
    await Promise.all(sent)
  }

  /** One or more fingers at once, each straight to its point, as fast as the page draws. */
  async move(...to: Point[]): Promise<void> {
    const from = to.map((point, finger) => this.at.get(finger) ?? point)
    for (let step = 1; step <= steps; step++) {
      for (const [finger, point] of to.entries()) {
        const start = from[finger] ?? point
        const part = step / steps
        this.at.set(finger, {
          x: start.x + (point.x - start.x) * part,
          y: start.y + (point.y - start.y) * part,
        })
      }
      await this.send('touchMove', this.all())
      await this.nextFrame()
    }
  }

  /** One of several leaves the glass. */
  async lift(finger: number): Promise<void> {
    const gone = this.all().filter(({ id }) => id === finger)
    this.at.delete(finger)
    await this.send('touchEnd', gone)
  }

  /** All of them leave the glass. */
  async up(): Promise<void> {
    this.at.clear()
    await this.send('touchEnd', [])
  }

  /** The device takes the touch away: a call, a gesture of its own. */
  async cancel(): Promise<void> {
    this.at.clear()
    await this.send('touchCancel', [])
  }

  private all() {
    return [...this.at].map(([id, { x, y }]) => ({ id, x, y }))
  }

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    touchPoints: { id: number; x: number; y: number }[],
  ): Promise<void> {
    await this.device.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  private nextFrame(): Promise<unknown> {
    return this.page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
  }
}
