/** What others do is not read out, moves no focus and scrolls nothing: one hears of it when one asks. */
import type { Page } from '@playwright/test'
import { GridsPage } from './pages/grids-page.ts'
import { expect, test } from './workshop.ts'

interface Said {
  text: string
  atMs: number
}

/** Everything that a screen reader would say from now on. */
async function listen(page: Page): Promise<() => Promise<Said[]>> {
  await page.evaluate(() => {
    const said: { text: string; atMs: number }[] = []
    Reflect.set(globalThis, 'said', said)
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]'
    new MutationObserver(records => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const text = element?.closest(live)?.textContent?.trim()
        if (text) said.push({ text, atMs: performance.now() })
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'said') as Said[])
}

test('changes of others are quiet, and leave focus and place as they are', async ({ workshop, join }) => {
  const reader = new GridsPage(await join(workshop.joinLinks.observer, 'guest'))
  const writer = new GridsPage(await join(workshop.joinLinks.participants['r-ta'] ?? '', 'ta-01'))
  await Promise.all([reader.open(), writer.open()])
  const { page } = reader
  await reader.card('Travel and visa effort limits personal exchange').focus()
  const top = await page.locator('.board-area').evaluate(element => element.scrollTop)
  const heard = await listen(page)

  for (const text of ['One', 'Two', 'Three']) await writer.add('FI-TRE', 'S', text)
  await writer.page.keyboard.press('Escape')
  await writer.card('Two').focus()
  await writer.page.keyboard.press('Delete')
  await expect(reader.card('Three')).toBeVisible()
  await expect(reader.card('Two')).toHaveCount(0)

  expect(await heard()).toEqual([])
  await expect(reader.card('Travel and visa effort limits personal exchange')).toBeFocused()
  expect(await page.locator('.board-area').evaluate(element => element.scrollTop)).toBe(top)
})

test('a line that comes and goes is told at most every ten seconds', async ({ workshop, join }) => {
  const grids = new GridsPage(await join(workshop.joinLinks.participants['r-be'] ?? '', 'be-01'))
  await grids.open()
  const heard = await listen(grids.page)
  for (let round = 0; round < 3; round++) {
    await grids.page.context().setOffline(true)
    await expect(grids.saved('Offline')).toBeVisible()
    await grids.page.context().setOffline(false)
    await expect(grids.saved('Saved')).toBeVisible()
  }
  const saidAt = (await heard()).map(({ atMs }) => atMs)
  const tooSoon = saidAt.filter((atMs, index) => index > 0 && atMs - (saidAt[index - 1] ?? 0) < 9_900)
  expect(saidAt.length).toBeGreaterThan(0)
  expect(tooSoon).toEqual([])
})
