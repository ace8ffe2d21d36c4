/**
 * Two regions and a moderator in a workshop with drafts: what is written stays with its region until its coordination
 * chooses it and the moderator reveals; a teammate's offline words survive the release and wait to be released.
 */
import { readFileSync } from 'node:fs'
import { expectNoFaults } from './no-faults.ts'
import { GridsPage } from './pages/grids-page.ts'
import { expect, test, type Workshop } from './workshop.ts'

const example = JSON.parse(
  readFileSync(new URL('../fixtures/example-workshop.json', import.meta.url), 'utf8'),
)
/** The example with the weaknesses of Dortmund and Tampere still drafts. */
const withDrafts = {
  ...example,
  workshop: { ...example.workshop, privacy: 'drafts' },
  cards: example.cards.map((card: Record<string, string>) =>
    card.board === 'b-swot' && card.quadrant === 'W' && ['r-do', 'r-ta'].includes(card.region ?? '')
      ? { ...card, visibility: 'region' }
      : card,
  ),
}
const ofDortmund = 'Wenig Erfahrung mit mobilen Anwendungen im Handel'
const ofTampere = 'Weak sales skills in technology SMEs'

test('drafts stay in their region until they are released', async ({ server, join }) => {
  const answer = await fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(withDrafts),
  })
  const { joinLinks } = (await answer.json()) as Workshop
  const [dortmund, mate, tampere, moderator] = await Promise.all([
    join(joinLinks.leads['r-do'] ?? '', 'do-02'),
    join(joinLinks.participants['r-do'] ?? '', 'do-05'),
    join(joinLinks.leads['r-ta'] ?? '', 'ta-01'),
    join(joinLinks.moderator, 'mod'),
  ])
  const [own, matesOwn, theirs, all] = [dortmund, mate, tampere, moderator].map(page => new GridsPage(page))
  if (!own || !matesOwn || !theirs || !all) throw new Error('nobody there')
  await Promise.all([own, matesOwn, theirs, all].map(grids => grids.open()))

  await expect(matesOwn.card(ofDortmund)).toBeVisible()
  await expect(matesOwn.card(ofDortmund)).toContainText('Draft')
  await own.add('DE-DO', 'W', 'Only for us')
  await expect(matesOwn.card('Only for us')).toBeVisible()
  await expect(moderator.locator('.drafts-counts')).toContainText('DE-DO 4 (0 chosen)')
  await expect(theirs.card(ofTampere)).toBeVisible()
  for (const grids of [theirs, all]) await expect(grids.card(ofDortmund)).toHaveCount(0)
  await expect(all.card(ofTampere)).toHaveCount(0)

  for (const [page, text] of [
    [dortmund, ofDortmund],
    [tampere, ofTampere],
  ] as const) {
    await page.getByRole('button', { name: 'Release …' }).click()
    await page.getByRole('checkbox', { name: new RegExp(text) }).check()
    await page.getByRole('button', { name: 'Preview 1 card' }).click()
    await expect(page.getByRole('dialog').getByText(text)).toBeVisible()
    await page.getByRole('button', { name: 'Show when the moderator reveals' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(moderator.locator('.drafts-counts')).toContainText('FI-TRE 3 (1 chosen)')

  await mate.context().setOffline(true)
  const field = await matesOwn.startEditing(ofDortmund)
  await field.press('End')
  await field.pressSequentially(' und im Hafen')
  await field.press('Escape')

  await moderator.getByRole('button', { name: /^Reveal/ }).click()
  await expectNoFaults(moderator)
  await moderator.getByRole('dialog').getByRole('button', { name: 'Reveal 2 cards' }).click()
  await expect(theirs.card(ofDortmund)).toBeVisible()
  await expect(own.card(ofTampere)).toBeVisible()
  await expect(all.card(ofTampere)).toBeVisible()
  for (const grids of [theirs, all]) await expect(grids.card('Only for us')).toHaveCount(0)

  await mate.context().setOffline(false)
  await expect(own.card(ofDortmund)).toContainText('Changed since release')
})
