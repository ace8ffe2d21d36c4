/** What axe finds on a page, and what it cannot know: what sticks out, and what is too small to hit. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './workshop.ts'

export async function expectNoFaults(page: Page): Promise<void> {
  // what is still fading in is nothing that can be seen, for axe: then a page behind a menu has no heading
  await expect.poll(() => page.evaluate(isFadingIn)).toBe(false)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
  expect(found, page.url()).toEqual([])
}

/** Runs in the page. Progress turns for ever. */
function isFadingIn(): boolean {
  return document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    )
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, shown } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }))
  expect(scroll, page.url()).toBeLessThanOrEqual(shown)
}

/** WCAG 2.5.8: 24 by 24 pixels, or so much room around that two circles of 24 pixels do not meet; links in text are free. */
const leastPx = 24
/** What a view is for is hit in passing, by a thumb. */
const leastMainPx = 44

interface Target {
  html: string
  x: number
  y: number
  width: number
  height: number
  isMain: boolean
}

/** Pixels as the person who reads at the device's own size has them. */
export async function expectTargetsToBeLarge(page: Page): Promise<void> {
  const targets = await page.evaluate(readTargets)
  const centre = (target: Target) => ({ x: target.x + target.width / 2, y: target.y + target.height / 2 })
  const isCrowded = (target: Target) =>
    targets.some(other => {
      const [a, b] = [centre(target), centre(other)]
      return other !== target && Math.hypot(a.x - b.x, a.y - b.y) < leastPx
    })
  const small = targets.filter(target => Math.min(target.width, target.height) < leastPx && isCrowded(target))
  const smallMain = targets.filter(target => target.isMain && target.height < leastMainPx)
  const told = (list: Target[]) => list.map(({ html, width, height }) => `${width}×${height} ${html}`)
  expect(targets.length).toBeGreaterThan(3)
  expect(told(small), page.url()).toEqual([])
  expect(told(smallMain), page.url()).toEqual([])
}

/** Runs in the page. */
function readTargets(): Target[] {
  const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, [role=menuitem], [role=tab]'
  return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap(element => {
    const label = element.closest('label') ?? element
    const box = label.getBoundingClientRect()
    const isInText = getComputedStyle(element).display === 'inline' && element.matches('p a, li a, td a')
    const isHidden =
      !element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr, .workshop-skip')
    const isCutAway = getComputedStyle(element).clipPath !== 'none' || box.width < 2
    if (isInText || isHidden || isCutAway) return []
    const { x, y, width, height } = box
    return [
      {
        html: element.outerHTML.slice(0, 120),
        x,
        y,
        width: Math.round(width * 10) / 10,
        height: Math.round(height * 10) / 10,
        isMain: element.matches('.button[data-kind=primary], .phone-steps a'),
      },
    ]
  })
}
