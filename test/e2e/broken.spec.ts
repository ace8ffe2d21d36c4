/** Where a page cannot be had: it says so in words, and nothing that was typed is gone. */
import { maxCardText } from '../../shared/model/card-writes.ts'
import { expectNoFaults } from './no-faults.ts'
import { joinByLink } from './pages/front-pages.ts'
import { expect, test } from './workshop.ts'

test('a browser that is too old is told so, and one without scripts as well', async ({ person, browser }) => {
  const page = await person()
  await page.addInitScript(() => {
    CSS.supports = () => false
  })
  await page.goto('/')
  await expect(page.getByText('This browser is too old for Zirkel.')).toBeVisible()
  await expect(page.getByText('Dieser Browser ist zu alt für Zirkel.')).toBeVisible()

  const context = await browser.newContext({ javaScriptEnabled: false })
  const bare = await context.newPage()
  await bare.goto(page.url())
  await expect(bare.locator('noscript p').last()).toBeVisible()
  await context.close()
})

test('a part that breaks says so, offers what was typed, and leaves the rest alive', async ({
  workshop,
  join,
}) => {
  const page = await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-09', { width: 360, height: 640 })
  await page.goto(`/w/${workshop.id}/swot`)
  await page.getByRole('tab', { name: 'New card' }).click()
  // Nothing that people can do breaks the page: the browser is made to, where it counts the letters of a text too long.
  await page.evaluate(() => {
    const broken = () => {
      throw new Error('broken on purpose')
    }
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get: broken })
  })
  const endless = ' and one more'.repeat(maxCardText / 10)
  await page.getByRole('textbox').fill(`A thought that is not saved yet${endless}`)
  await expect(page.getByRole('heading', { name: 'Something went wrong on this page' })).toBeVisible()
  await expect(page.getByText('A thought that is not saved yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible()
})

test('who is shut out reads why, keeps what was typed, and a mistyped address has its page', async ({
  workshop,
  join,
}) => {
  const page = await join(workshop.joinLinks.participants['r-do'] ?? '', 'do-09')
  await page.goto(`/w/${workshop.id}/swot/r-do`)
  await page
    .getByRole('button', { name: /^New card/ })
    .first()
    .click()
  await page.getByRole('textbox').fill('A thought of the last minute')
  const moderator = await join(workshop.joinLinks.moderator, 'mod')
  const links = await moderator.request.get(`/api/workshops/${workshop.id}/links`)
  const mine = (await links.json()).find(
    (link: { role: string; regionId: string }) => link.role === 'participant' && link.regionId === 'r-do',
  )
  await moderator.request.post(`/api/workshops/${workshop.id}/links/${mine.id}/revoke`)
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible()
  await expect(page.getByText('A thought of the last minute')).toBeVisible()
  await expectNoFaults(page)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible()
  await page.goto('/jion')
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await page.goto('/w/w-nothing/swot')
  await expect(page.getByRole('heading', { name: 'There is no workshop at this address' })).toBeVisible()
})

test('a part whose look was lost on the way comes with it at the next attempt', async ({
  workshop,
  person,
}) => {
  const page = await person()
  let attempts = 0
  await page.route('**/FindSheet-*.css', route => (attempts++ === 0 ? route.abort() : route.continue()))
  await joinByLink(page, workshop.joinLinks.participants['r-do'] ?? '', 'do-09')
  await expect.poll(() => attempts).toBe(2)
  const hasLook = () =>
    [...document.styleSheets].some(sheet => sheet.href?.includes('FindSheet-') && sheet.cssRules.length > 0)
  await expect.poll(() => page.evaluate(hasLook)).toBe(true)
})
