/** A board leaves the browser: as PNG, as SVG that a browser reads, on one A3 sheet, on numbered A4 pages. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoFaults } from './no-faults.ts'
import { expect, test } from './workshop.ts'

const pngSignature = '89504e470d0a1a0a'

async function ask(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Picture, print' }).click()
  await page.getByRole('dialog').getByRole('button', { name: form }).click()
}

async function saved(page: Page, form: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask(page, form)])
  return readFile(await download.path())
}

/** Pages and size in points, while the browser's print window would be open. */
async function printed(page: Page, form: string): Promise<{ pages: number; width: number }> {
  await ask(page, form)
  await page.locator('html[data-printing]').waitFor({ state: 'attached' })
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-printing')
    window.dispatchEvent(new Event('afterprint'))
  })
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const [, width] = /MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf) ?? []
  return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, width: Math.round(Number(width)) }
}

test('the compared SWOT grids, and a strategy with its cards, as picture and on paper', async ({
  workshop,
  person,
}) => {
  const page = await person()
  // the browser's own print window cannot be closed from here
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printing', '')
  })
  await page.goto(workshop.joinLinks.moderator)
  await page.getByLabel('Name or alias').fill('modi')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/w\//)
  await page.goto(`/w/${workshop.id}/swot`)

  await page.getByRole('button', { name: 'Picture, print' }).click()
  await page.getByRole('dialog').waitFor()
  await expectNoFaults(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  const reader = await person()
  const grids = await leaves(page, reader)
  expect(grids.texts).toContain('Erfahrung mit kundenorientierten')
  expect(grids.pages).toBeGreaterThan(1)

  await page.getByRole('link', { name: 'Strategies', exact: true }).click()
  await page
    .getByRole('button', { name: /^Make a strategy: SO/ })
    .first()
    .click()
  await page.getByLabel('What follows from them?').fill('Ein Vertrag für alle Ladesäulen')
  await page.getByRole('button', { name: 'Make the strategy', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Ein Vertrag für alle Ladesäulen' })).toBeVisible()
  const strategies = await leaves(page, reader)
  expect(strategies.texts).toContain('Ein Vertrag für alle')
  expect(strategies.texts).toContain('Drei E-Mobilitätsprojekte')
  expect(strategies.pages).toBe(1)
})

/** In each of the four forms. */
async function leaves(page: Page, reader: Page): Promise<{ texts: string; pages: number }> {
  const png = await saved(page, 'Picture (PNG)')
  expect(png.subarray(0, 8).toString('hex')).toBe(pngSignature)
  const svg = (await saved(page, 'Drawing (SVG)')).toString()
  expect(svg).toContain('@font-face')

  const poster = await printed(page, 'Print on one A3 sheet')
  expect(poster.pages).toBe(1)
  expect([842, 1191]).toContain(poster.width)
  const flowing = await printed(page, 'Print on A4 pages')
  expect(flowing.width).toBe(595)
  return { texts: await readSvg(reader, svg), pages: flowing.pages }
}

/** All texts of the file, read by a browser; what is no XML reads as its error. */
function readSvg(page: Page, svg: string): Promise<string> {
  return page.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...parsed.querySelectorAll('text, parsererror')].map(({ textContent }) => textContent).join('\n')
  }, svg)
}
